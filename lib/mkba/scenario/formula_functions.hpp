// The functions that a formula may call.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace mkba {

/// As many operands as one likes.
inline constexpr std::size_t any_operands = 1000;

struct FormulaFunction {
    std::string_view name;
    std::size_t fewest; // operands
    std::size_t most;
};

[[nodiscard]] const std::vector<FormulaFunction>& formula_functions();
[[nodiscard]] bool is_formula_function(std::string_view name);

} // namespace mkba
