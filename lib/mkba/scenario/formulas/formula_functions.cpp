#include "mkba/scenario/formulas/formula_functions.hpp"

#include <algorithm>
#include <cmath>

namespace mkba {

const std::vector<FormulaFunction>& formula_functions()
{
    using X = const double*;
    static const std::vector<FormulaFunction> functions{
        {"exp", 1, 1, [](X x, std::size_t) { return std::exp(x[0]); }},
        {"log", 1, 1, [](X x, std::size_t) { return std::log(x[0]); }},
        {"sqrt", 1, 1, [](X x, std::size_t) { return std::sqrt(x[0]); }},
        {"abs", 1, 1, [](X x, std::size_t) { return std::abs(x[0]); }},
        {"min", 2, any_operands, [](X x, std::size_t n) { return *std::min_element(x, x + n); }},
        {"max", 2, any_operands, [](X x, std::size_t n) { return *std::max_element(x, x + n); }},
        {"clamp", 3, 3, [](X x, std::size_t) { return std::min(std::max(x[0], x[1]), x[2]); }},
        {"odds", 1, 1, [](X x, std::size_t) { return x[0] / (1 - x[0]); }},
        {"from_odds", 1, 1, [](X x, std::size_t) { return x[0] / (1 + x[0]); }},
        {"rate_to_probability", 1, 1, [](X x, std::size_t) { return -std::expm1(-x[0]); }},
        {"probability_to_rate", 1, 1, [](X x, std::size_t) { return -std::log1p(-x[0]); }},
        {"at_least", 2, 2, [](X x, std::size_t) { return x[0] >= x[1] ? 1.0 : 0.0; }}};
    return functions;
}

bool is_formula_function(std::string_view name)
{
    const auto& functions = formula_functions();
    return std::any_of(functions.begin(), functions.end(),
                       [&](const auto& known) { return known.name == name; });
}

const FormulaFunction& formula_function(std::string_view name)
{
    const auto& functions = formula_functions();
    return *std::find_if(functions.begin(), functions.end(),
                         [&](const auto& known) { return known.name == name; });
}

double arithmetic(Operation operation, const double* operands)
{
    switch (operation) {
    case Operation::negate:
        return -operands[0];
    case Operation::add:
        return operands[0] + operands[1];
    case Operation::subtract:
        return operands[0] - operands[1];
    case Operation::multiply:
        return operands[0] * operands[1];
    case Operation::divide:
        return operands[0] / operands[1];
    default:
        return std::pow(operands[0], operands[1]);
    }
}

} // namespace mkba
