// Points that can share one compiled plan: they differ only in values of parameters, in contracts
// and in discounting.
#pragma once

#include <string>
#include <vector>

#include "mkba/analysis/sweep/sweep_points.hpp"

namespace mkba {

/// A parameter, or a number of a contract, whose values are rows that a point fills.
struct SweptParameter {
    std::string name;
    double low{}; // of its values in the frame
    double high{};
};

/// What points set of a contract beyond numbers that are rows.
struct SweptContract {
    std::vector<Setting> settings; // by name
    std::vector<std::string> rows; // by name: its numbers that are
    bool operator==(const SweptContract&) const = default;
};

struct SweepFrame {
    std::vector<Setting> settings; // of all its points, by name
    std::vector<SweptParameter> swept;
    std::vector<std::size_t> points;               // places in the list of all points
    std::vector<std::vector<double>> values;       // by point, of the swept parameters
    std::vector<std::vector<Setting>> discounting; // the different ones
    std::vector<std::size_t> discount_of;          // by point, which of them
    std::vector<SweptContract> contracts;          // the different ones
    std::vector<std::size_t> contract_of;          // by point, which of them
};

/// How many contracts a frame has at most: each is a part of its plan.
inline constexpr std::size_t most_contracts = 32;

/// Every point is in one frame. `rows` are the settings whose numbers may be rows, of
/// row_settings(). A frame depends on all points of the sweep, so that a point has the same
/// plan whatever is left to do.
[[nodiscard]] std::vector<SweepFrame> frames_of(const std::vector<SweepPoint>& points,
                                                const std::vector<std::string>& rows);

/// A frame of one point: every setting as --set has it.
[[nodiscard]] SweepFrame frame_of(const SweepPoint& point, std::size_t place);

/// "NAME=VALUE" for reading a scenario.
[[nodiscard]] std::vector<std::string> as_sets(const std::vector<Setting>& settings);

} // namespace mkba
