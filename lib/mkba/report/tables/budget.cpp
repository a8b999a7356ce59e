#include "mkba/report/tables/budget.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <vector>

#include "mkba/plan/central_values.hpp"
#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/report/text/numbers.hpp"

namespace mkba {

namespace {

using Amount = std::function<double(const BudgetYear&)>;

double cost(const BudgetYear& year, const std::string& party, const char* kind)
{
    const auto found = year.parties.find(party);
    if (found == year.parties.end()) {
        return 0;
    }
    const auto amount = found->second.find(kind);
    return amount == found->second.end() ? 0 : amount->second;
}

double cost(const BudgetYear& year, const std::string& party)
{
    return cost(year, party, "one_off") + cost(year, party, "structural");
}

/// One amount a year and their sum.
TableRow amounts(const ComparisonResults& comparison, std::string id, Label label, RowKind kind,
                 const Amount& amount)
{
    TableRow row{std::move(id), std::move(label), kind};
    double sum = 0;
    for (const auto& year : comparison.budget_years) {
        row.cells.push_back(money_mean(amount(year)));
        sum += amount(year);
    }
    row.cells.push_back(money_mean(sum));
    return row;
}

bool is_paid(const ComparisonResults& comparison, const Amount& amount)
{
    return std::any_of(comparison.budget_years.begin(), comparison.budget_years.end(),
                       [&](const BudgetYear& year) { return amount(year) != 0; });
}

/// A grant party, or one that saves nothing itself, is asked; the others contribute.
bool is_asked(const Party& party, const ComparisonResults& comparison)
{
    const auto figures = comparison.parties.find(party.name);
    return party.is_grant || figures == comparison.parties.end() ||
           !(figures->second.saving.mean > 0);
}

void add_party(ReportTable& table, const ComparisonResults& comparison, const Party& party)
{
    const auto add = [&](const std::string& id, const Label& label, RowKind kind,
                         const Amount& amount) {
        if (!is_paid(comparison, amount)) {
            return;
        }
        TableRow row = amounts(comparison, id, label, kind, amount);
        row.party = party.name;
        table.rows.push_back(std::move(row));
    };
    const std::string name = party.name;
    add("costs", label_or_name(party.label, name), RowKind::item,
        [&](const BudgetYear& year) { return cost(year, name); });
    add("one_off", words(Phrase::one_off), RowKind::detail,
        [&](const BudgetYear& year) { return cost(year, name, "one_off"); });
    add("structural", words(Phrase::structural), RowKind::detail,
        [&](const BudgetYear& year) { return cost(year, name, "structural"); });
}

enum class Side { own, requested, both };

Amount costs_of(const Description& description, const ComparisonResults& comparison, Side side)
{
    return [&, side](const BudgetYear& year) {
        double sum = 0;
        for (const auto& party : description.parties) {
            const bool asked = is_asked(party, comparison);
            if (side == Side::both || asked == (side == Side::requested)) {
                sum += cost(year, party.name);
            }
        }
        return sum;
    };
}

/// A series of prices that goes on after its last year by the rise that its file assumes.
struct PriceLevels {
    const PriceIndex& index;
    std::optional<double> rise; // a share a year

    [[nodiscard]] int last() const { return index.points.rbegin()->first; }
    [[nodiscard]] std::optional<double> of(int year) const
    {
        if (rise && year > last()) {
            return index.points.rbegin()->second * std::pow(1 + *rise, year - last());
        }
        const auto point = index.points.find(year);
        return point == index.points.end() ? std::nullopt : std::optional{point->second};
    }
};

PriceLevels levels_of(const Description& description, const PriceIndex& index)
{
    return {index, index.assumed_rise
                       ? std::optional{CentralValues{description}.of(*index.assumed_rise)}
                       : std::nullopt};
}

Label current_label(const ComparisonResults& comparison, const PriceLevels& levels)
{
    std::vector<Filling> fillings{{"index", label_or_name(levels.index.label, levels.index.name)}};
    const bool assumed =
        levels.rise &&
        std::any_of(comparison.budget_years.begin(), comparison.budget_years.end(),
                    [&](const BudgetYear& year) { return year.year > levels.last(); });
    if (!assumed) {
        return fill(Phrase::current_prices, fillings);
    }
    fillings.emplace_back("last", same(levels.last()));
    fillings.emplace_back("rise", in_words(Figure{Unit::rate, {*levels.rise, {}}}, *levels.rise));
    return fill(Phrase::current_prices_assumed, fillings);
}

/// Current prices: the total times the index of the year over that of the price year.
TableRow current_prices(const Description& description, const ComparisonResults& comparison,
                        const PriceIndex& index)
{
    const auto levels = levels_of(description, index);
    TableRow row{"current." + index.name, current_label(comparison, levels)};
    const auto base = levels.of(description.money.price_year);
    const auto total = costs_of(description, comparison, Side::both);
    for (const auto& year : comparison.budget_years) {
        const auto level = levels.of(year.year);
        row.cells.push_back(base && level ? money_mean(total(year) * *level / *base) : TableCell{});
    }
    row.cells.emplace_back(Blank{});
    return row;
}

} // namespace

ReportTable budget_table(const Description& description, const Results& results)
{
    const auto& comparison = results.comparisons.front();
    ReportTable table{"budget", words(Phrase::budget_title), words(Phrase::party)};
    if (description.compare.retrospective) {
        table.notes = {words(Phrase::retrospective)};
        return table;
    }
    for (const auto& year : comparison.budget_years) {
        const std::string number = std::to_string(year.year);
        TableColumn made{"amount", {number, number}};
        made.year = year.year;
        table.columns.push_back(std::move(made));
    }
    table.columns.push_back(column("sum", Phrase::together));
    for (const auto& party : description.parties) {
        add_party(table, comparison, party);
    }
    const auto add = [&](const char* id, Phrase label, RowKind kind, Side side) {
        table.rows.push_back(
            amounts(comparison, id, words(label), kind, costs_of(description, comparison, side)));
    };
    add("total", Phrase::total_constant_prices, RowKind::total, Side::both);
    add("own", Phrase::own_contribution, RowKind::item, Side::own);
    add("requested", Phrase::requested_amount, RowKind::item, Side::requested);
    for (const auto& index : description.indices) {
        table.rows.push_back(current_prices(description, comparison, index));
    }
    table.notes.push_back(
        fill(Phrase::note_budget, {{"year", same(description.money.price_year)}}));
    table.notes.push_back(words(Phrase::note_rounding));
    return table;
}

} // namespace mkba
