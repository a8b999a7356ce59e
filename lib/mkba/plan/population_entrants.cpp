// Who joins a population in each year, and from where.
#include "mkba/plan/population_builder.hpp"

namespace mkba {

std::vector<EntrantBatch> PopulationBuilder::entrants(std::size_t alternative, std::uint32_t t)
{
    std::vector<EntrantBatch> batches;
    const auto& time = c_.plan.time;
    if (t == 0 || t >= time.programme_years || (cohort() && *cohort() != t)) {
        return batches;
    }
    for (const auto& flow : people_.described().entrants) {
        const auto at = c_.in_year(t);
        auto count = c_.formulas.compile(flow.count, at);
        if (flow.growth) {
            const auto growth =
                c_.graph.add(c_.graph.constant(1), c_.formulas.compile(*flow.growth, at));
            count = c_.graph.multiply(count, c_.graph.power(growth, c_.graph.constant(t)));
        }
        c_.checks.require(Must::not_be_negative, count, at, flow.place,
                          [] { return "these entrants"; });
        auto batch =
            drivers_.enter(index_, alternative, t, by_position(flow.shares, count, at, flow.place));
        if (flow.from) {
            batch.source = source_of(*flow.from);
        }
        batches.push_back(std::move(batch));
    }
    return batches;
}

std::uint32_t PopulationBuilder::source_of(const EntrantSource& from)
{
    const auto known = sources_.find(&from);
    if (known != sources_.end()) {
        return known->second;
    }
    const auto population = c_.population_index(from.population);
    const auto& people = all_[population];
    SourcePlan plan{
        static_cast<std::uint32_t>(population), {}, static_cast<std::uint32_t>(from.years_before)};
    const auto first = from.years_before > 0 ? people.cells() : 0;
    const auto last =
        from.years_before > 0 ? people.cells() + people.position_count() : people.cells();
    for (auto cell = first; cell < last; ++cell) {
        const auto& state = people.state_at(cell % people.position_count()).name;
        const int age = people.first_age() + static_cast<int>(cell / people.position_count());
        if (matches_any(from.states, state) && holds_age(from.ages, age)) {
            plan.cells.push_back(cell);
        }
    }
    c_.plan.sources.push_back(std::move(plan));
    const auto index = static_cast<std::uint32_t>(c_.plan.sources.size() - 1);
    sources_.emplace(&from, index);
    return index;
}

std::vector<Joining> PopulationBuilder::migration(std::uint32_t t)
{
    std::vector<Joining> joining;
    const auto& described = people_.described().migration;
    if (!described || t == 0 || t >= c_.plan.time.programme_years || cohort()) {
        return joining;
    }
    for (std::uint32_t a = 0; a < people_.ages(); ++a) {
        const auto at = people_.at_cell(a * people_.position_count(), t);
        const auto net = c_.formulas.compile(described->net, at);
        const auto counts = by_position(described->shares, net, at, described->place);
        for (std::uint32_t p = 0; p < counts.size(); ++p) {
            if (!c_.graph.is_zero(counts[p])) {
                joining.push_back({a * people_.position_count() + p, counts[p]});
            }
        }
    }
    return joining;
}

} // namespace mkba
