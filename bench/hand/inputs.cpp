#include "bench/hand/inputs.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace mkba::hand {

namespace {

constexpr std::array<const char*, inputs> input_names{
    "pregnancies",
    "children_0_4",
    "children_5_12",
    "children_13_18",
    "local_share_vulnerable",
    "local_part_very_vulnerable",
    "national_share_vulnerable",
    "national_part_very_vulnerable",
    "children_per_family_infancy",
    "children_per_family_school",
    "support_ends",
    "supervision_order_rate",
    "supervision_stock",
    "guardianship_stock",
    "foster_stock",
    "protection_ratio_vulnerable",
    "protection_ratio_very_vulnerable",
    "youth_care_share",
    "youth_care_ratio_vulnerable",
    "youth_care_ratio_very_vulnerable",
    "induced_demand",
    "probation_rate",
    "special_primary_share",
    "special_primary_ratio_vulnerable",
    "special_primary_ratio_very_vulnerable",
    "signalling_coverage_now",
    "signalling_recognised",
    "signalling_specificity",
    "signalling_rise",
    "support_accepted",
    "intensive_accepted",
    "intensive_completed",
    "intensive_effect_protection",
    "intensive_effect_youth_care",
    "intensive_effect_schooling",
    "support_effect_youth_care",
    "transfer_factor",
    "retention",
    "signalling_cost",
    "exploring_hours",
    "support_hours",
    "intensive_cost",
    "coordination_cost",
    "training_start_cost",
    "training_yearly_cost",
    "youth_protection_cost",
    "youth_care_cost",
    "probation_cost",
    "foster_care_cost",
    "special_primary_cost",
    "social_work_rate",
};

struct ProfileOf {
    const char* outcome;
    const char* table;
    int first_age;
    int last_age;
};
constexpr std::array<ProfileOf, outcomes> profile_of{
    ProfileOf{"supervision_order", "supervision_order_profile", 0, 17},
    {"supervision", "supervision_profile", 0, 17},
    {"guardianship", "guardianship_profile", 0, 17},
    {"foster_care", "foster_care_profile", 0, 17},
    {"youth_care", "youth_care_profile", 0, 17},
    {"special_primary", "special_primary_profile", 5, 12},
    {"probation", "probation_profile", 12, 18},
};

template <class Named>
const Named& named(const std::vector<Named>& list, const std::string& name)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const Named& one) { return one.name == name; });
    if (found == list.end()) {
        throw std::runtime_error("the hand-written kernel needs " + name);
    }
    return *found;
}

} // namespace

const char* name_of(Outcome outcome)
{
    return profile_of[outcome].outcome;
}

Inputs::Inputs(const Plan& plan) : drawn_count_{plan.drawn.size()}
{
    for (std::size_t i = 0; i < inputs; ++i) {
        const auto& parameter = named(plan.description->parameters, input_names[i]);
        const auto row = std::find(plan.drawn.begin(), plan.drawn.end(), parameter.name);
        if (row != plan.drawn.end()) {
            drawn_[i] = static_cast<std::size_t>(row - plan.drawn.begin());
        } else {
            drawn_[i] = drawn_count_ + fixed_.size();
            fixed_.emplace_back().lane.fill(parameter.value.value());
        }
    }
    for (std::size_t o = 0; o < outcomes; ++o) {
        const auto& table = named(plan.description->tables, profile_of[o].table);
        for (const auto& [age, value] : table.points) {
            if (age >= profile_of[o].first_age && age <= profile_of[o].last_age) {
                profiles_[o][static_cast<std::size_t>(age + 1)] = value.number;
            }
        }
    }
}

std::array<const double*, inputs> Inputs::rows(const RowBlock& values) const
{
    std::array<const double*, inputs> rows{};
    for (std::size_t i = 0; i < inputs; ++i) {
        rows[i] = drawn_[i] < drawn_count_ ? values.row(drawn_[i])
                                           : fixed_[drawn_[i] - drawn_count_].lane.data();
    }
    return rows;
}

} // namespace mkba::hand
