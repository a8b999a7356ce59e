// Every number that a scenario rests on, as a document: made from the data, never typed twice.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "mkba/scenario/description.hpp"

namespace mkba {

/// Markdown: the prices of the scenario's set beside those of another, the same scenario with that
/// set, where they differ.
[[nodiscard]] std::string price_document(const Description& own, const Description& other);

/// Markdown: a count by grade, the numbers of each file with spread, source, grade and note, and
/// the prices of the scenario's set beside those of `others`, the same scenario with another set.
[[nodiscard]] std::string
evidence_document(const Description& description,
                  const std::vector<std::shared_ptr<const Description>>& others);

} // namespace mkba
