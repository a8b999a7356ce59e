// The answer in words, made by rule from the figures.
#pragma once

#include <string>
#include <vector>

#include "mkba/report/table.hpp"

namespace mkba {

struct Sentence {
    std::string id;
    Label text;
};

/// What was compared; a verdict in each perspective; whether outcomes can be told from chance; and
/// where the narrow balance is negative what the money buys, what the unpriced would have to be
/// worth and which budget the effects can carry. Both languages.
[[nodiscard]] std::vector<Sentence> answer_sentences(const Description& description,
                                                     const Results& results);

/// The sentences as a table without columns.
[[nodiscard]] ReportTable answer_table(const Description& description, const Results& results);

} // namespace mkba
