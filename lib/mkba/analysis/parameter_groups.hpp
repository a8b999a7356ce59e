// Which uncertain parameters belong together: by grade, or by the part of the programme they say
// something about.
#pragma once

#include <string>
#include <vector>

#include "mkba/plan/plan.hpp"

namespace mkba {

enum class GroupBy { parameter, grade, part };

/// The grade of a parameter; d where it has none.
[[nodiscard]] Grade grade_of(const Description& description, const std::string& name);

/// The group of each of Plan::drawn; empty where every parameter stands alone. Grades: grade_a to
/// grade_d. Parts: "part_" and the one intervention whose reach, effects or programme cost rest on
/// it, in either alternative, directly or by formulas and tables; part_several; part_none.
[[nodiscard]] std::vector<std::string> group_names(const Plan& plan, GroupBy by);

} // namespace mkba
