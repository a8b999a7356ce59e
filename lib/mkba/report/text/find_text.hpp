// The text of a phrase in a list of them.
#pragma once

#include <stdexcept>

#include "mkba/scenario/parameter.hpp"

namespace mkba {

/// Entries have a `phrase` and its `text`. Throws std::logic_error where none has the phrase.
template <class Texts, class Phrase>
[[nodiscard]] const Label& find_text(const Texts& texts, Phrase phrase)
{
    for (const auto& entry : texts) {
        if (entry.phrase == phrase) {
            return entry.text;
        }
    }
    throw std::logic_error{"a phrase has no text"};
}

} // namespace mkba
