// From a description in names to a plan in indices.
#pragma once

#include <memory>

#include "mkba/plan/compilation.hpp"

namespace mkba {

/// Throws InputError where the files say something that cannot be run.
[[nodiscard]] std::shared_ptr<const Plan> compile(const std::shared_ptr<const Description>& given,
                                                  const CompileOptions& options);

} // namespace mkba
