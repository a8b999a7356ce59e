#include "mkba/report/explanation/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "mkba/core/version.hpp"
#include "mkba/report/tables/provenance.hpp"
#include "mkba/report/text/explanation_phrases.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/report/text/numbers.hpp"
#include "mkba/report/text/phrases.hpp"

namespace mkba {

namespace {

std::string without_trailing_zeros(std::string number, Language language)
{
    if (number.find(language == Language::nl ? ',' : '.') == std::string::npos) {
        return number;
    }
    number.erase(number.find_last_not_of('0') + 1);
    if (number.back() == ',' || number.back() == '.') {
        number.pop_back();
    }
    return number;
}

/// Of a line, unit, outcome, intervention or state: what an explanation has rows for.
Label thing_label(const Description& description, const std::string& name)
{
    for (const auto& label :
         {line_label(description, name), unit_label(description, name),
          outcome_label(description, name), intervention_label(description, name)}) {
        if (label.nl != label_or_name({}, name).nl) {
            return label;
        }
    }
    for (const auto& population : description.populations) {
        auto label = state_label(population, name);
        if (label.nl != label_or_name({}, name).nl) {
            return label;
        }
    }
    return name == "contract" ? words(Phrase::contract_transfers) : label_or_name({}, name);
}

/// "0.0225 (mkba2021)": the rate in front, in both ways of writing numbers.
Label rate_label(const std::string& name)
{
    const auto number = name.substr(0, name.find(' '));
    std::string dutch = number;
    std::replace(dutch.begin(), dutch.end(), '.', ',');
    return {dutch + name.substr(number.size()), name};
}

Label factor_label(const ShownFactor& factor, const Description& description)
{
    switch (factor.kind) {
    case FactorKind::persons:
        return population_label(description, factor.name);
    case FactorKind::stream:
    case FactorKind::cash:
    case FactorKind::tax:
        return line_label(description, factor.name);
    case FactorKind::share:
        return party_label(description, factor.name);
    case FactorKind::discount:
        return rate_label(factor.name);
    default:
        return parameter_label(description, factor.name);
    }
}

} // namespace

std::string exact_enough(double value, Language language)
{
    constexpr double digits = 5;
    const double magnitude =
        value == 0 || !std::isfinite(value) ? digits : std::floor(std::log10(std::fabs(value))) + 1;
    if (magnitude >= digits) {
        return format_number(value, 1, language);
    }
    return without_trailing_zeros(format_number(value, std::pow(10, magnitude - digits), language),
                                  language);
}

std::string amount_word(const Explanation& explanation, double amount, Language language)
{
    constexpr double rounding = 1e-12;
    return exact_enough(std::fabs(amount) <= rounding * explanation.gross ? 0 : amount, language);
}

std::string kind_word(const ShownFactor& factor, Language language)
{
    if (factor.kind == FactorKind::persons && factor.name.empty()) {
        return {}; // a fixed sum: nobody is counted
    }
    constexpr std::array phrases{
        ExplanationPhrase::factor_persons,  ExplanationPhrase::factor_rate,
        ExplanationPhrase::factor_effect,   ExplanationPhrase::factor_reach,
        ExplanationPhrase::factor_families, ExplanationPhrase::factor_quantity,
        ExplanationPhrase::factor_price,    ExplanationPhrase::factor_index,
        ExplanationPhrase::factor_stream,   ExplanationPhrase::factor_cash,
        ExplanationPhrase::factor_tax,      ExplanationPhrase::factor_share,
        ExplanationPhrase::factor_discount, ExplanationPhrase::factor_sign};
    static_assert(phrases.size() == factor_kinds);
    return in(words(phrases.at(static_cast<std::size_t>(factor.kind))), language);
}

const std::string& by_word(By by, Language language)
{
    constexpr std::array phrases{ExplanationPhrase::by_line, ExplanationPhrase::by_age,
                                 ExplanationPhrase::by_state, ExplanationPhrase::by_year};
    return in(words(phrases.at(static_cast<std::size_t>(by))), language);
}

std::string part_word(const ExplainedPart& part, By by, const Description& description,
                      Language language)
{
    if (part.name.empty()) {
        return in(
            words(by == By::age ? ExplanationPhrase::not_by_age : ExplanationPhrase::not_by_state),
            language);
    }
    const bool is_number = by == By::age || by == By::year;
    return is_number ? part.name : in(thing_label(description, part.name), language);
}

std::string product_word(const ExplainedProduct& product, const Description& description,
                         Language language)
{
    const auto comma = product.what.find(", "); // before the party, where there is one
    auto what = thing_label(description, product.what.substr(0, comma));
    if (comma != std::string::npos) {
        what = joined(what, ", ", party_label(description, product.what.substr(comma + 2)));
    }
    return in(joined(what, ", ", alternative_label(description, product.alternative)), language);
}

bool is_same_everywhere(const ShownFactor& factor)
{
    return factor.lowest == factor.highest;
}

std::string factor_word(const ShownFactor& factor, const Description& description,
                        Language language)
{
    if (factor.kind == FactorKind::sign) {
        return {};
    }
    if (!factor.name.empty()) {
        return in(factor_label(factor, description), language);
    }
    return in(words(factor.kind == FactorKind::persons ? ExplanationPhrase::fixed_sum
                                                       : ExplanationPhrase::factors_together),
              language);
}

std::string explanation_head(const Explanation& explanation, const Description& description,
                             Language language)
{
    constexpr std::array phrases{
        ExplanationPhrase::explained_central, ExplanationPhrase::explained_draw,
        ExplanationPhrase::explained_mean, ExplanationPhrase::explained_percentile};
    std::string percentile = statistic_name(explanation.quantity.statistic);
    std::replace(percentile.begin(), percentile.end(), 'p', 'P');
    const auto number = [](std::uint64_t value) {
        return Label{format_number(static_cast<double>(value), 1, Language::nl),
                     format_number(static_cast<double>(value), 1, Language::en)};
    };
    const auto basis = fill(phrases.at(static_cast<std::size_t>(explanation.basis)),
                            {{"draw", number(explanation.draw.value_or(0))},
                             {"draws", number(explanation.draws)},
                             {"last", number(std::max<std::uint64_t>(explanation.draws, 1) - 1)},
                             {"percentile", same(percentile)}});
    return fmt::format("{} = {}{}\n{}; {}\n", explanation.quantity.name,
                       explanation.quantity.money ? "€ " : "",
                       exact_enough(explanation.value, language), in(description.title, language),
                       in(basis, language));
}

std::string explanation_foot(const Description& description, Language language)
{
    const auto made = fill(Phrase::made_with, {{"version", same(std::string{version})}});
    const auto seed =
        fill(Phrase::with_seed, {{"seed", same(std::to_string(description.simulation.seed))}});
    return fmt::format("\n{}; {}\n{}\n", in(made, language), in(seed, language),
                       in(inputs_in_words(description), language));
}

std::string source_words(const SourceNote& source, const Description& description,
                         Language language)
{
    const auto& evidence = source.evidence;
    const auto value = source.value ? exact_enough(*source.value, language)
                                    : in(words(ExplanationPhrase::by_age_and_year), language);
    const auto label = parameter_label(description, source.name);
    const auto& named = in(label, language);
    std::string text = named == source.name ? value + " " + evidence.unit : named + ": " + value;
    if (source.price_year) {
        text += fmt::format(" ({})", *source.price_year);
    }
    if (source.price_factor != 1) {
        text += fmt::format(" × {} {}", exact_enough(source.price_factor, language), source.index);
    }
    if (!source.formula.empty()) {
        text += " = " + source.formula;
    }
    if (evidence.grade) {
        text += fmt::format("; {}", grade_letter(*evidence.grade));
    }
    if (!evidence.source.empty()) {
        text += "; " + evidence.source;
    }
    if (evidence.year) {
        text += fmt::format(" ({})", *evidence.year);
    }
    return text + "; " + to_text(source.place);
}

} // namespace mkba
