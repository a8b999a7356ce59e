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

Driver reached_driver(const Intervention& intervention)
{
    Driver driver;
    driver.kind = DriverKind::reached;
    driver.name = intervention.name;
    driver.link = intervention.chain.empty() ? std::string{} : intervention.chain.back().name;
    return driver;
}

} // namespace

void compile_units(Compilation& c, DriverCompiler& drivers)
{
    const auto& description = c.description;
    for (const auto& unit : description.units) {
        UnitPlan plan{drivers.require(unit.per, std::nullopt, Buckets::together), {}};
        for (std::uint32_t t = 0; t < c.plan.time.person_years; ++t) {
            auto times =
                unit.times ? c.formulas.compile(*unit.times, c.in_year(t)) : c.graph.constant(1);
            if (unit.per.hours) {
                times = c.graph.multiply(times, c.formulas.compile(*unit.per.hours, c.in_year(t)));
            }
            plan.times.push_back(times);
        }
        c.plan.units.push_back(std::move(plan));
    }
    for (const auto& outcome : description.outcomes) {
        c.plan.outcomes.push_back(
            drivers.require(outcome_driver(outcome), std::nullopt, Buckets::together));
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
