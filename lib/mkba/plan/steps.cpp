// The tables of a year: where persons go, and which cells add up to which flow.
#include <algorithm>

#include "mkba/plan/driver_compiler.hpp"
#include "mkba/plan/flow_terms.hpp"

namespace mkba {

namespace {

/// Sources of the cells of one age, by target position.
std::vector<std::vector<MoveSource>> sources_of_age(Compilation& c, const PeopleCompiler& people,
                                                    const YearClass& year_class, std::uint32_t age,
                                                    const std::vector<bool>& reachable)
{
    const auto count = people.position_count();
    std::vector<std::vector<MoveSource>> sources(count);
    const auto add = [&](std::uint32_t position, std::uint32_t cell, Slot probability) {
        for (auto& source : sources[position]) {
            if (source.cell == cell) {
                source.probability = c.graph.add(source.probability, probability);
                return;
            }
        }
        sources[position].push_back({cell, probability});
    };
    for (std::uint32_t p = 0; p < count; ++p) {
        const auto cell = age * count + p;
        if (!reachable[cell]) {
            continue;
        }
        const auto& row = year_class.rows[cell];
        if (!c.graph.is_zero(row.stays)) {
            add(people.next_position(p), cell, row.stays);
        }
        for (const auto& move : row.moves) {
            add(people.position_of(people.described().states[move.state].name, 0), cell,
                move.probability);
        }
    }
    return sources;
}

} // namespace

/// Where persons go at the end of the year, oldest first; marks the cells (by their age before the
/// move) that hold somebody after it.
std::vector<bool> DriverCompiler::add_moves(std::size_t population, const YearClass& year_class,
                                            const std::vector<bool>& reachable, StepTable& step)
{
    const auto& people = people_[population];
    const auto count = people.position_count();
    std::vector<bool> after(people.cells(), false);
    for (auto age = step.last_age + 1; age-- > step.first_age;) {
        const auto sources = sources_of_age(c_, people, year_class, age, reachable);
        for (std::uint32_t p = 0; p < count; ++p) {
            after[age * count + p] = !sources[p].empty();
            // A cell that nobody ever reaches stays at the zero it starts with.
            const auto target = people.described().ages ? (age + 1) * count + p : p;
            if (sources[p].empty() && target < people.cells() && !reachable[target]) {
                continue;
            }
            const auto begin = static_cast<std::uint32_t>(step.sources.size());
            step.sources.insert(step.sources.end(), sources[p].begin(), sources[p].end());
            step.targets.push_back(
                {(age + 1) * count + p, begin, static_cast<std::uint32_t>(step.sources.size())});
        }
    }
    return after;
}

/// The drivers that may count a cell, whatever the year: found once, asked for in every step.
const std::vector<std::uint32_t>& DriverCompiler::counting_here(std::size_t population,
                                                                std::uint32_t cell, Counted counted)
{
    auto& by_cell = counting_[{population, counted}];
    if (by_cell.empty()) {
        auto& people = people_[population];
        by_cell.resize(people.cells());
        for (std::uint32_t at = 0; at < people.cells(); ++at) {
            for (std::uint32_t index = 0; index < drivers_.size(); ++index) {
                const auto& spec = drivers_[index];
                const bool moves = spec.described.kind == DriverKind::move;
                if (spec.population == population && moves == (counted == Counted::moves) &&
                    may_count(spec, people, at)) {
                    by_cell[at].push_back(index);
                }
            }
        }
    }
    return by_cell[cell];
}

/// Cells that count towards the drivers of a population: on person-years, or on moves out of them.
std::vector<WeightedCell> DriverCompiler::weigh(std::size_t population, const YearClass& year_class,
                                                const std::vector<bool>& held, Counted counted)
{
    auto& people = people_[population];
    const auto count = people.position_count();
    std::vector<WeightedCell> weighted;
    for (std::uint32_t cell = 0; cell < people.cells(); ++cell) {
        if (!held[cell]) {
            continue;
        }
        for (const auto index : counting_here(population, cell, counted)) {
            const auto& spec = drivers_[index];
            const auto found = weight(spec, year_class, people, cell);
            if (found && !c_.graph.is_zero(*found)) {
                weighted.push_back({flow_of(spec, people, cell), *found, cell});
            }
        }
        if (counted == Counted::moves) {
            weighted.push_back({state_flows_[population][people.positions()[cell % count].state],
                                c_.graph.constant(1), cell});
            if (!persons_by_age_.empty()) {
                weighted.push_back(
                    {persons_by_age_[population] + cell / count, c_.graph.constant(1), cell});
            }
        }
    }
    return weighted;
}

/// Those who passed the last age in a year, with what a line or unit of that year makes of them.
std::vector<WeightedCell> DriverCompiler::weigh_leavers(std::size_t population,
                                                        const YearClass& year_class)
{
    auto& people = people_[population];
    std::vector<WeightedCell> weighted;
    for (const auto& spec : drivers_) {
        if (spec.described.kind != DriverKind::leavers || spec.population != population) {
            continue;
        }
        for (std::uint32_t p = 0; p < people.position_count(); ++p) {
            if (matches_any(spec.described.states, people.state_at(p).name)) {
                const auto cell = people.cells() + p;
                const auto factor =
                    cell_factor(spec, people.described(),
                                people.at_cell(cell - people.position_count(), year_class.t));
                weighted.push_back({flow_of(spec, people, cell), factor, cell});
            }
        }
    }
    return weighted;
}

/// What counts in a class of years, whatever the ages of a step: made once, as several steps may be
/// of one class.
const CountingCells& DriverCompiler::counting_cells(std::size_t population,
                                                    const YearClass& year_class,
                                                    const std::vector<bool>& reachable)
{
    const auto [known, is_new] = counting_cells_.try_emplace(
        {population, year_class.alternative, year_class.t}, CountingCells{});
    if (is_new) {
        std::vector<bool> held = reachable;
        if (const auto counting = c_.plan.time.counting; counting != Counting::start) {
            StepTable all_ages;
            all_ages.last_age = people_[population].ages() - 1;
            const auto after = add_moves(population, year_class, reachable, all_ages);
            for (std::size_t cell = 0; cell < held.size(); ++cell) {
                held[cell] = after[cell] || (counting == Counting::half_cycle && held[cell]);
            }
        }
        known->second = {grouped(weigh(population, year_class, held, Counted::person_years)),
                         grouped(weigh(population, year_class, reachable, Counted::moves))};
    }
    return known->second;
}

StepTable DriverCompiler::make_step(std::size_t population, const YearClass& year_class,
                                    std::uint32_t first_age, std::uint32_t last_age,
                                    const std::vector<bool>& reachable)
{
    const auto& people = people_[population];
    const auto count = people.position_count();
    StepTable step;
    step.first_age = first_age;
    step.last_age = last_age;
    (void)add_moves(population, year_class, reachable, step);
    const auto& counting = counting_cells(population, year_class, reachable);
    auto on_count = within(counting.on_count, first_age * count, (last_age + 1) * count);
    auto on_start = within(counting.on_start, first_age * count, (last_age + 1) * count);
    std::vector<CellGroup*> shared;
    shared.reserve(on_count.size() + on_start.size());
    for (auto& group : on_count) {
        shared.push_back(&group);
    }
    // Persons at the start are the same rows only where person-years are counted there too.
    for (auto& group : on_start) {
        if (c_.plan.time.counting == Counting::start) {
            shared.push_back(&group);
        }
    }
    step.sums = share_sums(shared, first_sum_row(people.ages(), count), step.cells);
    append_terms(on_count, step.counted, step.cells);
    append_terms(on_start, step.at_start, step.cells);
    if (people.described().ages && last_age + 1 == people.ages()) {
        append_terms(grouped(weigh_leavers(population, year_class)), step.leaving, step.cells);
    }
    return step;
}

} // namespace mkba
