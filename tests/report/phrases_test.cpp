// Every phrase has its text in both languages, with the same placeholders.
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "mkba/report/text/explanation_phrases.hpp"
#include "mkba/report/text/phrase_table.hpp"
#include "mkba/report/text/step_phrases.hpp"

using namespace mkba;

namespace {

std::set<std::string> placeholders(const std::string& text)
{
    std::set<std::string> found;
    for (auto open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
        found.insert(text.substr(open, text.find('}', open) - open + 1));
    }
    return found;
}

template <class Some>
void check_all()
{
    for (int number = 0; number < static_cast<int>(Some::last_phrase); ++number) {
        CAPTURE(number);
        const auto& text = words(static_cast<Some>(number));
        CHECK_FALSE(text.nl.empty());
        CHECK_FALSE(text.en.empty());
        CHECK(placeholders(text.nl) == placeholders(text.en));
    }
}

} // namespace

TEST_CASE("phrases: each stands once in both languages · with the same placeholders")
{
    std::map<Phrase, int> seen;
    for (const auto texts :
         {table_phrases(), allocation_phrases(), sentence_phrases(), comparison_phrases()}) {
        for (const auto& entry : texts) {
            CAPTURE(entry.text.nl);
            ++seen[entry.phrase];
            CHECK_FALSE(entry.text.nl.empty());
            CHECK_FALSE(entry.text.en.empty());
            CHECK(placeholders(entry.text.nl) == placeholders(entry.text.en));
        }
    }
    for (int number = 0; number < static_cast<int>(Phrase::last_phrase); ++number) {
        CAPTURE(number);
        CHECK(seen[static_cast<Phrase>(number)] == 1);
    }
}

TEST_CASE("phrases: those of ladders and explanations stand in both languages")
{
    check_all<StepPhrase>();
    check_all<ExplanationPhrase>();
}

TEST_CASE("phrases: fill replaces every placeholder · each language by its own words")
{
    const auto text = fill(Phrase::gap_between, {{"most", {"kwetsbaar", "vulnerable"}},
                                                 {"least", {"robuust", "robust"}}});
    CHECK(text.nl == "Verschil kwetsbaar en robuust");
    CHECK(text.en == "Gap between vulnerable and robust");
}
