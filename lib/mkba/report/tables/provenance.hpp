// Where a result comes from: version, inputs, seed, draws and every convention that moves a figure.
#pragma once

#include "mkba/report/table.hpp"

namespace mkba {

/// Sentences for readers with shortened hashes; for machines one row a fact, hashes in full.
/// The files read, with the first digits of their hashes.
[[nodiscard]] Label inputs_in_words(const Description& description);

[[nodiscard]] ReportTable provenance_table(const Description& description, const Results& results);

} // namespace mkba
