// What value of information says where there are too few draws to say much.
#pragma once

#include <cstddef>

#include "mkba/report/text/language.hpp"

namespace mkba {

/// That so few draws are not to be relied on.
[[nodiscard]] Label few_draws(std::size_t draws);

/// In how many of them: a percentage would promise more than a handful of draws can tell.
[[nodiscard]] Label draws_in_words(double share, std::size_t draws);

} // namespace mkba
