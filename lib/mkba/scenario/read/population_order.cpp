#include "mkba/scenario/read/population_order.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace mkba {

namespace {

/// The first flow that waits for a population which is not placed yet.
const EntrantFlow* waiting_flow(const Population& population,
                                const std::vector<Population>& unplaced)
{
    for (const auto& flow : population.entrants) {
        if (!flow.from || flow.from->years_before > 0) {
            continue;
        }
        const bool waits =
            std::any_of(unplaced.begin(), unplaced.end(), [&](const Population& other) {
                return other.name == flow.from->population;
            });
        if (waits) {
            return &flow;
        }
    }
    return nullptr;
}

} // namespace

void order_populations(std::vector<Population>& populations, Findings& findings)
{
    std::vector<Population> placed;
    while (!populations.empty()) {
        const auto next =
            std::find_if(populations.begin(), populations.end(), [&](const Population& population) {
                return waiting_flow(population, populations) == nullptr;
            });
        if (next == populations.end()) {
            std::vector<std::string> names;
            for (const auto& population : populations) {
                names.push_back(population.name);
            }
            findings.error(waiting_flow(populations.front(), populations)->from->place,
                           fmt::format("these populations wait for one another's persons in the "
                                       "same year: {}",
                                       fmt::join(names, ", ")));
            break;
        }
        placed.push_back(std::move(*next));
        populations.erase(next);
    }
    placed.insert(placed.end(), std::make_move_iterator(populations.begin()),
                  std::make_move_iterator(populations.end()));
    populations = std::move(placed);
}

} // namespace mkba
