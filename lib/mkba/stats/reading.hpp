// One comparison's columns and sums, ready to be read by name.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "mkba/stats/figure_layout.hpp"
#include "mkba/stats/run_data.hpp"

namespace mkba {

/// Everything needed to read one comparison's columns and sums.
struct ComparisonReading {
    const Plan& plan;
    const RunData& data;
    std::size_t comparison;
    std::size_t alternative;
    FigureLayout layout;
    SumLayout sums;

    [[nodiscard]] const Description& description() const { return *plan.description; }
    [[nodiscard]] double count() const
    {
        return static_cast<double>(std::max<std::uint64_t>(data.draws, 1));
    }
    [[nodiscard]] double mean(std::size_t sum) const { return data.sums[sum] / count(); }
    [[nodiscard]] const ColumnSummary& summary(std::size_t column) const
    {
        return data.columns[comparison][column];
    }
    [[nodiscard]] const Statistics& column(std::size_t index) const
    {
        return summary(index).statistics;
    }
    [[nodiscard]] const Statistics& party(std::size_t cut, std::size_t p, PartyFigure figure) const
    {
        return column(layout.party(cut, p, figure));
    }
};

BudgetResults budget_results(const ComparisonReading& reading, const ComparisonResults& made);
std::vector<BudgetYear> budget_years(const ComparisonReading& reading);
/// Share of the saving of all years that falls in the years of the contract, not discounted.
double effects_inside(const ComparisonReading& reading);
/// Of a year of the contract, over the draws in which it is settled; absent where it is in none.
std::optional<double> threshold_of(const ComparisonReading& reading, std::size_t year);
std::optional<ContractResults> contract_results(const ComparisonReading& reading);

} // namespace mkba
