#include "mkba/report/analyses/contract_search.hpp"

#include <algorithm>
#include <set>

#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/report/text/numbers.hpp"
#include "mkba/report/text/signing_phrases.hpp"

namespace mkba {

namespace {

constexpr std::size_t most_rows = 20;

using Term = std::optional<double> SearchPoint::*;

struct SearchedRule {
    const char* id;
    SigningPhrase heading;
    Term value;
};

/// Those of the grid.
std::vector<SearchedRule> searched_rules(const SearchResults& results)
{
    std::vector<SearchedRule> rules{
        {"share", SigningPhrase::share, &SearchPoint::share},
        {"threshold", SigningPhrase::threshold, &SearchPoint::threshold},
        {"cap", SigningPhrase::cap, &SearchPoint::cap}};
    std::erase_if(rules,
                  [&](const SearchedRule& rule) { return !(results.points.front().*rule.value); });
    return rules;
}

TableRow point_row(const SearchResults& results, const std::vector<SearchedRule>& rules,
                   std::size_t place)
{
    const auto index = results.pareto[place];
    const auto& point = results.points[index];
    TableRow row{"point." + std::to_string(index + 1), same(static_cast<int>(place) + 1)};
    row.cells = {Figure{Unit::years, {static_cast<double>(point.years), {}}}};
    for (const auto& rule : rules) {
        row.cells.push_back(rate(*(point.*rule.value)));
    }
    row.cells.push_back(chance(point.everybody));
    for (const double odds : point.no_worse) {
        row.cells.push_back(chance(odds));
    }
    row.cells.push_back(chance(point.pays));
    return row;
}

FigureTree point_figures(const SearchResults& results, const SearchPoint& point)
{
    FigureTree parties{FigureTree::Object{}};
    for (std::size_t p = 0; p < results.parties.size(); ++p) {
        parties.set(results.parties[p], point.no_worse[p]);
    }
    return FigureTree::Object{{"term", point.years},           {"share", point.share},
                              {"threshold", point.threshold},  {"cap", point.cap},
                              {"everybody", point.everybody},  {"pays", point.pays},
                              {"no_worse", std::move(parties)}};
}

} // namespace

ReportTable search_table(const Description& description, const SearchResults& results)
{
    ReportTable table{"search", words(SigningPhrase::search_title), words(SigningPhrase::place)};
    const auto rules = searched_rules(results);
    table.columns = {{"term", words(SigningPhrase::term)}};
    for (const auto& rule : rules) {
        table.columns.push_back({rule.id, words(rule.heading)});
    }
    table.columns.push_back({"everybody", words(SigningPhrase::everybody)});
    table.columns.back().group = words(SigningPhrase::chance_no_worse);
    for (const auto& party : results.parties) {
        table.columns.push_back({"no_worse", party_label(description, party), party});
        table.columns.back().group = words(SigningPhrase::chance_no_worse);
    }
    table.columns.push_back(column("pays", Phrase::chance_of_payment));
    for (std::size_t place = 0; place < std::min(results.pareto.size(), most_rows); ++place) {
        table.rows.push_back(point_row(results, rules, place));
    }
    table.notes.push_back(fill(words(SigningPhrase::note_search),
                               {{"points", same(static_cast<int>(results.points.size()))},
                                {"pareto", same(static_cast<int>(results.pareto.size()))},
                                {"shown", same(static_cast<int>(table.rows.size()))}}));
    return table;
}

FigureTree search_figures(const SearchResults& results)
{
    FigureTree points{FigureTree::List{}};
    const std::set<std::size_t> efficient{results.pareto.begin(), results.pareto.end()};
    for (std::size_t i = 0; i < results.points.size(); ++i) {
        auto point = point_figures(results, results.points[i]);
        point.set("pareto", efficient.contains(i));
        points.add(std::move(point));
    }
    return FigureTree::Object{
        {"best", point_figures(results, results.points[results.pareto.front()])},
        {"points", std::move(points)}};
}

} // namespace mkba
