// An explanation as a tree: rows, products, factors, and the numbers they rest on.
#include <fmt/format.h>

#include "mkba/report/explanation/explanation_formats.hpp"
#include "mkba/report/explanation/words.hpp"
#include "mkba/report/text/explanation_phrases.hpp"

namespace mkba {

namespace {

enum class Sibling { more, last };

/// One line of the tree; `stem` is what stands before the branches of its children.
std::string branch(const std::string& stem, Sibling sibling, const std::string& text)
{
    return stem + (sibling == Sibling::last ? "└─ " : "├─ ") + text + "\n";
}

std::string below(const std::string& stem, Sibling sibling)
{
    return stem + (sibling == Sibling::last ? "   " : "│  ");
}

template <class List>
Sibling sibling_at(const List& list, std::size_t i)
{
    return i + 1 == list.size() ? Sibling::last : Sibling::more;
}

std::string factor_text(const ShownFactor& factor, const Description& description,
                        Language language)
{
    const auto name = factor_word(factor, description, language);
    const auto kind = kind_word(factor, language);
    std::string text = fmt::format("× {} {}{}{}", exact_enough(factor.value, language), kind,
                                   kind.empty() || name.empty() ? "" : ": ", name);
    if (!is_same_everywhere(factor) && factor.kind != FactorKind::persons) {
        const auto low = exact_enough(factor.lowest, language);
        const auto high = exact_enough(factor.highest, language);
        text += fmt::format(" ({})", in(fill(ExplanationPhrase::mean_of_parts,
                                             {{"low", same(low)}, {"high", same(high)}}),
                                        language));
    }
    return factor.place.file.empty() ? text : text + "; " + to_text(factor.place);
}

void add_factor(std::string& text, const Explanation& explanation, const ShownFactor& factor,
                const std::string& stem, Sibling sibling, const Description& description,
                Language language)
{
    text += branch(stem, sibling, factor_text(factor, description, language));
    for (std::size_t i = 0; i < factor.sources.size(); ++i) {
        const auto& source = explanation.sources[factor.sources[i]];
        text += branch(below(stem, sibling), sibling_at(factor.sources, i),
                       source.name + ": " + source_words(source, description, language));
    }
}

void add_product(std::string& text, const Explanation& explanation, const ExplainedProduct& product,
                 const std::string& stem, Sibling sibling, const Description& description,
                 Language language)
{
    text += branch(stem, sibling,
                   exact_enough(product.amount, language) + " " +
                       product_word(product, description, language));
    for (std::size_t i = 0; i < product.factors.size(); ++i) {
        add_factor(text, explanation, product.factors[i], below(stem, sibling),
                   sibling_at(product.factors, i), description, language);
    }
}

} // namespace

std::string explanation_as_tree(const Explanation& explanation, const Description& description,
                                Language language)
{
    std::string text = explanation_head(explanation, description, language);
    for (std::size_t p = 0; p < explanation.parts.size(); ++p) {
        const auto& part = explanation.parts[p];
        const auto sibling = sibling_at(explanation.parts, p);
        text += branch("", sibling,
                       amount_word(explanation, part.amount, language) + " " +
                           part_word(part, explanation.by, description, language));
        for (std::size_t i = 0; i < part.products.size(); ++i) {
            add_product(text, explanation, part.products[i], below("", sibling),
                        sibling_at(part.products, i), description, language);
        }
    }
    return text + explanation_foot(description, language);
}

} // namespace mkba
