// From a description in names to a plan in indices.
#pragma once

#include <memory>
#include <vector>

#include "mkba/plan/compilation.hpp"

namespace mkba {

/// Throws InputError where the files say something that cannot be run.
[[nodiscard]] std::shared_ptr<const Plan> compile(const std::shared_ptr<const Description>& given,
                                                  const CompileOptions& options);

class PeopleCompiler;
class DriverCompiler;

/// Fills the plan of a compilation of `description`, which is canonical; its slots are still nodes
/// of the graph. `people` is empty at first, and `drivers` made with it.
void make_plan(Compilation& c, const std::shared_ptr<const Description>& description,
               std::vector<PeopleCompiler>& people, DriverCompiler& drivers);

} // namespace mkba
