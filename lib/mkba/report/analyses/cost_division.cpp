// Where there is nothing to share: who carries the cost, and what nobody's own saving covers.
#include "mkba/report/analyses/allocation.hpp"
#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/names.hpp"

namespace mkba {

namespace {

TableRow player_row(const PlayerFigures& player)
{
    TableRow row{player.name, label_or_name(player.label, player.name)};
    row.party = player.name;
    row.cells = {
        money(player.investment), money(player.own_saving), money(player.own_saving, Show::band),
        money_like(player.investment.mean - player.own_saving.mean, player.result), Blank{}};
    return row;
}

/// A figure under the shortfall, with its band beside it where it has one.
TableRow sum_row(std::string id, Label label, const Statistics& figure)
{
    TableRow row{std::move(id), std::move(label), RowKind::item};
    row.cells = {Blank{}, Blank{}, Blank{}, money(figure), money(figure, Show::band)};
    return row;
}

} // namespace

ReportTable cost_division_table(const Description& /*description*/,
                                const AllocationResults& results)
{
    ReportTable table{"cost_division", words(Phrase::cost_division_title), words(Phrase::player)};
    table.columns = {column("carries_now", Phrase::pays_now),
                     column("own_saving", Phrase::own_saving), column("own_saving", Phrase::band),
                     column("shortfall", Phrase::shortfall), column("shortfall", Phrase::band)};
    for (const auto& player : results.players) {
        table.rows.push_back(player_row(player));
    }
    if (!results.costs) {
        return table;
    }
    const auto& costs = *results.costs;
    TableRow total{"total", words(Phrase::net_cost_to_cover), RowKind::total};
    total.cells = {money_like(costs.programme_cost, costs.gap),
                   money_like(costs.programme_cost - costs.gap.mean, costs.gap), Blank{},
                   money(costs.gap), money(costs.gap, Show::band)};
    table.rows.push_back(std::move(total));
    table.rows.push_back(
        sum_row("outside_a_year", words(Phrase::outside_a_year), costs.gap_a_year));
    const double grants = costs.grants_now / costs.years_of_factor;
    TableRow now{"grants_now_a_year", words(Phrase::grants_now), RowKind::detail};
    now.cells = {Blank{}, Blank{}, Blank{}, money_like(grants, costs.gap_a_year), Blank{}};
    table.rows.push_back(std::move(now));
    table.notes.push_back(words(Phrase::note_cost_division));
    table.notes.push_back(words(Phrase::note_rounding));
    return table;
}

} // namespace mkba
