// The texts behind words(), in the files that hold them.
#pragma once

#include <span>

#include "mkba/report/text/phrases.hpp"

namespace mkba {

struct PhraseText {
    Phrase phrase;
    Label text; // Dutch, English
};

/// Headings and notes of tables.
[[nodiscard]] std::span<const PhraseText> table_phrases();

/// Keys side by side and the cost division.
[[nodiscard]] std::span<const PhraseText> allocation_phrases();

/// Words of accounts, weak parameters and variants.
[[nodiscard]] std::span<const PhraseText> comparison_phrases();

/// Sentences of the answer and of the provenance.
[[nodiscard]] std::span<const PhraseText> sentence_phrases();

} // namespace mkba
