#include "mkba/report/analyses/input_words.hpp"

#include <cmath>
#include <regex>
#include <sstream>

#include "mkba/report/text/analysis_phrases.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/report/text/numbers.hpp"
#include "mkba/report/text/step_phrases.hpp"

namespace mkba {

namespace {

/// A number with separators; anything else as it is.
Label word_label(const std::string& word)
{
    static const std::regex number{R"((-?\d{1,15}(?:\.(\d{1,9}))?)(,?))"};
    std::smatch parts;
    if (!std::regex_match(word, parts, number)) {
        return same(word);
    }
    const double value = std::stod(parts[1].str());
    const double step = std::pow(10.0, -static_cast<double>(parts[2].length()));
    const auto comma = parts[3].str();
    return {format_number(value, step, Language::nl) + comma,
            format_number(value, step, Language::en) + comma};
}

Label with_separators(const std::string& text)
{
    std::istringstream words{text};
    Label all{};
    for (std::string word; words >> word;) {
        all = joined(all, all.nl.empty() ? "" : " ", word_label(word));
    }
    return all;
}

/// Years, and the prose of a legal title.
bool stays_as_written(const std::string& name)
{
    return name.starts_with("time.") || name == "money.price_year" ||
           name == "contract.exit.review" || name.starts_with("contract.legal_title.");
}

} // namespace

Label input_label(const Description& description, const std::string& name)
{
    static const std::regex running{R"((with|baseline)\.([^.]+)(?:\.(.+))?)"};
    std::smatch parts;
    if (!std::regex_match(name, parts, running)) {
        return parameter_label(description, name);
    }
    const auto side =
        words(parts[1] == "with" ? StepPhrase::in_programme : StepPhrase::in_baseline);
    auto whole = joined(side, ": ", intervention_label(description, parts[2]));
    if (!parts[3].matched) {
        return whole;
    }
    const auto link =
        parts[3] == "coverage" ? words(StepPhrase::kind_coverage) : same(parts[3].str());
    return joined(whole, ", ", link);
}

Label input_value_label(const std::string& name, const std::string& value)
{
    if (value.empty()) {
        return words(AnalysisPhrase::absent);
    }
    if (value == "runs") {
        return words(StepPhrase::runs_word);
    }
    if (stays_as_written(name)) {
        return same(value);
    }
    static const std::regex priced{R"((.*), prices of (\d{4}))"};
    std::smatch parts;
    if (!std::regex_match(value, parts, priced)) {
        return with_separators(value);
    }
    return joined(with_separators(parts[1]), ", ",
                  fill(StepPhrase::prices_of, {{"year", same(parts[2].str())}}));
}

} // namespace mkba
