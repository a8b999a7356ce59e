// What a folder knows of its sweep: names and points, without the files that they came from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mkba/analysis/sweep/sweep_points.hpp"

namespace mkba {

struct SweepPlan {
    struct Axis {
        std::string name;
        std::vector<std::string> settings;
    };
    std::vector<Axis> axes;
    std::vector<std::string> outputs;
    std::vector<std::string> kept_draws;
    std::vector<SweepPoint> points;
};

/// As sweep_points().
[[nodiscard]] SweepPlan plan_of(const SweepTerms& terms, const std::atomic<bool>* stop = nullptr);

/// As bytes, and back. Throws std::invalid_argument for bytes that are no plan.
[[nodiscard]] std::string bytes_of(const SweepPlan& plan);
[[nodiscard]] SweepPlan sweep_plan_of(std::string_view bytes);

} // namespace mkba
