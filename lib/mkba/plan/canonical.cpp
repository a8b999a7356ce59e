#include "mkba/plan/canonical.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <tuple>
#include <utility>

#include "mkba/scenario/contract_terms.hpp"

namespace mkba {

namespace {

template <class List, class Key>
void sort_by(List& list, const Key& key)
{
    std::stable_sort(list.begin(), list.end(),
                     [&](const auto& a, const auto& b) { return key(a) < key(b); });
}

template <class List>
void sort_by_name(List& list)
{
    sort_by(list, [](const auto& named) { return named.name; });
}

void sort_shares(std::vector<StateShare>& shares)
{
    sort_by(shares, [](const StateShare& s) { return std::tuple{s.state, s.years_in_state}; });
}

void sort_population(Population& population)
{
    sort_by_name(population.states);
    for (auto& entry : population.stock) {
        sort_shares(entry.shares);
    }
    sort_by(population.stock, [](const StockEntry& entry) {
        return std::tuple{entry.ages.first, entry.ages.last,
                          entry.shares.empty() ? std::string{} : entry.shares.front().state};
    });
    for (auto& flow : population.entrants) {
        sort_shares(flow.shares);
    }
}

bool is_ready(const Population& population, const std::set<std::string>& placed)
{
    return std::all_of(population.entrants.begin(), population.entrants.end(),
                       [&](const EntrantFlow& flow) {
                           return !flow.from || flow.from->years_before > 0 ||
                                  placed.contains(flow.from->population);
                       });
}

/// By name, but after those whose persons of the same year they derive entrants from.
void sort_populations(std::vector<Population>& populations)
{
    sort_by_name(populations);
    std::vector<Population> ordered;
    std::set<std::string> placed;
    while (ordered.size() < populations.size()) {
        const auto next =
            std::find_if(populations.begin(), populations.end(), [&](const Population& population) {
                return !placed.contains(population.name) && is_ready(population, placed);
            });
        if (next == populations.end()) {
            return; // a circle, which the reader refuses
        }
        placed.insert(next->name);
        ordered.push_back(*next);
    }
    populations = std::move(ordered);
}

void sort_line(Line& line)
{
    sort_by(line.parties, [](const PartyShare& share) { return share.party; });
    sort_by(line.receivers, [](const PartyShare& share) { return share.party; });
    std::sort(line.interventions.begin(), line.interventions.end());
}

void sort_contract(ContractTerms& contract)
{
    for (auto& part : contract.pool) {
        std::sort(part.lines.begin(), part.lines.end());
    }
    sort_by(contract.pool, [](const PoolPart& part) { return part.lines; });
    sort_by(contract.leakage, [](const LeakageTerms& leakage) { return leakage.party; });
    std::sort(contract.payers.begin(), contract.payers.end());
    sort_by(contract.key, [](const PartyShare& share) { return share.party; });
    for (auto& player : contract.players) {
        std::sort(player.parties.begin(), player.parties.end());
    }
    sort_by(contract.players, [](const PlayerTerms& player) { return player.name; });
}

} // namespace

Description canonical(const Description& description)
{
    Description sorted = description;
    sort_by_name(sorted.parameters);
    sort_by_name(sorted.tables);
    sort_by_name(sorted.indices);
    sort_by(sorted.correlations, [](const RankCorrelation& pair) {
        return std::tuple{pair.first, pair.second};
    });
    for (auto& population : sorted.populations) {
        sort_population(population);
    }
    sort_populations(sorted.populations);
    if (sorted.groups) {
        sort_by_name(sorted.groups->groups);
    }
    sort_by(sorted.moves, [](const Move& move) {
        return std::tuple{move.population, move.from, move.to,
                          move.ages ? move.ages->first : -1000};
    });
    sort_by_name(sorted.outcomes);
    sort_by_name(sorted.interventions);
    sort_by_name(sorted.parties);
    sort_by_name(sorted.posts);
    sort_by_name(sorted.lines);
    for (auto& line : sorted.lines) {
        sort_line(line);
    }
    sort_by_name(sorted.units);
    sort_by_name(sorted.alternatives);
    sort_by_name(sorted.accounts);
    if (sorted.contract) {
        auto contract = std::make_shared<ContractTerms>(*sorted.contract);
        sort_contract(*contract);
        sorted.contract = std::move(contract);
    }
    return sorted;
}

} // namespace mkba
