// The functions that a formula may call.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "mkba/scenario/expression.hpp"

namespace mkba {

/// As many operands as one likes.
inline constexpr std::size_t any_operands = 1000;

struct FormulaFunction {
    std::string_view name;
    std::size_t fewest; // operands
    std::size_t most;
    /// Outside the path of the draws, which has its own exp and log.
    double (*value)(const double* operands, std::size_t count);
};

[[nodiscard]] const std::vector<FormulaFunction>& formula_functions();
[[nodiscard]] bool is_formula_function(std::string_view name);
/// The function of that name, which must exist.
[[nodiscard]] const FormulaFunction& formula_function(std::string_view name);
/// An arithmetic operation on its operands.
[[nodiscard]] double arithmetic(Operation operation, const double* operands);

} // namespace mkba
