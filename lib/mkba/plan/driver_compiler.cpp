#include "mkba/plan/driver_compiler.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace mkba {

namespace {

std::optional<std::string> population_of(const Description& description, const Driver& driver)
{
    switch (driver.kind) {
    case DriverKind::event:
    case DriverKind::prevalence:
        return description.outcomes[index_of(description.outcomes, driver.name).value()].population;
    case DriverKind::reached:
        return description.interventions[index_of(description.interventions, driver.name).value()]
            .eligible.population;
    case DriverKind::year:
    case DriverKind::start:
        return std::nullopt;
    default:
        return driver.population;
    }
}

std::string joined(std::vector<std::string> names)
{
    std::sort(names.begin(), names.end());
    return fmt::format("{}", fmt::join(names, "|"));
}

} // namespace

std::string DriverCompiler::key_of(const Driver& driver,
                                   const std::optional<Expression>& cell_amount,
                                   Buckets buckets) const
{
    return fmt::format("{}/{}/{}/{}/{}/{}/{}/{}/{}/{}/{}", static_cast<int>(driver.kind),
                       population_of(c_.description, driver).value(), joined(driver.states),
                       driver.ages ? driver.ages->first : -1000,
                       driver.ages ? driver.ages->last : -1000, driver.from, driver.to, driver.name,
                       driver.link, driver.per_family,
                       fmt::format("{}:{}", static_cast<int>(buckets),
                                   cell_amount ? to_text(cell_amount->place) : ""));
}

std::uint32_t DriverCompiler::require(const Driver& driver,
                                      const std::optional<Expression>& cell_amount, Buckets buckets)
{
    const auto [known, is_new] = known_.try_emplace(key_of(driver, cell_amount, buckets),
                                                    static_cast<std::uint32_t>(drivers_.size()));
    if (!is_new) {
        return known->second;
    }
    DriverSpec spec{driver, {}, {}, {}, cell_amount, {}};
    spec.population = c_.population_index(population_of(c_.description, driver).value());
    if (driver.kind == DriverKind::event || driver.kind == DriverKind::prevalence) {
        spec.outcome = index_of(c_.description.outcomes, driver.name);
    } else if (driver.kind == DriverKind::reached) {
        spec.intervention = index_of(c_.description.interventions, driver.name);
    }
    const auto& people = people_[*spec.population];
    spec.plan.first_bucket_age = people.first_age();
    const bool ages_apart = buckets == Buckets::by_age || by_age(c_.options.detail);
    spec.plan.buckets = ages_apart ? people.ages() : 1;
    spec.plan.first_flow = flows_;
    flows_ += spec.plan.buckets * (c_.plan.groups + 1);
    drivers_.push_back(std::move(spec));
    return known->second;
}

void DriverCompiler::count_persons_by_age()
{
    for (const auto& people : people_) {
        persons_by_age_.push_back(flows_);
        flows_ += people.ages();
    }
}

std::uint32_t DriverCompiler::flow_of(const DriverSpec& spec, const PeopleCompiler& people,
                                      std::uint32_t cell) const
{
    const auto age = std::min(cell / people.position_count(), people.ages() - 1);
    const auto group = people.positions()[cell % people.position_count()].group;
    return spec.plan.first_flow + group * spec.plan.buckets + (spec.plan.buckets > 1 ? age : 0);
}

/// Families instead of persons, and an amount that differs by cell.
Slot DriverCompiler::cell_factor(const DriverSpec& spec, const Population& population,
                                 const Surroundings& at)
{
    auto& graph = c_.graph;
    Slot factor = graph.constant(1);
    if (spec.described.per_family) {
        for (const auto& phase : population.phases) {
            if (phase.children_per_family && holds_age(phase.ages, at.age.value_or(0))) {
                const auto children = c_.formulas.compile(*phase.children_per_family, at);
                c_.checks.require(Must::not_be_zero, children, at, phase.place,
                                  [&] { return "children_per_family of " + phase.name; });
                factor = graph.divide(factor, children);
            }
        }
    }
    if (spec.cell_amount) {
        factor = graph.multiply(factor, c_.formulas.compile(*spec.cell_amount, at));
    }
    return factor;
}

/// Only of cells that may be reached; those not eligible are false positives.
std::optional<Slot> DriverCompiler::reach_weight(const DriverSpec& spec,
                                                 const YearClass& year_class,
                                                 PeopleCompiler& people, std::uint32_t cell)
{
    const auto& eligible = c_.description.interventions[*spec.intervention].eligible;
    const auto& state = people.state_at(cell % people.position_count()).name;
    return chain_value(c_, year_class.alternative, year_class.t, *spec.intervention,
                       spec.described.link,
                       matches_any(eligible.states, state) ? Need::something : Need::nothing,
                       people.at_cell(cell, year_class.t));
}

/// The probability of a named move out of a cell; the end of a fixed stay is one too.
Slot DriverCompiler::move_weight(const Driver& driver, const YearClass& year_class,
                                 const PeopleCompiler& people, std::uint32_t cell)
{
    const auto position = cell % people.position_count();
    const auto& from = people.state_at(position).name;
    Slot sum = c_.graph.constant(0);
    if (!matches(driver.from, from)) {
        return sum;
    }
    const auto to = corresponding(driver.from, driver.to, from);
    const auto& row = year_class.rows[cell];
    for (const auto& move : row.moves) {
        if (matches(to, people.described().states[move.state].name)) {
            sum = c_.graph.add(sum, move.probability);
        }
    }
    const auto& stayed = people.state_at(people.next_position(position)).name;
    return stayed != from && matches(to, stayed) ? c_.graph.add(sum, row.stays) : sum;
}

/// Whether an intervention can reach a cell, rightly or not.
bool DriverCompiler::may_reach(const DriverSpec& spec, PeopleCompiler& people,
                               std::uint32_t cell) const
{
    const auto& intervention = c_.description.interventions[*spec.intervention];
    const auto& eligible = intervention.eligible;
    const auto& state = people.state_at(cell % people.position_count()).name;
    return eligible.as != EligibleAs::entrants &&
           holds_age(eligible.ages, people.at_cell(cell, 0).age.value_or(0)) &&
           (matches_any(eligible.states, state) ||
            (intervention.false_positives &&
             matches_any(intervention.false_positives->among, state)));
}

/// Whether a driver's ages and states hold a cell.
bool DriverCompiler::may_count(const DriverSpec& spec, PeopleCompiler& people,
                               std::uint32_t cell) const
{
    const auto& driver = spec.described;
    if (!holds_age(driver.ages, people.at_cell(cell, 0).age.value_or(0))) {
        return false;
    }
    if (driver.kind == DriverKind::reached) {
        return may_reach(spec, people, cell);
    }
    return driver.states.empty() ||
           matches_any(driver.states, people.state_at(cell % people.position_count()).name);
}

std::optional<Slot> DriverCompiler::weight(const DriverSpec& spec, const YearClass& year_class,
                                           PeopleCompiler& people, std::uint32_t cell)
{
    const auto& driver = spec.described;
    std::optional<Slot> found;
    switch (driver.kind) {
    case DriverKind::persons:
        found = c_.graph.constant(1);
        break;
    case DriverKind::event:
    case DriverKind::prevalence:
        found = year_class.rates[*spec.outcome][cell].rate;
        break;
    case DriverKind::reached:
        found = reach_weight(spec, year_class, people, cell);
        break;
    case DriverKind::move:
        found = move_weight(driver, year_class, people, cell);
        break;
    default:
        break;
    }
    if (!found || c_.graph.is_zero(*found)) {
        return std::nullopt;
    }
    return spec.described.per_family || spec.cell_amount
               ? c_.graph.multiply(*found, cell_factor(spec, people.described(),
                                                       people.at_cell(cell, year_class.t)))
               : *found;
}

} // namespace mkba
