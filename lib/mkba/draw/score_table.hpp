// A function of the standard normal score, kept as polynomials: how quantiles without a closed form
// are drawn.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <vector>

#include "mkba/core/lanes.hpp"

namespace mkba {

/// Scores beyond this stand for it: P(|Z| > 8.3) is 1e-16, less than the step of our uniforms.
inline constexpr double greatest_score = 8.3;

/// Equal cells over [-8.3, 8.3] with a polynomial of degree 5 in each.
class ScoreTable {
public:
    /// Coefficients in t, from 0 to 1 across the cell; lowest power first. One cache line.
    struct alignas(64) Cell {
        std::array<double, 6> coefficients;
    };

    explicit ScoreTable(std::vector<Cell> cells) : cells_{std::move(cells)} {}

    /// The rows have equal length and may be the same.
    void evaluate(ConstLanes z, Lanes out) const;
    [[nodiscard]] double at(double z) const;
    [[nodiscard]] std::size_t cells() const { return cells_.size(); }

private:
    std::vector<Cell> cells_;
};

/// The left edge of a cell, or the right edge of the one before.
[[nodiscard]] double score_of_edge(std::size_t edge, std::size_t cells);

/// The cell that holds a score.
[[nodiscard]] std::size_t cell_of_score(double z, std::size_t cells);

enum class Tail { lower, upper };

/// A smooth distribution on the whole line: that of y = log x or y = log(x / (1 - x)), where x has
/// bounds.
struct SmoothFamily {
    std::function<double(double, Tail)> tail;  // P(Y <= y) or P(Y > y), precise where it is small
    std::function<double(double)> log_density; // at y
    std::function<double(double)> slope;       // of the log density
    std::function<double(double)> curvature;   // of the log density
    double centre;                             // anywhere near the median
};

/// y as a function of the score, with an absolute error below 1e-11: quintic Hermite interpolation
/// between nodes solved by Halley's method from the Taylor series at the node before. Cells are
/// halved until it is precise enough.
[[nodiscard]] ScoreTable score_table(const SmoothFamily& family);

} // namespace mkba
