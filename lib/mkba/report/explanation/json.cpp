// An explanation for machines: exact numbers, sources by name.
#include <array>

#include "mkba/core/version.hpp"
#include "mkba/report/explanation/explanation_formats.hpp"
#include "mkba/report/figure_tree.hpp"
#include "mkba/report/text/phrases.hpp"

namespace mkba {

namespace {

const char* kind_key(FactorKind kind)
{
    constexpr std::array keys{"persons",  "rate",  "effect",   "reach",  "families",
                              "quantity", "price", "index",    "stream", "cash",
                              "tax",      "share", "discount", "sign"};
    static_assert(keys.size() == factor_kinds);
    return keys.at(static_cast<std::size_t>(kind));
}

void add_place(FigureTree& tree, const Place& place)
{
    if (!place.file.empty()) {
        tree.set("file", place.file);
        tree.set("line", place.line);
        tree.set("column", place.column);
    }
}

FigureTree factor(const Explanation& explanation, const ShownFactor& shown)
{
    FigureTree tree;
    tree.set("kind", kind_key(shown.kind));
    tree.set("name", shown.name);
    tree.set("value", shown.value);
    tree.set("lowest", shown.lowest);
    tree.set("highest", shown.highest);
    add_place(tree, shown.place);
    FigureTree::List names;
    for (const auto source : shown.sources) {
        names.emplace_back(explanation.sources[source].name);
    }
    tree.set("sources", std::move(names));
    return tree;
}

FigureTree product(const Explanation& explanation, const ExplainedProduct& shown)
{
    FigureTree tree;
    tree.set("what", shown.what);
    tree.set("alternative", shown.alternative);
    tree.set("amount", shown.amount);
    FigureTree::List factors;
    for (const auto& one : shown.factors) {
        factors.push_back(factor(explanation, one));
    }
    tree.set("factors", std::move(factors));
    return tree;
}

FigureTree part(const Explanation& explanation, const ExplainedPart& shown)
{
    FigureTree tree;
    tree.set("name", shown.name);
    tree.set("amount", shown.amount);
    FigureTree::List products;
    for (const auto& one : shown.products) {
        products.push_back(product(explanation, one));
    }
    tree.set("products", std::move(products));
    return tree;
}

void set_unless_empty(FigureTree& tree, const char* name, const std::string& text)
{
    if (!text.empty()) {
        tree.set(name, text);
    }
}

FigureTree source(const SourceNote& note)
{
    FigureTree tree;
    tree.set("name", note.name);
    if (note.value) {
        tree.set("value", *note.value);
    }
    tree.set("unit", note.evidence.unit);
    if (note.price_year) {
        tree.set("price_year", *note.price_year);
        tree.set("index", note.index);
        tree.set("price_factor", note.price_factor);
    }
    set_unless_empty(tree, "formula", note.formula);
    if (note.evidence.grade) {
        tree.set("grade", std::string(1, grade_letter(*note.evidence.grade)));
    }
    set_unless_empty(tree, "source", note.evidence.source);
    if (note.evidence.year) {
        tree.set("year", *note.evidence.year);
    }
    add_place(tree, note.place);
    return tree;
}

} // namespace

std::string explanation_as_json(const Explanation& explanation, const Description& description,
                                Language language)
{
    constexpr std::array by{"line", "age", "state", "year"};
    constexpr std::array basis{"central", "draw", "mean", "quantile"};
    FigureTree tree;
    tree.set("mkba", std::string{version});
    FigureTree inputs;
    for (const auto& input : description.inputs) {
        inputs.set(input.path, input.sha256);
    }
    tree.set("inputs", std::move(inputs));
    tree.set("seed", description.simulation.seed);
    tree.set("quantity", explanation.quantity.name);
    tree.set("statistic", statistic_name(explanation.quantity.statistic));
    tree.set("scenario", in(description.title, language));
    tree.set("basis", basis.at(static_cast<std::size_t>(explanation.basis)));
    tree.set("draws", explanation.draws);
    if (explanation.draw) {
        tree.set("draw", *explanation.draw);
    }
    tree.set("by", by.at(static_cast<std::size_t>(explanation.by)));
    tree.set("value", explanation.value);
    tree.set("sum", explanation.sum);
    tree.set("gross", explanation.gross);
    FigureTree::List parts;
    for (const auto& one : explanation.parts) {
        parts.push_back(part(explanation, one));
    }
    tree.set("parts", std::move(parts));
    FigureTree::List sources;
    for (const auto& one : explanation.sources) {
        sources.push_back(source(one));
    }
    tree.set("sources", std::move(sources));
    return json_of(tree);
}

} // namespace mkba
