// Everything a run found as one JSON object, exact.
#pragma once

#include "mkba/report/formats/formats.hpp"

namespace mkba {

/// The layout of docs/results.md. Without draws statistics hold only a mean. Figures that do not
/// exist are null: a payback that never comes, a difference that no number of years would show.
[[nodiscard]] std::string as_json(const Report& report);

} // namespace mkba
