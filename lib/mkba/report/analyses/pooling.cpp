#include "mkba/report/analyses/pooling.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/numbers.hpp"
#include "mkba/report/text/signing_phrases.hpp"

namespace mkba {

namespace {

Label percent(double share)
{
    return same(fmt::format("{:.0f}%", 100 * share));
}

/// One column a window.
void add_windows(ReportTable& table, const PoolingResults& results, const char* id, Label group)
{
    for (std::size_t years = 1; years <= results.most_years; ++years) {
        TableColumn column{fmt::format("{}_{}", id, years),
                           years_in_words(static_cast<int>(years))};
        column.group = group;
        table.columns.push_back(std::move(column));
    }
}

/// "emmen", or "3 largest, with hoogeveen".
Label pool_label(const Pool& pool)
{
    if (pool.members.size() == 1) {
        return same(pool.members.front());
    }
    return fill(words(SigningPhrase::largest_with),
                {{"number", same(static_cast<int>(pool.members.size()))},
                 {"last", same(pool.members.back())}});
}

TableRow pool_row(const Pool& pool)
{
    TableRow row{fmt::format("{}.{}", pool.members.size(), pool.members.back()), pool_label(pool)};
    row.cells = {Figure{Unit::count, {pool.persons, {}}, Show::mean, Precision{100, {}}}};
    for (const auto& window : pool.windows) {
        row.cells.push_back(rate(window.effect));
    }
    for (const auto& window : pool.windows) {
        row.cells.push_back(rate(window.smallest));
    }
    for (const auto& window : pool.windows) {
        row.cells.push_back(window.effect > 0 ? chance(window.missed) : TableCell{});
    }
    return row;
}

Label choice_note(const PoolingResults& results)
{
    const std::vector<Filling> odds{{"confidence", percent(results.confidence)},
                                    {"power", percent(results.power)}};
    if (!results.smallest) {
        return fill(words(SigningPhrase::no_pool_is_enough), odds);
    }
    auto fillings = odds;
    fillings.emplace_back("pool", pool_label(results.pools[results.smallest->pool]));
    fillings.emplace_back("years", same(static_cast<int>(results.smallest->years)));
    return fill(words(SigningPhrase::smallest_pool), fillings);
}

} // namespace

ReportTable pooling_table(const PoolingResults& results)
{
    ReportTable table{"pooling", words(SigningPhrase::pooling_title), words(SigningPhrase::pool)};
    if (results.pools.empty()) {
        table.notes.push_back(words(SigningPhrase::note_no_members));
        return table;
    }
    table.columns = {column("persons", Phrase::persons)};
    add_windows(table, results, "effect", words(SigningPhrase::expected_effect));
    add_windows(
        table, results, "smallest",
        fill(words(SigningPhrase::smallest_at), {{"confidence", percent(results.confidence)}}));
    add_windows(table, results, "missed", words(SigningPhrase::missed));
    bool together = false;
    for (const auto& pool : results.pools) {
        if (table.rows.empty()) {
            table.rows.push_back(heading_row("alone", words(SigningPhrase::each_alone)));
        } else if (pool.members.size() > 1 && !together) {
            together = true;
            table.rows.push_back(heading_row("together", words(SigningPhrase::together)));
        }
        table.rows.push_back(pool_row(pool));
    }
    table.notes.push_back(choice_note(results));
    table.notes.push_back(words(SigningPhrase::note_pooling));
    return table;
}

ReportTable pool_subsets_table(const PoolingResults& results)
{
    ReportTable table{"pool_subsets", words(SigningPhrase::subsets_title), words(Phrase::year)};
    if (results.pools.empty()) {
        table.notes.push_back(words(SigningPhrase::note_no_members));
        return table;
    }
    table.columns = {TableColumn{"fewest", words(SigningPhrase::fewest)},
                     TableColumn{"cheapest", words(SigningPhrase::cheapest)},
                     column("persons", Phrase::persons),
                     TableColumn{"programme_cost", words(SigningPhrase::programme_cost)},
                     TableColumn{"missed", words(SigningPhrase::missed)}};
    for (const auto& found : results.cheapest) {
        TableRow row{std::to_string(found.years), years_in_words(static_cast<int>(found.years))};
        row.cells.assign(table.columns.size(), TableCell{});
        if (found.fewest) {
            const auto count = static_cast<double>(*found.fewest);
            row.cells = {Figure{Unit::count, {count, {}}, Show::mean, Precision{10, {}}},
                         same(fmt::format("{}", fmt::join(found.members, ", "))),
                         Figure{Unit::count, {found.persons, {}}, Show::mean, Precision{100, {}}},
                         money_mean(found.programme_cost), chance(found.missed)};
        }
        table.rows.push_back(std::move(row));
    }
    table.notes.push_back(
        fill(words(SigningPhrase::note_subsets),
             {{"confidence", percent(results.confidence)}, {"power", percent(results.power)}}));
    return table;
}

namespace {

FigureTree list_of(const std::vector<std::string>& names)
{
    FigureTree list{FigureTree::List{}};
    for (const auto& name : names) {
        list.add(name);
    }
    return list;
}

/// By number of years together: the pool that can see the effect at the least cost; empty: none.
FigureTree cheapest_figures(const PoolingResults& results)
{
    FigureTree cheapest{FigureTree::List{}};
    for (const auto& found : results.cheapest) {
        FigureTree one;
        if (found.fewest) {
            one.set("fewest", *found.fewest)
                .set("members", list_of(found.members))
                .set("persons", found.persons)
                .set("programme_cost", found.programme_cost)
                .set("missed", found.missed);
        }
        cheapest.add(std::move(one));
    }
    return cheapest;
}

} // namespace

FigureTree pooling_figures(const PoolingResults& results)
{
    FigureTree pools{FigureTree::List{}};
    for (const auto& pool : results.pools) {
        FigureTree windows{FigureTree::List{}};
        for (const auto& window : pool.windows) {
            windows.add(FigureTree::Object{{"effect", window.effect},
                                           {"smallest", window.smallest},
                                           {"missed", window.missed}});
        }
        pools.add(FigureTree::Object{{"members", list_of(pool.members)},
                                     {"persons", pool.persons},
                                     {"years", std::move(windows)}});
    }
    FigureTree smallest;
    if (results.smallest) {
        smallest.set("pool", results.smallest->pool).set("years", results.smallest->years);
    }
    return FigureTree::Object{{"confidence", results.confidence},
                              {"power", results.power},
                              {"pools", std::move(pools)},
                              {"cheapest", cheapest_figures(results)},
                              {"smallest", std::move(smallest)}};
}

} // namespace mkba
