// A formula over the figures of a row.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "mkba/scenario/expression.hpp"
#include "mkba/scenario/formulas/formula_functions.hpp"

namespace mkba {

/// The names that a formula may use: columns by their index, and fixed numbers.
struct RowNames {
    std::map<std::string, std::size_t> columns;
    std::map<std::string, double> numbers;
};

/// Compiled once, evaluated per row; evaluation allocates nothing.
class RowFormula {
public:
    RowFormula() = default;
    /// Throws InputError for a name that is neither, or for a formula nested too deeply.
    RowFormula(const Expression& expression, const RowNames& names);

    /// No number where a figure in it is none.
    [[nodiscard]] double value(const double* figures) const;
    /// Indices of the columns in it.
    [[nodiscard]] const std::vector<std::size_t>& columns() const { return columns_; }

private:
    struct Step {
        Operation operation{};
        double number{};
        std::size_t index{}; // of a column; of a function the number of its operands
        double (*function)(const double* operands, std::size_t count){};
    };

    void compile(const Expression& expression, const RowNames& names, std::size_t depth);

    std::vector<Step> steps_;
    std::vector<std::size_t> columns_;
};

} // namespace mkba
