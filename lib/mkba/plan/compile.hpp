// From a description in names to a plan in indices.
#pragma once

#include <memory>
#include <vector>

#include "mkba/plan/compilation.hpp"

namespace mkba {

/// Throws InputError where the files say something that cannot be run.
[[nodiscard]] std::shared_ptr<const Plan> compile(const std::shared_ptr<const Description>& given,
                                                  const CompileOptions& options);

/// The same for descriptions that differ in their contracts only: in its terms, and in what its
/// lines cost; not in the names of these, and not in the pool where that holds only who entered
/// since signing. Persons and common numbers are in the plan once, which is that of the first and
/// has the agreements of all.
[[nodiscard]] std::shared_ptr<const Plan>
compile_together(const std::vector<std::shared_ptr<const Description>>& given,
                 const CompileOptions& options);

/// Makes `plan` that of one of its agreements. No pointer into its lines stays valid.
void take_agreement(Plan& plan, const Agreement& agreement);

class PeopleCompiler;
class DriverCompiler;

/// Fills the plan of a compilation of `description`, which is canonical; its slots are still nodes
/// of the graph. `people` is empty at first, and `drivers` made with it.
void make_plan(Compilation& c, const std::shared_ptr<const Description>& description,
               std::vector<PeopleCompiler>& people, DriverCompiler& drivers);

} // namespace mkba
