// The graph as a straight program over rows of lanes, with what must hold in every draw.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mkba/core/diagnostic.hpp"
#include "mkba/core/lanes.hpp"
#include "mkba/plan/graph.hpp"

namespace mkba {

struct Instruction {
    NodeKind kind{};
    std::uint32_t target{};
    std::uint32_t first{};
    std::uint32_t second{};
};

struct ConstantRow {
    std::uint32_t row{};
    double value{};
};

/// Rows [0, parameters) hold the drawn parameters; the rest are constants and computed numbers.
struct Program {
    std::uint32_t parameters{};
    std::uint32_t rows{};
    std::vector<ConstantRow> constants;
    std::vector<Instruction> instructions;
};

/// What a number must satisfy in every draw.
enum class Must { be_probability, not_be_negative, sum_to_one, not_be_zero, be_finite, not_exceed };

/// The rule of the files that a check speaks for.
struct Rule {
    std::string text; // "event supervision_order, vulnerable.in_view"
    Place place;
};

struct Check {
    Must must{};
    Slot slot{};
    std::uint32_t rule{};
    std::int32_t age{};  // where first met; meaningless without has_age
    std::int32_t year{}; // likewise
    bool has_age{};
    bool has_year{};
    double limit{};       // of not_exceed
    std::uint32_t node{}; // of the graph, to name the parameters in it when it fails
    std::optional<std::uint32_t> agreement; // whose rule it is; none: of the whole plan
};

/// Makes the program of the nodes that the plan uses; `row_of[node]` is the row of a used node.
struct ProgramWithRows {
    Program program;
    std::vector<std::uint32_t> row_of;
};
[[nodiscard]] ProgramWithRows make_program(const Graph& graph, std::uint32_t parameters,
                                           const std::vector<bool>& kept);

/// Drawn parameters below a node, rising.
[[nodiscard]] std::vector<std::uint32_t> parameters_below(const Graph& graph, Slot slot);

} // namespace mkba
