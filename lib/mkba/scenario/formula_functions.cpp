#include "mkba/scenario/formula_functions.hpp"

#include <algorithm>

namespace mkba {

const std::vector<FormulaFunction>& formula_functions()
{
    static const std::vector<FormulaFunction> functions{{"exp", 1, 1},
                                                        {"log", 1, 1},
                                                        {"sqrt", 1, 1},
                                                        {"abs", 1, 1},
                                                        {"min", 2, any_operands},
                                                        {"max", 2, any_operands},
                                                        {"clamp", 3, 3},
                                                        {"odds", 1, 1},
                                                        {"from_odds", 1, 1},
                                                        {"rate_to_probability", 1, 1},
                                                        {"probability_to_rate", 1, 1},
                                                        {"at_least", 2, 2}};
    return functions;
}

bool is_formula_function(std::string_view name)
{
    const auto& functions = formula_functions();
    return std::any_of(functions.begin(), functions.end(),
                       [&](const auto& known) { return known.name == name; });
}

} // namespace mkba
