// Sets of interventions as alternatives of one plan, so that all of them share their draws.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "mkba/plan/plan.hpp"

namespace mkba {

/// The names of alternatives by the set of interventions that run in them beyond the baseline.
using InterventionSets = std::map<std::set<std::string>, std::string>;

/// Null where the alternative does not run it.
[[nodiscard]] const RunningIntervention* running(const Alternative& alternative,
                                                 const std::string& intervention);

/// The alternative of that name, which there must be.
[[nodiscard]] const Alternative& alternative_named(const Description& description,
                                                   const std::string& name);

/// The interventions that run in either of the alternatives that are compared, as declared.
[[nodiscard]] std::vector<std::string> running_interventions(const Description& description);

/// Whether all that an intervention costs and brings stands outside the totals, for information
/// only: it has no place in a ranking or a division.
[[nodiscard]] bool is_memorandum(const Description& description, const std::string& intervention);

/// Of those that run, the ones that are for information only.
[[nodiscard]] std::vector<std::string> memoranda(const Description& description);

/// The description with the baseline and one alternative for each set, compared with that of
/// `whole`. Of `interventions`, those in a set are as in the scenario's compared alternative, the
/// others as in its baseline. There is no contract in it.
[[nodiscard]] Description with_sets(const Description& description,
                                    const std::vector<std::string>& interventions,
                                    const InterventionSets& sets, const std::string& whole);

/// The place of an alternative among compared_alternatives(); none where it is not one of them.
[[nodiscard]] std::optional<std::size_t> comparison_of(const Description& description,
                                                       const std::string& alternative);

} // namespace mkba
