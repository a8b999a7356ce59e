// Every number the model uses, as one expression graph over the parameters: equal sub-expressions
// exist once and what no uncertain parameter touches is folded into constants.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace mkba {

/// A number of the plan: a node of the graph while compiling, a row of the value table once the
/// program is made.
struct Slot {
    std::uint32_t index{};
    bool operator==(const Slot&) const = default;
};

enum class NodeKind : std::uint8_t {
    constant,
    parameter,
    add,
    subtract,
    multiply,
    divide,
    power,
    minimum,
    maximum,
    at_least,
    exponential,
    logarithm,
    square_root,
    absolute
};

struct Node {
    NodeKind kind{};
    std::uint32_t first{};  // operand, or the parameter's index
    std::uint32_t second{}; // second operand
    double value{};         // of a constant
};

/// The value of one operation; the single place that says what an operation means.
[[nodiscard]] double evaluate(NodeKind kind, double first, double second);

class Graph {
public:
    [[nodiscard]] Slot constant(double value);
    [[nodiscard]] Slot parameter(std::uint32_t index);
    [[nodiscard]] Slot make(NodeKind kind, Slot first, Slot second = {});

    [[nodiscard]] Slot add(Slot a, Slot b) { return make(NodeKind::add, a, b); }
    [[nodiscard]] Slot subtract(Slot a, Slot b) { return make(NodeKind::subtract, a, b); }
    [[nodiscard]] Slot multiply(Slot a, Slot b) { return make(NodeKind::multiply, a, b); }
    [[nodiscard]] Slot divide(Slot a, Slot b) { return make(NodeKind::divide, a, b); }
    [[nodiscard]] Slot power(Slot a, Slot b) { return make(NodeKind::power, a, b); }
    /// 1 - a.
    [[nodiscard]] Slot rest(Slot a) { return subtract(constant(1), a); }
    /// (1 - share) a + share b.
    [[nodiscard]] Slot mix(Slot share, Slot a, Slot b);

    [[nodiscard]] bool is_constant(Slot slot) const;
    [[nodiscard]] bool is_zero(Slot slot) const;
    [[nodiscard]] bool is_one(Slot slot) const;
    [[nodiscard]] double constant_value(Slot slot) const { return nodes_[slot.index].value; }
    [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }

private:
    struct Hash {
        std::size_t operator()(const Node& node) const;
    };
    struct Equal {
        bool operator()(const Node& a, const Node& b) const;
    };
    [[nodiscard]] Slot intern(const Node& node);
    [[nodiscard]] std::optional<Slot> simpler(NodeKind kind, Slot first, Slot second);

    std::vector<Node> nodes_;
    std::unordered_map<Node, std::uint32_t, Hash, Equal> known_;
};

} // namespace mkba
