// A formula as data: arithmetic over parameters, tables and a dozen named functions.
#pragma once

#include <string>
#include <vector>

#include "mkba/core/diagnostic.hpp"

namespace mkba {

enum class Operation { number, name, negate, add, subtract, multiply, divide, power, call };

/// A node of a formula. `name` holds the parameter, table or variable of Operation::name and the
/// function of Operation::call. Variables: age, year, years_since_start, years_in_state,
/// years_since_effect. Functions: exp, log, sqrt, abs, min, max (two or more operands), clamp(x,
/// low, high), odds(p) = p/(1-p), from_odds(o) = o/(1+o), rate_to_probability(r) = 1-exp(-r),
/// probability_to_rate(p) = -log(1-p), at_least(x, y) = 1 where x >= y, else 0.
struct Expression {
    Operation operation{Operation::number};
    double number{};
    std::string name{};
    std::vector<Expression> operands{};
    Place place{};
};

} // namespace mkba
