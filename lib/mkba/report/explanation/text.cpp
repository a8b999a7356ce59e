// An explanation to read: one line a row, its factors as one product.
#include <algorithm>

#include <fmt/format.h>

#include "mkba/report/explanation/explanation_formats.hpp"
#include "mkba/report/explanation/words.hpp"
#include "mkba/report/formats/text_layout.hpp"
#include "mkba/report/text/explanation_phrases.hpp"
#include "mkba/report/text/width.hpp"

namespace mkba {

namespace {

constexpr std::size_t most_products = 40;
enum class Products { shown, left_out };
constexpr std::size_t figure_width = 18;

std::string indented(const std::string& text, std::size_t by)
{
    std::string lines;
    for (const auto& line : wrapped(text, text_width - by)) {
        lines += std::string(by, ' ') + line + "\n";
    }
    return lines;
}

/// [1-16, 20]: numbers in the list of sources.
std::string numbers_of(std::vector<std::size_t> sources)
{
    std::sort(sources.begin(), sources.end());
    std::string text;
    for (std::size_t i = 0; i < sources.size();) {
        auto end = i;
        while (end + 1 < sources.size() && sources[end + 1] == sources[end] + 1) {
            ++end;
        }
        text += fmt::format("{}{}", text.empty() ? "" : ",", sources[i] + 1);
        text += end > i ? fmt::format("-{}", sources[end] + 1) : "";
        i = end + 1;
    }
    return text.empty() ? text : " [" + text + "]";
}

std::string product_text(const ExplainedProduct& product, const Description& description,
                         Language language)
{
    std::string text = fmt::format("{}: {}", product_word(product, description, language),
                                   exact_enough(product.amount, language));
    const char* between = " = ";
    for (const auto& factor : product.factors) {
        const auto name = factor_word(factor, description, language);
        text += between + exact_enough(factor.value, language);
        if (factor.kind != FactorKind::sign) {
            const auto kind = kind_word(factor, language);
            text += fmt::format(" {}{}{}{}", kind, kind.empty() || name.empty() ? "" : " ", name,
                                numbers_of(factor.sources));
        }
        between = " × ";
    }
    return indented(text, 4);
}

std::size_t count_products(const Explanation& explanation)
{
    std::size_t count = 0;
    for (const auto& part : explanation.parts) {
        count += part.products.size();
    }
    return count;
}

std::string row(const std::string& name, const std::string& amount, std::size_t widest)
{
    return padded(name, widest, Alignment::left) + padded(amount, figure_width, Alignment::right) +
           "\n";
}

std::string sums(const Explanation& explanation, std::size_t widest, Language language)
{
    const auto sum = explanation.basis == Basis::quantile ? ExplanationPhrase::sum_of_nearest
                                                          : ExplanationPhrase::sum_of_parts;
    return row(in(words(sum), language), exact_enough(explanation.sum, language), widest) +
           row(in(words(ExplanationPhrase::gross_flows), language),
               exact_enough(explanation.gross, language), widest);
}

std::string notes(const Explanation& explanation, Products products, Language language)
{
    std::string text;
    if (explanation.basis == Basis::mean) {
        text += in(words(ExplanationPhrase::note_means), language);
    } else {
        text += in(words(ExplanationPhrase::note_factors), language);
    }
    if (products == Products::left_out) {
        text += " " + in(words(ExplanationPhrase::note_many_products), language);
    }
    return "\n" + indented(text, 2);
}

std::string source_list(const Explanation& explanation, const Description& description,
                        Language language)
{
    if (explanation.sources.empty()) {
        return {};
    }
    std::string text = "\n" + in(words(ExplanationPhrase::rests_on), language) + "\n";
    for (std::size_t i = 0; i < explanation.sources.size(); ++i) {
        const auto& source = explanation.sources[i];
        text += indented(fmt::format("[{}] {}: {}", i + 1, source.name,
                                     source_words(source, description, language)),
                         2);
    }
    return text;
}

} // namespace

std::string explanation_as_text(const Explanation& explanation, const Description& description,
                                Language language)
{
    const bool with_products = count_products(explanation) <= most_products;
    auto widest = std::max(display_width(in(words(ExplanationPhrase::gross_flows), language)),
                           display_width(in(words(ExplanationPhrase::sum_of_nearest), language)));
    for (const auto& part : explanation.parts) {
        widest =
            std::max(widest, display_width(part_word(part, explanation.by, description, language)));
    }
    std::string text = explanation_head(explanation, description, language);
    const auto& figure = words(explanation.quantity.money ? ExplanationPhrase::amount
                                                          : ExplanationPhrase::number_of);
    text += "\n" + padded(by_word(explanation.by, language), widest, Alignment::left);
    text += padded(in(figure, language), figure_width, Alignment::right) + "\n";
    for (const auto& part : explanation.parts) {
        text += row(part_word(part, explanation.by, description, language),
                    amount_word(explanation, part.amount, language), widest);
        for (const auto& product : part.products) {
            text += with_products ? product_text(product, description, language) : "";
        }
    }
    text += sums(explanation, widest, language);
    text += notes(explanation,
                  with_products || explanation.basis == Basis::mean ? Products::shown
                                                                    : Products::left_out,
                  language);
    text += with_products ? source_list(explanation, description, language) : "";
    return text + explanation_foot(description, language);
}

} // namespace mkba
