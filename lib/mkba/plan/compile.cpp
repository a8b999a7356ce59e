#include "mkba/plan/compile.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "mkba/plan/canonical.hpp"
#include "mkba/plan/chain_description.hpp"
#include "mkba/plan/compile_own_chains.hpp"
#include "mkba/plan/money_compiler.hpp"
#include "mkba/scenario/contract_terms.hpp"

namespace mkba {

namespace {

/// The first year from which on no reach chain of the compared alternative changes any more.
std::uint32_t first_full_year(Compilation& c)
{
    const auto with = index_of(c.description.alternatives, c.description.compare.with).value_or(0);
    const auto last = c.plan.time.programme_years - 1;
    const auto reach = [&](std::uint32_t t) {
        std::vector<std::optional<std::uint32_t>> chains;
        for (std::size_t i = 0; i < c.description.interventions.size(); ++i) {
            const auto& population = c.description.populations[c.population_index(
                c.description.interventions[i].eligible.population)];
            auto at = c.in_year(t);
            at.age = population.ages ? population.ages->first : 0;
            const auto value = chain_value(c, with, t, i, {}, Need::something, at);
            chains.push_back(value ? std::optional{value->index} : std::nullopt);
        }
        return chains;
    };
    const auto full = reach(last);
    std::uint32_t t = last;
    while (t > 0 && reach(t - 1) == full) {
        --t;
    }
    return t;
}

/// The populations from whose persons entrants of `population` are derived, near or far.
std::set<std::size_t> sources_of(const Compilation& c, std::size_t population)
{
    std::set<std::size_t> found;
    std::vector<std::size_t> open{population};
    while (!open.empty()) {
        const auto& entrants = c.description.populations[open.back()].entrants;
        open.pop_back();
        for (const auto& flow : entrants) {
            if (flow.from && found.insert(c.population_index(flow.from->population)).second) {
                open.push_back(c.population_index(flow.from->population));
            }
        }
    }
    return found;
}

/// Populations from which a cohort enters run beside it; one that feeds itself would have to be
/// both.
std::set<std::size_t> beside_cohort(const Compilation& c)
{
    std::set<std::size_t> beside;
    for (std::size_t p = 0; p < c.description.populations.size(); ++p) {
        auto sources = sources_of(c, p);
        if (sources.contains(p)) {
            refuse(c.description.populations[p].place,
                   fmt::format("the cohort view cannot follow one cohort of {}, whose entrants are "
                               "derived from {} themselves",
                               c.description.populations[p].name,
                               c.description.populations[p].name),
                   "use the followed view, or leave these entrants out");
        }
        beside.merge(sources);
    }
    return beside;
}

void choose_cohort(Compilation& c)
{
    if (c.options.view != View::cohort) {
        return;
    }
    const auto& time = c.description.time;
    if (!time.cohort_year) {
        c.plan.time.cohort = first_full_year(c);
        return;
    }
    const int t = *time.cohort_year - time.start;
    if (t < 0 || t >= time.programme_years) {
        refuse(time.place,
               fmt::format("cohort_year {} lies outside the programme years {} to {}",
                           *time.cohort_year, time.start, time.start + time.programme_years - 1));
    }
    c.plan.time.cohort = static_cast<std::uint32_t>(t);
}

/// The years in which a population holds anybody; one cohort leaves sooner than a whole programme.
std::uint32_t years_of(const Compilation& c, const PeopleCompiler& people, bool is_beside)
{
    const auto& time = c.plan.time;
    if (is_beside) {
        return time.cohort.value() + 1;
    }
    if (!people.described().ages) {
        return time.programme_years +
               static_cast<std::uint32_t>(c.description.time.follow_years.value_or(0));
    }
    return time.cohort.value_or(time.programme_years - 1) + people.ages();
}

/// The years until the last payment of the contract; 0 without one.
std::uint32_t years_of_contract(const Description& description, const TimePlan& time)
{
    if (!description.contract) {
        return 0;
    }
    const auto& terms = *description.contract;
    const int renewed = terms.renew ? static_cast<int>(time.programme_years) + terms.lag : 0;
    return static_cast<std::uint32_t>(
        std::max({last_payment_year(terms) + 1 - time.start, renewed, 0}));
}

void describe_people(Compilation& c, std::vector<PeopleCompiler>& people)
{
    people.reserve(c.description.populations.size());
    const auto beside = c.plan.time.cohort ? beside_cohort(c) : std::set<std::size_t>{};
    for (std::size_t p = 0; p < c.description.populations.size(); ++p) {
        const auto& compiler = people.emplace_back(c, p);
        PopulationPlan plan;
        plan.ages = compiler.ages();
        plan.first_age = compiler.first_age();
        plan.ageless = !compiler.described().ages;
        plan.positions = compiler.positions();
        plan.beside_cohort = beside.contains(p);
        plan.years = years_of(c, compiler, plan.beside_cohort);
        c.plan.time.person_years = std::max(c.plan.time.person_years, plan.years);
        plan.may_go_negative = compiler.described().migration.has_value();
        c.plan.populations.push_back(std::move(plan));
    }
    auto& time = c.plan.time;
    time.years = time.person_years;
    for (const auto* description : c.agreed()) { // an agreement may outlast the persons
        time.years = std::max(time.years, years_of_contract(*description, time));
    }
}

} // namespace

void make_plan(Compilation& c, const std::shared_ptr<const Description>& description,
               std::vector<PeopleCompiler>& people, DriverCompiler& drivers)
{
    c.plan.description = description;
    for (const auto* parameter : c.formulas.drawn()) {
        c.plan.drawn.push_back(parameter->name);
    }
    c.plan.groups =
        description->groups ? static_cast<std::uint32_t>(description->groups->groups.size()) : 0;
    c.plan.alternatives.resize(description->alternatives.size());
    c.plan.baseline = c.baseline;
    compile_time(c);
    choose_cohort(c);
    describe_people(c, people);
    if (by_state(c.options.detail)) {
        for (const auto& population : people) {
            c.plan.groups = std::max(c.plan.groups, population.position_count());
        }
    }
    compile_lines(c, drivers);
    compile_units(c, drivers);
    compile_people(c, people, drivers);
    finish_lines(c);
    compile_contract(c);
    compile_discounting(c);
    for (const auto& spec : drivers.all()) {
        c.plan.drivers.push_back(spec.plan);
    }
    c.plan.states = drivers.state_flows();
    c.plan.persons_by_age = drivers.persons_by_age();
    c.plan.flows = drivers.flow_count();
}

namespace {

std::shared_ptr<const Description> made_canonical(const std::shared_ptr<const Description>& given)
{
    return std::make_shared<const Description>(canonical(*given));
}

} // namespace

std::shared_ptr<const Plan> compile(const std::shared_ptr<const Description>& given,
                                    const CompileOptions& options)
{
    return compile_together({given}, options);
}

std::shared_ptr<const Plan>
compile_together(const std::vector<std::shared_ptr<const Description>>& given,
                 const CompileOptions& options)
{
    const auto description = made_canonical(given.front());
    const auto common = has_own_chains(*description)
                            ? std::make_shared<const Description>(common_chain(*description))
                            : description;
    Compilation c{*common, options};
    std::vector<std::shared_ptr<const Description>> others;
    for (std::size_t a = 1; a < given.size(); ++a) {
        c.others.push_back(others.emplace_back(made_canonical(given[a])).get());
    }
    std::vector<PeopleCompiler> people;
    DriverCompiler drivers{c, people};
    make_plan(c, description, people, drivers);
    if (has_own_chains(*description)) {
        compile_own_chains(c, description);
    }
    resolve_slots(c);
    return std::make_shared<const Plan>(std::move(c.plan));
}

} // namespace mkba
