// What the points of a frame are computed with.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "mkba/analysis/sweep/frame_contracts.hpp"
#include "mkba/draw/sampler.hpp"
#include "mkba/plan/money_rows.hpp"
#include "mkba/plan/plan.hpp"

namespace mkba {

/// A plan for some contracts of a frame.
struct FramePlan {
    std::shared_ptr<const Plan> plan;
    std::unique_ptr<const Sampler> sampler; // of what is drawn; null where nothing is
    std::vector<std::size_t> sampled_rows;  // of Plan::drawn, in the order of the sampler
    std::vector<std::size_t> swept_rows;    // of Plan::drawn, by swept parameter
    // By discounting, as in a plan; empty for one whose points are to be tried by themselves.
    std::vector<std::vector<std::vector<double>>> discount_factors;
    std::vector<std::size_t>
        people;                     // swept parameters from which persons follow: a projection each
    std::vector<std::size_t> money; // the other ones that the plan uses
    std::vector<MoneyRows> again;   // by agreement: what follows from these
    static constexpr std::size_t unused = ~std::size_t{0}; // the plan does not use that parameter
};

/// Where a contract of a frame is.
struct PlannedContract {
    std::size_t plan{};      // PlannedFrame::plans
    std::size_t agreement{}; // Plan::agreements, where there are several
};

struct PlannedFrame {
    std::vector<FramePlan> plans;
    /// By contract of the frame; none: it cannot be planned, and its points say why by themselves.
    std::vector<std::optional<PlannedContract>> contracts;
    std::set<std::size_t> refused; // members that cannot be read, which say why by themselves
};

/// Throws InputError where a single point cannot be planned.
[[nodiscard]] PlannedFrame plan_frame(const ScenarioSource& scenario, const SweepFrame& frame);

} // namespace mkba
