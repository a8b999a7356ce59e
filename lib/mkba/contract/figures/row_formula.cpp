#include "mkba/contract/figures/row_formula.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include <fmt/format.h>

namespace mkba {

namespace {

constexpr std::size_t deepest = 64;

[[noreturn]] void refuse_formula(const Expression& part, std::string message)
{
    throw InputError{{{Severity::error, part.place, {}, std::move(message), {}}}};
}

std::size_t operands_of(Operation operation)
{
    return operation == Operation::negate ? 1 : 2;
}

} // namespace

RowFormula::RowFormula(const Expression& expression, const RowNames& names)
{
    compile(expression, names, 1);
}

/// Operands first, so that a stack holds them when their operation comes.
void RowFormula::compile(const Expression& expression, const RowNames& names, std::size_t depth)
{
    if (depth + expression.operands.size() >= deepest) {
        refuse_formula(expression, "this formula is nested too deeply");
    }
    for (std::size_t i = 0; i < expression.operands.size(); ++i) {
        compile(expression.operands[i], names, depth + i);
    }
    Step step{expression.operation, expression.number, 0, nullptr};
    if (expression.operation == Operation::name) {
        const auto column = names.columns.find(expression.name);
        const auto number = names.numbers.find(expression.name);
        if (column != names.columns.end()) {
            step.index = column->second;
            columns_.push_back(column->second);
        } else if (number != names.numbers.end()) {
            step.operation = Operation::number;
            step.number = number->second;
        } else {
            refuse_formula(expression,
                           fmt::format("there is no column or number '{}'", expression.name));
        }
    } else if (expression.operation == Operation::call) {
        step.function = formula_function(expression.name).value;
        step.index = expression.operands.size();
    }
    steps_.push_back(step);
}

double RowFormula::value(const double* figures) const
{
    // Neither min nor a comparison would say that one of them was no number.
    if (std::any_of(columns_.begin(), columns_.end(),
                    [&](std::size_t column) { return std::isnan(figures[column]); })) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    std::array<double, deepest> stack{};
    std::size_t top = 0;
    for (const auto& step : steps_) {
        if (step.operation == Operation::number) {
            stack[top++] = step.number;
        } else if (step.operation == Operation::name) {
            stack[top++] = figures[step.index];
        } else {
            const std::size_t count =
                step.function != nullptr ? step.index : operands_of(step.operation);
            top -= count;
            stack[top] = step.function != nullptr ? step.function(&stack[top], count)
                                                  : arithmetic(step.operation, &stack[top]);
            ++top;
        }
    }
    return stack[0];
}

} // namespace mkba
