#include "mkba/analysis/bridge/bridge_steps.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "mkba/plan/compilation.hpp"

namespace mkba {

namespace {

bool is_drawn(const Description& description, const std::string& name)
{
    const auto p = index_of(description.parameters, name);
    return p && description.parameters[*p].distribution;
}

/// What only the second has is there from the start: nothing in the first uses it.
template <class Named>
void add_missing(std::vector<Named>& all, const std::vector<Named>& others)
{
    for (const auto& other : others) {
        if (!index_of(all, other.name)) {
            all.push_back(other);
        }
    }
}

/// A correlation of a number that the first does not draw comes with its distribution.
void add_correlations(Description& start, const Description& to)
{
    for (const auto& other : to.correlations) {
        if (!is_drawn(start, other.first) || !is_drawn(start, other.second)) {
            start.correlations.push_back(other);
        }
    }
}

Description start_of(const Description& from, const Description& to)
{
    Description start = from;
    add_correlations(start, to);
    add_missing(start.parameters, to.parameters);
    add_missing(start.tables, to.tables);
    add_missing(start.indices, to.indices);
    std::sort(start.parameters.begin(), start.parameters.end(),
              [](const Parameter& a, const Parameter& b) { return a.name < b.name; });
    return start;
}

/// Differences of kind `kind` as one move.
void merge_kinds(std::vector<BridgeMove>& moves)
{
    std::vector<BridgeMove> merged;
    for (auto& move : moves) {
        if (merged.empty() || merged.back().kind != move.kind) {
            move.name = name_of(move.kind);
            merged.push_back(std::move(move));
            continue;
        }
        auto& into = merged.back();
        into.inputs.insert(into.inputs.end(), move.inputs.begin(), move.inputs.end());
        into.make = [first = into.make, second = move.make](Description& mixture) {
            first(mixture);
            second(mixture);
        };
    }
    moves = std::move(merged);
}

/// The name of a price set says nothing that the prices do not.
bool is_label(const InputDifference& difference)
{
    return difference.name == "prices" || difference.values[0].value == difference.values[1].value;
}

} // namespace

const char* name_of(BridgeKind kind)
{
    constexpr std::array names{"prices", "effects", "numbers",  "coverage",
                               "time",   "money",   "contract", "rest"};
    return names[static_cast<std::size_t>(kind)];
}

BridgePlan bridge_plan(const Description& from, const Description& to, BridgeBy by)
{
    const Movable movable{from, to};
    BridgePlan made{start_of(from, to), {}, {}};
    std::map<std::pair<BridgeKind, std::string>, BridgeMove> moves;
    for (const auto& difference : input_differences({std::make_shared<const Description>(from),
                                                     std::make_shared<const Description>(to)})) {
        if (is_label(difference)) {
            continue;
        }
        const auto move = movable.move_of(difference.name);
        if (!move) {
            made.rest.push_back(difference);
            continue;
        }
        auto& into = moves[{move->kind, move->key}];
        into.name = move->key;
        into.kind = move->kind;
        into.inputs.push_back(difference);
        into.make = move->make;
    }
    for (auto& [key, move] : moves) {
        made.moves.push_back(std::move(move));
    }
    if (by == BridgeBy::kind) {
        merge_kinds(made.moves);
    }
    return made;
}

Description with_moves(const BridgePlan& plan, const std::vector<bool>& made)
{
    Description mixture = plan.start;
    for (std::size_t m = 0; m < plan.moves.size(); ++m) {
        if (made[m]) {
            plan.moves[m].make(mixture);
        }
    }
    std::erase_if(mixture.correlations, [&](const RankCorrelation& correlation) {
        return !is_drawn(mixture, correlation.first) || !is_drawn(mixture, correlation.second);
    });
    return mixture;
}

} // namespace mkba
