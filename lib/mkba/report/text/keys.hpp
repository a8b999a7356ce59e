// Choices as the scenario language writes them, for machine formats.
#pragma once

#include "mkba/scenario/description.hpp"

namespace mkba {

[[nodiscard]] const char* key(Counting counting);
[[nodiscard]] const char* key(Timing timing);
[[nodiscard]] const char* key(View view);
[[nodiscard]] const char* key(SamplingMethod sampling);

} // namespace mkba
