// Where a result comes from: version, inputs, seed, draws and every convention that moves a figure.
#pragma once

#include "mkba/report/table.hpp"

namespace mkba {

/// The files read, with the first digits of their hashes.
[[nodiscard]] Label inputs_in_words(const Description& description);

/// Whose draws a result is made of. A method with points of its own uses the seed alone.
enum class DrawnBy { scenario, method };

/// Sentences for readers with shortened hashes; for machines one row a fact, hashes in full.
[[nodiscard]] ReportTable provenance_table(const Description& description, const Results& results,
                                           DrawnBy drawn = DrawnBy::scenario);

} // namespace mkba
