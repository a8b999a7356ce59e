#include "mkba/plan/program.hpp"

#include <algorithm>
#include <limits>

namespace mkba {

namespace {

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

bool has_second(NodeKind kind)
{
    return kind >= NodeKind::add && kind <= NodeKind::at_least;
}

bool is_leaf(NodeKind kind)
{
    return kind == NodeKind::constant || kind == NodeKind::parameter;
}

/// Operands come before their users in the graph, so one backward pass marks everything that is
/// needed.
std::vector<bool> needed_nodes(const Graph& graph, std::vector<bool> needed)
{
    const auto& nodes = graph.nodes();
    for (std::size_t i = nodes.size(); i-- > 0;) {
        if (!needed[i] || is_leaf(nodes[i].kind)) {
            continue;
        }
        needed[nodes[i].first] = true;
        if (has_second(nodes[i].kind)) {
            needed[nodes[i].second] = true;
        }
    }
    return needed;
}

/// The last instruction that reads each node; nodes that the plan keeps are read for ever.
std::vector<std::uint32_t> last_uses(const Graph& graph, const std::vector<bool>& needed,
                                     const std::vector<bool>& kept)
{
    const auto& nodes = graph.nodes();
    std::vector<std::uint32_t> last(nodes.size(), 0);
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        if (kept[i]) {
            last[i] = nowhere;
        }
        if (!needed[i] || is_leaf(nodes[i].kind)) {
            continue;
        }
        last[nodes[i].first] = std::max(last[nodes[i].first], i);
        if (has_second(nodes[i].kind)) {
            last[nodes[i].second] = std::max(last[nodes[i].second], i);
        }
    }
    return last;
}

/// Hands out rows and takes back those whose last reader has run, so that temporaries stay in
/// cache.
class Rows {
public:
    explicit Rows(std::uint32_t first) : next_{first} {}
    std::uint32_t take()
    {
        if (free_.empty()) {
            return next_++;
        }
        const auto row = free_.back();
        free_.pop_back();
        return row;
    }
    void give_back(std::uint32_t row) { free_.push_back(row); }
    [[nodiscard]] std::uint32_t count() const { return next_; }

private:
    std::uint32_t next_;
    std::vector<std::uint32_t> free_;
};

} // namespace

ProgramWithRows make_program(const Graph& graph, std::uint32_t parameters,
                             const std::vector<bool>& kept)
{
    const auto& nodes = graph.nodes();
    const auto needed = needed_nodes(graph, kept);
    const auto last = last_uses(graph, needed, kept);
    ProgramWithRows made{{parameters, 0, {}, {}},
                         std::vector<std::uint32_t>(nodes.size(), nowhere)};
    auto& program = made.program; // clang 14 cannot capture a structured binding
    auto& row_of = made.row_of;
    Rows rows{parameters};
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        if (needed[i] && nodes[i].kind == NodeKind::constant) {
            row_of[i] = rows.take();
            program.constants.push_back({row_of[i], nodes[i].value});
        } else if (nodes[i].kind == NodeKind::parameter) {
            row_of[i] = nodes[i].first;
        }
    }
    const auto release = [&](std::uint32_t operand, std::uint32_t reader) {
        if (last[operand] == reader && !is_leaf(nodes[operand].kind)) {
            rows.give_back(row_of[operand]);
        }
    };
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        const auto& node = nodes[i];
        if (!needed[i] || is_leaf(node.kind)) {
            continue;
        }
        row_of[i] = rows.take();
        const auto second = has_second(node.kind) ? node.second : node.first;
        program.instructions.push_back({node.kind, row_of[i], row_of[node.first], row_of[second]});
        release(node.first, i);
        if (second != node.first) {
            release(second, i);
        }
    }
    program.rows = rows.count();
    return made;
}

std::vector<std::uint32_t> parameters_below(const Graph& graph, Slot slot)
{
    const auto& nodes = graph.nodes();
    std::vector<bool> seen(slot.index + 1, false);
    std::vector<std::uint32_t> found;
    seen[slot.index] = true;
    for (std::uint32_t i = slot.index + 1; i-- > 0;) {
        if (!seen[i]) {
            continue;
        }
        if (nodes[i].kind == NodeKind::parameter) {
            found.push_back(nodes[i].first);
        } else if (nodes[i].kind != NodeKind::constant) {
            seen[nodes[i].first] = true;
            seen[has_second(nodes[i].kind) ? nodes[i].second : nodes[i].first] = true;
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace mkba
