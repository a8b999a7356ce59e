#include "mkba/plan/graph.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

#include "mkba/core/vector_math.hpp"

namespace mkba {

namespace {

bool is_binary(NodeKind kind)
{
    return kind >= NodeKind::add && kind <= NodeKind::at_least;
}

} // namespace

double evaluate(NodeKind kind, double first, double second)
{
    switch (kind) {
    case NodeKind::add:
        return first + second;
    case NodeKind::subtract:
        return first - second;
    case NodeKind::multiply:
        return first * second;
    case NodeKind::divide:
        return first / second;
    case NodeKind::power:
        return pow_lane(first, second);
    case NodeKind::minimum:
        return first < second ? first : second;
    case NodeKind::maximum:
        return first > second ? first : second;
    case NodeKind::at_least:
        return first >= second ? 1.0 : 0.0;
    case NodeKind::exponential:
        return exp_lane(first);
    case NodeKind::logarithm:
        return log_lane(first);
    case NodeKind::square_root:
        return std::sqrt(first);
    case NodeKind::absolute:
        return std::fabs(first);
    case NodeKind::constant:
    case NodeKind::parameter:
        break;
    }
    return first;
}

std::size_t Graph::Hash::operator()(const Node& node) const
{
    std::uint64_t hash = static_cast<std::uint64_t>(node.kind) * 0x9E3779B97F4A7C15U;
    hash ^= (std::uint64_t{node.first} << 32U) | node.second;
    hash *= 0xBF58476D1CE4E5B9U;
    hash ^= std::bit_cast<std::uint64_t>(node.value) + (hash >> 29U);
    hash *= 0x94D049BB133111EBU;
    return static_cast<std::size_t>(hash ^ (hash >> 32U));
}

bool Graph::Equal::operator()(const Node& a, const Node& b) const
{
    return a.kind == b.kind && a.first == b.first && a.second == b.second &&
           std::bit_cast<std::uint64_t>(a.value) == std::bit_cast<std::uint64_t>(b.value);
}

Slot Graph::intern(const Node& node)
{
    const auto [entry, is_new] =
        known_.try_emplace(node, static_cast<std::uint32_t>(nodes_.size()));
    if (is_new) {
        nodes_.push_back(node);
    }
    return Slot{entry->second};
}

Slot Graph::constant(double value)
{
    return intern({NodeKind::constant, 0, 0, value + 0.0}); // -0 and 0 are one number here
}

Slot Graph::parameter(std::uint32_t index)
{
    return intern({NodeKind::parameter, index, 0, 0});
}

bool Graph::is_constant(Slot slot) const
{
    return nodes_[slot.index].kind == NodeKind::constant;
}

bool Graph::is_zero(Slot slot) const
{
    return is_constant(slot) && constant_value(slot) == 0.0;
}

bool Graph::is_one(Slot slot) const
{
    return is_constant(slot) && constant_value(slot) == 1.0;
}

// Only identities that are exact for every finite number, so that "coverage 0" and "not there" are
// one graph.
std::optional<Slot> Graph::simpler(NodeKind kind, Slot first, Slot second)
{
    switch (kind) {
    case NodeKind::add:
        return is_zero(first)    ? std::optional{second}
               : is_zero(second) ? std::optional{first}
                                 : std::nullopt;
    case NodeKind::subtract:
        return is_zero(second) ? std::optional{first} : std::nullopt;
    case NodeKind::multiply:
        if (is_zero(first) || is_one(second)) {
            return first;
        }
        return is_zero(second) || is_one(first) ? std::optional{second} : std::nullopt;
    case NodeKind::divide:
        return is_one(second) ? std::optional{first} : std::nullopt;
    case NodeKind::power:
        if (is_one(second)) {
            return first;
        }
        return is_zero(second) ? std::optional{constant(1)} : std::nullopt;
    default:
        return std::nullopt;
    }
}

Slot Graph::make(NodeKind kind, Slot first, Slot second)
{
    if (is_binary(kind)) {
        if (is_constant(first) && is_constant(second)) {
            return constant(evaluate(kind, constant_value(first), constant_value(second)));
        }
        if (const auto found = simpler(kind, first, second)) {
            return *found;
        }
        return intern({kind, first.index, second.index, 0});
    }
    if (is_constant(first)) {
        return constant(evaluate(kind, constant_value(first), 0));
    }
    return intern({kind, first.index, 0, 0});
}

Slot Graph::mix(Slot share, Slot a, Slot b)
{
    return add(multiply(rest(share), a), multiply(share, b));
}

} // namespace mkba
