#include "mkba/report/text/phrases.hpp"

#include <array>
#include <stdexcept>

#include "mkba/report/text/phrase_table.hpp"

namespace mkba {

namespace {

std::string replaced(std::string text, const std::vector<Filling>& fillings, Language language)
{
    for (const auto& [name, value] : fillings) {
        const std::string placeholder = "{" + name + "}";
        const auto& filled = in(value, language);
        for (auto at = text.find(placeholder); at != std::string::npos;
             at = text.find(placeholder, at + filled.size())) {
            text.replace(at, placeholder.size(), filled);
        }
    }
    return text;
}

} // namespace

const Label& words(Phrase phrase)
{
    for (const auto texts : {table_phrases(), allocation_phrases(), sentence_phrases(),
                             explanation_phrases(), comparison_phrases()}) {
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

Label fill(const Label& text, const std::vector<Filling>& fillings)
{
    return {replaced(text.nl, fillings, Language::nl), replaced(text.en, fillings, Language::en)};
}

Label same(std::string text)
{
    return {text, text};
}

Label same(int number)
{
    return same(std::to_string(number));
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
