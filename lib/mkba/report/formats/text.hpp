// Aligned tables for a terminal, at most 110 columns wide.
#pragma once

#include "mkba/report/formats/formats.hpp"

namespace mkba {

/// Every table in turn, provenance last. A table too wide for 110 columns is broken into panels of
/// columns.
[[nodiscard]] std::string as_text(const Report& report);

} // namespace mkba
