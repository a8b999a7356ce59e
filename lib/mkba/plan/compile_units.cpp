#include <fmt/format.h>

#include "mkba/plan/money_compiler.hpp"

namespace mkba {

namespace {

Driver outcome_driver(const Outcome& outcome)
{
    Driver driver;
    driver.kind =
        outcome.occurrence == Occurrence::event ? DriverKind::event : DriverKind::prevalence;
    driver.name = outcome.name;
    return driver;
}

/// Everybody whom an outcome can happen to.
Driver at_risk_driver(const Outcome& outcome)
{
    Driver driver;
    driver.kind = DriverKind::persons;
    driver.population = outcome.population;
    driver.ages = outcome.ages;
    return driver;
}

Driver reached_driver(const Intervention& intervention)
{
    Driver driver;
    driver.kind = DriverKind::reached;
    driver.name = intervention.name;
    driver.link = intervention.chain.empty() ? std::string{} : intervention.chain.back().name;
    return driver;
}

/// Units per driver: `times`, and the hours of a driver.
Expression times_of(const NaturalUnit& unit)
{
    Expression one;
    one.number = 1;
    one.place = unit.place;
    auto times = unit.times.value_or(one);
    if (!unit.per.hours) {
        return times;
    }
    return {Operation::multiply, 0, {}, {times, *unit.per.hours}, times.place};
}

} // namespace

void compile_units(Compilation& c, DriverCompiler& drivers)
{
    const auto& description = c.description;
    for (const auto& unit : description.units) {
        const auto times = times_of(unit);
        const auto uses = c.formulas.uses(times);
        const bool by_cell = uses.age || uses.years_in_state;
        UnitPlan plan{drivers.require(unit.per, by_cell ? std::optional{times} : std::nullopt,
                                      Buckets::together),
                      {}};
        for (std::uint32_t t = 0; t < c.plan.time.person_years; ++t) {
            plan.times.push_back(by_cell ? c.graph.constant(1)
                                         : c.formulas.compile(times, c.in_year(t)));
        }
        c.plan.units.push_back(std::move(plan));
    }
    for (const auto& outcome : description.outcomes) {
        c.plan.outcomes.push_back(
            drivers.require(outcome_driver(outcome), std::nullopt, Buckets::together));
        c.plan.at_risk.push_back(
            drivers.require(at_risk_driver(outcome), std::nullopt, Buckets::together));
    }
    for (std::size_t i = 0; i < description.interventions.size(); ++i) {
        c.plan.reached.push_back({static_cast<std::uint32_t>(i),
                                  drivers.require(reached_driver(description.interventions[i]),
                                                  std::nullopt, Buckets::together)});
    }
    if (description.answer && !description.answer->population.empty()) {
        Driver driver;
        driver.kind = DriverKind::entrants;
        driver.population = description.answer->population;
        driver.states = description.answer->vulnerable_entrants;
        c.plan.vulnerable_entrants = drivers.require(driver, std::nullopt, Buckets::together);
    }
}

} // namespace mkba
