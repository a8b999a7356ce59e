// Points that can share one compiled plan: they differ only in values of parameters, in numbers of
// the rules of a contract and in discounting.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "mkba/analysis/sweep/sweep_points.hpp"
#include "mkba/draw/sampler.hpp"
#include "mkba/plan/money_rows.hpp"
#include "mkba/plan/plan.hpp"

namespace mkba {

/// A parameter, or a number of a contract, whose values are rows that a point fills.
struct SweptParameter {
    std::string name;
    double low{}; // of its values in the frame
    double high{};
};

struct SweepFrame {
    std::vector<Setting> settings; // of all its points, by name
    std::vector<SweptParameter> swept;
    std::vector<std::size_t> points;               // places in the list of all points
    std::vector<std::vector<double>> values;       // by point, of the swept parameters
    std::vector<std::vector<Setting>> discounting; // the different ones
    std::vector<std::size_t> discount_of;          // by point, which of them
};

/// Every point is in one frame. `rows` are the settings whose numbers may be rows, of
/// row_settings(). A frame depends on all points of the sweep, so that a point has the same
/// plan whatever is left to do.
[[nodiscard]] std::vector<SweepFrame> frames_of(const std::vector<SweepPoint>& points,
                                                const std::vector<std::string>& rows);

/// A frame of one point: every setting as --set has it.
[[nodiscard]] SweepFrame frame_of(const SweepPoint& point, std::size_t place);

/// What a frame is computed with.
struct FramePlan {
    std::shared_ptr<const Plan> plan;
    std::unique_ptr<const Sampler> sampler; // of what is drawn; null where nothing is
    std::vector<std::size_t> sampled_rows;  // of Plan::drawn, in the order of the sampler
    std::vector<std::size_t> swept_rows;    // of Plan::drawn, by swept parameter
    std::vector<std::vector<std::vector<double>>> discount_factors; // by discounting, as in a plan
    /// Of the swept rows that the plan uses; none where persons follow from one of them.
    std::optional<MoneyRows> money;
    static constexpr std::size_t unused = ~std::size_t{0}; // the plan does not use that parameter
};

/// Throws InputError.
[[nodiscard]] FramePlan plan_frame(const std::string& scenario, const SweepFrame& frame);

/// "NAME=VALUE" for reading a scenario.
[[nodiscard]] std::vector<std::string> as_sets(const std::vector<Setting>& settings);

} // namespace mkba
