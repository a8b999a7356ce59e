// What the hand-written kernel reads: the drawn parameter rows of a block by name, and the age
// profiles.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "mkba/core/lanes.hpp"
#include "mkba/plan/plan.hpp"
#include "mkba/project/row_block.hpp"

// Before a loop over lanes whose rows do not overlap.
#if defined(__clang__)
#define MKBA_APART _Pragma("clang loop vectorize(assume_safety)")
#else
#define MKBA_APART _Pragma("GCC ivdep")
#endif

namespace mkba::hand {

inline constexpr std::size_t width = block_lanes;

/// One number for every draw of a block.
struct alignas(64) Row {
    std::array<double, width> lane;
};

inline constexpr std::size_t ages = 20; // -1 (the pregnancy) to 18
inline constexpr std::size_t groups = 3;
inline constexpr std::size_t recruiting_years = 30;
inline constexpr std::size_t years = recruiting_years + ages - 1;

/// Events and prevalences, those with the same relative risks side by side.
enum Outcome : std::size_t {
    supervision_order,
    supervision,
    guardianship,
    foster_care,
    youth_care,
    special_primary,
    probation,
    outcomes
};
[[nodiscard]] const char* name_of(Outcome outcome);

enum Input : std::size_t {
    pregnancies,
    children_0_4,
    children_5_12,
    children_13_18,
    local_share_vulnerable,
    local_part_very_vulnerable,
    national_share_vulnerable,
    national_part_very_vulnerable,
    children_per_family_infancy,
    children_per_family_school,
    support_ends,
    supervision_order_rate,
    supervision_stock,
    guardianship_stock,
    foster_stock,
    protection_ratio_vulnerable,
    protection_ratio_very_vulnerable,
    youth_care_share,
    youth_care_ratio_vulnerable,
    youth_care_ratio_very_vulnerable,
    induced_demand,
    probation_rate,
    special_primary_share,
    special_primary_ratio_vulnerable,
    special_primary_ratio_very_vulnerable,
    signalling_coverage_now,
    signalling_recognised,
    signalling_specificity,
    signalling_rise,
    support_accepted,
    intensive_accepted,
    intensive_completed,
    intensive_effect_protection,
    intensive_effect_youth_care,
    intensive_effect_schooling,
    support_effect_youth_care,
    transfer_factor,
    retention,
    signalling_cost,
    exploring_hours,
    support_hours,
    intensive_cost,
    coordination_cost,
    training_start_cost,
    training_yearly_cost,
    youth_protection_cost,
    youth_care_cost,
    probation_cost,
    foster_care_cost,
    special_primary_cost,
    social_work_rate,
    inputs
};

/// Ratio to the mean by age, 0 outside the ages of the outcome.
using Profiles = std::array<std::array<double, ages>, outcomes>;

class Inputs {
public:
    /// Throws std::runtime_error where the plan is not of the shipped model.
    explicit Inputs(const Plan& plan);

    /// Points at the drawn rows of a block; the others hold the values of the fixed parameters.
    [[nodiscard]] std::array<const double*, inputs> rows(const RowBlock& values) const;
    [[nodiscard]] const Profiles& profiles() const { return profiles_; }

private:
    std::array<std::size_t, inputs> drawn_{}; // row of the block; beyond those a fixed one
    std::size_t drawn_count_{};
    std::vector<Row> fixed_;
    Profiles profiles_{};
};

} // namespace mkba::hand
