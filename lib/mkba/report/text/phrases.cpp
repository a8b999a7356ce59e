#include "mkba/report/text/phrases.hpp"

#include <array>
#include <stdexcept>

#include "mkba/report/text/phrase_table.hpp"

namespace mkba {

const Label& words(Phrase phrase)
{
    for (const auto texts :
         {table_phrases(), allocation_phrases(), sentence_phrases(), comparison_phrases()}) {
        for (const auto& entry : texts) {
            if (entry.phrase == phrase) {
                return entry.text;
            }
        }
    }
    throw std::logic_error{"a phrase has no text"};
}

Label fill(Phrase phrase, const std::vector<Filling>& fillings)
{
    return fill(words(phrase), fillings);
}

char grade_letter(Grade grade)
{
    return "ABCD"[static_cast<std::size_t>(grade)];
}

const Label& grade_label(Grade grade)
{
    constexpr std::array phrases{Phrase::grade_a, Phrase::grade_b, Phrase::grade_c,
                                 Phrase::grade_d};
    return words(phrases.at(static_cast<std::size_t>(grade)));
}

} // namespace mkba
