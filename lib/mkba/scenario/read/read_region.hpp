// Of a population taken together: the members with rules of their own, those with the same rules as
// one.
#pragma once

#include <optional>

#include "mkba/scenario/description.hpp"
#include "mkba/scenario/layers/together.hpp"
#include "mkba/scenario/read/reader.hpp"

namespace mkba {

/// Nothing where no files are taken together. Parameters and alternatives are read already.
[[nodiscard]] std::optional<Region> read_region(const Together& together,
                                                const Description& description, Reader& reader);

/// What is a member's own is drawn with the score of what it stands for.
void draw_own_values_together(const Together& together, std::vector<Parameter>& parameters);

} // namespace mkba
