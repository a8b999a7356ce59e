// Which cells anybody can be in, and the step of each year.
#include <algorithm>

#include "mkba/plan/population_builder.hpp"

namespace mkba {

/// Marks the cells where somebody joins, and returns the classes of years of all alternatives.
std::vector<std::size_t> PopulationBuilder::mark_joining()
{
    const auto mark = [&](const std::vector<Joining>& joining) {
        for (const auto& join : joining) {
            reachable_[join.cell] = true;
        }
    };
    std::vector<std::size_t> classes;
    for (std::size_t k = 0; k < c_.plan.alternatives.size(); ++k) {
        const auto& made = c_.plan.alternatives[k].populations[index_];
        mark(made.stock);
        for (std::uint32_t t = 0; t < made.years.size(); ++t) {
            mark(made.years[t].migration);
            for (const auto& batch : made.years[t].entrants) {
                mark(batch.joining);
            }
            classes.push_back(people_.year_class(k, t));
        }
    }
    std::sort(classes.begin(), classes.end());
    classes.erase(std::unique(classes.begin(), classes.end()), classes.end());
    return classes;
}

/// Marks where the persons of a cell can be next year; says whether that is news.
bool PopulationBuilder::mark_next(std::uint32_t cell, const Row& row)
{
    const auto count = people_.position_count();
    const auto next_age = people_.described().ages ? count : 0;
    bool grew = false;
    const auto reach = [&](std::uint32_t position) {
        const auto to = cell - cell % count + next_age + position;
        if (to < people_.cells() && !reachable_[to]) {
            reachable_[to] = grew = true;
        }
    };
    if (!c_.graph.is_zero(row.stays)) {
        reach(people_.next_position(cell % count));
    }
    for (const auto& move : row.moves) {
        reach(people_.position_of(people_.described().states[move.state].name, 0));
    }
    return grew;
}

/// Cells that somebody can be in, in any year of any alternative; the rest is never visited.
void PopulationBuilder::find_reachable()
{
    reachable_.assign(people_.cells(), false);
    const auto classes = mark_joining();
    for (bool grew = true; grew;) {
        grew = false;
        for (std::uint32_t cell = 0; cell < people_.cells(); ++cell) {
            for (const auto index : classes) {
                grew = (reachable_[cell] && mark_next(cell, people_.class_at(index).rows[cell])) ||
                       grew;
            }
        }
    }
}

std::uint32_t PopulationBuilder::step(std::size_t alternative, std::uint32_t t)
{
    const auto& time = c_.plan.time;
    const auto oldest = people_.ages() - 1;
    const bool closed = people_.described().ages && !people_.described().migration;
    const bool single = closed && cohort();
    std::uint32_t first = 0;
    std::uint32_t last = oldest;
    if (single) {
        first = last = std::min(t >= *cohort() ? t - *cohort() : 0, oldest);
    } else if (closed && t >= time.programme_years) {
        first = std::min(t - time.programme_years + 1, oldest);
    }
    const auto year_class = people_.year_class(alternative, t);
    auto& steps = c_.plan.populations[index_].steps;
    const auto [known, is_new] =
        steps_.try_emplace({year_class, first, last}, static_cast<std::uint32_t>(steps.size()));
    if (is_new) {
        steps.push_back(
            drivers_.make_step(index_, people_.class_at(year_class), first, last, reachable_));
    }
    return known->second;
}

} // namespace mkba
