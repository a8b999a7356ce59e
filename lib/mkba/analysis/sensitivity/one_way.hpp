// One number at a time, or two: from one end of its range to the other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mkba/analysis/break_even/break_even.hpp"
#include "mkba/analysis/sensitivity/sensitivity.hpp"

namespace mkba {

/// A parameter, and the range in which it is varied unless that is its P5 to P95.
struct VariedRange {
    std::string name;
    std::optional<SearchRange> range{};
};

/// Results with every parameter in turn at the low and at the high end of its range. With draws: 0
/// the others are at their central values; else the figures are means over the draws of the
/// scenario, in which the parameter alone is replaced. Statistics: low_value, high_value, at_low,
/// at_high, swing. No ranges: every uncertain parameter. Correlated ones are moved alone, and
/// named. Throws QuestionError, ModelRefusal, Interrupted.
[[nodiscard]] SensitivityResult one_way(const std::shared_ptr<const Description>& description,
                                        const RunOptions& options,
                                        const std::vector<VariedRange>& asked);

/// A grid over two parameters: a row for each value of the second one.
struct TwoWayGrid {
    std::vector<std::string> names; // of the two
    std::vector<double> first;
    std::vector<double> second;
    std::vector<std::string> outputs;
    std::vector<std::vector<double>> results; // by output, then second x first
    std::vector<bool> constant;               // by output: the same on the whole grid
    /// By output, then row: everywhere where the straight lines between neighbouring values of the
    /// first cross zero; nowhere where the result keeps its sign or is constant.
    std::vector<std::vector<std::vector<double>>> zero_line;
    std::vector<std::string> alone; // correlated parameters that were moved without their partners
};

[[nodiscard]] TwoWayGrid two_way(const std::shared_ptr<const Description>& description,
                                 const RunOptions& options, const std::vector<VariedRange>& ranges,
                                 std::size_t steps);

} // namespace mkba
