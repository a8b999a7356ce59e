#include "mkba/plan/population_builder.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace mkba {

std::optional<std::uint32_t> PopulationBuilder::cohort() const
{
    return c_.plan.populations[index_].beside_cohort ? std::nullopt : c_.plan.time.cohort;
}

void PopulationBuilder::build()
{
    auto& plan = c_.plan.populations[index_];
    for (std::size_t k = 0; k < c_.plan.alternatives.size(); ++k) {
        auto& made = c_.plan.alternatives[k].populations.emplace_back();
        build_stock(k, made);
        for (std::uint32_t t = 0; t < plan.years; ++t) {
            made.years.push_back({0, entrants(k, t), migration(t)});
        }
    }
    find_reachable();
    for (std::size_t k = 0; k < c_.plan.alternatives.size(); ++k) {
        for (std::uint32_t t = 0; t < plan.years; ++t) {
            c_.plan.alternatives[k].populations[index_].years[t].step = step(k, t);
        }
    }
}

Slot PopulationBuilder::share_of(const StateShare& share, const Surroundings& at)
{
    const auto slot = c_.formulas.compile(share.share, at);
    c_.checks.require(Must::not_be_negative, slot, at, share.place,
                      [&] { return "share or count of " + share.state; });
    return slot;
}

/// Shares by position; with a count they must sum to 1.
std::vector<Slot> PopulationBuilder::by_position(const std::vector<StateShare>& shares,
                                                 const std::optional<Slot>& count,
                                                 const Surroundings& at, const Place& place)
{
    std::vector<Slot> counts(people_.position_count(), c_.graph.constant(0));
    Slot sum = c_.graph.constant(0);
    for (const auto index : sorted(shares)) {
        const auto slot = share_of(shares[index], at);
        sum = c_.graph.add(sum, slot);
        const auto position =
            people_.position_of(shares[index].state, shares[index].years_in_state);
        counts[position] =
            c_.graph.add(counts[position], count ? c_.graph.multiply(*count, slot) : slot);
    }
    if (count) {
        c_.checks.require(Must::sum_to_one, sum, at, place, [] { return "the shares here"; });
    }
    return counts;
}

std::vector<std::size_t> PopulationBuilder::sorted(const std::vector<StateShare>& shares)
{
    std::vector<std::size_t> order(shares.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tie(shares[a].state, shares[a].years_in_state) <
               std::tie(shares[b].state, shares[b].years_in_state);
    });
    return order;
}

void PopulationBuilder::build_stock(std::size_t alternative, AlternativePopulation& made)
{
    auto& graph = c_.graph;
    const auto at = c_.in_year(0);
    std::vector<Slot> stock(people_.cells(), graph.constant(0));
    for (const auto& entry : people_.described().stock) {
        std::optional<Slot> count;
        if (entry.count) {
            count = c_.formulas.compile(*entry.count, at);
            c_.checks.require(Must::not_be_negative, *count, at, entry.place,
                              [] { return "this count"; });
        }
        const auto counts = by_position(entry.shares, count, at, entry.place);
        const int first = people_.described().ages ? entry.ages.first : 0;
        const int last = people_.described().ages ? entry.ages.last : 0;
        for (int age = first; age <= last; ++age) {
            for (std::uint32_t p = 0; p < counts.size(); ++p) {
                const auto cell = static_cast<std::uint32_t>(age - people_.first_age()) *
                                      people_.position_count() +
                                  p;
                stock[cell] = graph.add(stock[cell],
                                        graph.divide(counts[p], graph.constant(last - first + 1)));
            }
        }
    }
    const auto cohort = this->cohort();
    if (cohort && (*cohort > 0 || !people_.described().ages)) {
        return;
    }
    const auto entering = enter_stock(alternative, stock, made);
    for (std::uint32_t cell = 0; cell < stock.size(); ++cell) {
        const auto count = cell < entering.size() ? entering[cell] : stock[cell];
        const bool left_out = cohort && cell >= people_.position_count();
        if (!graph.is_zero(count) && !left_out) {
            made.stock.push_back({cell, count});
        }
    }
}

/// The stock at the first age is the first year's entering cohort: entrant routes act on it.
std::vector<Slot> PopulationBuilder::enter_stock(std::size_t alternative,
                                                 const std::vector<Slot>& stock,
                                                 AlternativePopulation& made)
{
    if (!people_.described().ages) {
        return {};
    }
    const auto first_age =
        std::vector<Slot>(stock.begin(), stock.begin() + people_.position_count());
    const auto batch = drivers_.enter(index_, alternative, 0, first_age);
    made.stock_flows = batch.flows;
    std::vector<Slot> entering(people_.position_count(), c_.graph.constant(0));
    for (const auto& joining : batch.joining) {
        entering[joining.cell] = joining.count;
    }
    return entering;
}

} // namespace mkba
