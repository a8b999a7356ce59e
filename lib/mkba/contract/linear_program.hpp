// Linear programs, solved by CLP; the only place that knows the solver.
#pragma once

#include <limits>
#include <vector>

namespace mkba {

inline constexpr double unbounded = std::numeric_limits<double>::infinity();

/// lower <= coefficients . x <= upper
struct LinearRow {
    std::vector<double> coefficients;
    double lower{-unbounded};
    double upper{unbounded};
};

/// Minimise cost . x over x >= lower and the rows.
struct LinearProgram {
    std::vector<double> cost;
    std::vector<double> lower;
    std::vector<LinearRow> rows;
};

struct LinearSolution {
    std::vector<double> values;
    std::vector<double> prices; // of the rows: 0 where a row does not bind
};

/// The same numbers give the same solution, to the last bit. Throws std::runtime_error where there
/// is none.
[[nodiscard]] LinearSolution solve(const LinearProgram& program);

} // namespace mkba
