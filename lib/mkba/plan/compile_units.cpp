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

std::vector<PartySlot> key_slots(Compilation& c, const ContractTerms& terms)
{
    std::vector<PartySlot> slots;
    Slot sum = c.graph.constant(0);
    for (const auto& share : terms.key) {
        const auto party = index_of(c.description.parties, share.party).value();
        slots.push_back({static_cast<std::uint32_t>(party), c.formulas.compile(share.share, {})});
        sum = c.graph.add(sum, slots.back().share);
    }
    c.checks.require(Must::sum_to_one, sum,
                     c.checks.rule("the shares of the contract's key", terms.place), {});
    return slots;
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

void compile_contract(Compilation& c)
{
    if (!c.description.contract) {
        return;
    }
    const auto& terms = *c.description.contract;
    const auto value = [&](const std::optional<Expression>& expression) {
        return expression ? std::optional{c.formulas.compile(*expression, {})} : std::nullopt;
    };
    ContractPlan plan;
    if (terms.first_year < c.plan.time.start) {
        refuse(terms.place, fmt::format("the contract starts in {}, before the scenario ({})",
                                        terms.first_year, c.plan.time.start));
    }
    plan.first = static_cast<std::uint32_t>(terms.first_year - c.plan.time.start);
    plan.years = static_cast<std::uint32_t>(terms.years);
    if (plan.first + plan.years > c.plan.time.person_years) {
        refuse(terms.place, "the contract runs on after everybody has left the model");
    }
    for (const auto& name : terms.pool) {
        for (std::uint32_t l = 0; l < c.plan.lines.size(); ++l) {
            if (c.description.lines[c.plan.lines[l].line].name == name) {
                plan.pool.push_back(l);
            }
        }
    }
    for (const auto& name : terms.payers) {
        plan.payers.push_back(
            static_cast<std::uint32_t>(index_of(c.description.parties, name).value()));
    }
    plan.key = key_slots(c, terms);
    plan.basis = terms.basis;
    plan.counts = terms.counts;
    plan.share = c.formulas.compile(terms.share, {});
    c.checks.require(Must::be_probability, plan.share,
                     c.checks.rule("the contract's share", terms.share.place), {});
    plan.threshold = value(terms.threshold);
    plan.confidence = value(terms.confidence);
    plan.cap = value(terms.cap);
    plan.sampling_error = value(terms.sampling_error);
    plan.benchmark_error = value(terms.benchmark_error);
    c.plan.contract = std::move(plan);
}

} // namespace mkba
