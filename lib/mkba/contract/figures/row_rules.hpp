// The rules of one case, compiled over the figures of a row.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mkba/contract/figures/figure_row.hpp"
#include "mkba/contract/figures/row_formula.hpp"
#include "mkba/contract/sharing.hpp"
#include "mkba/plan/rule_set.hpp"
#include "mkba/scenario/figures_contract.hpp"

namespace mkba {

/// One settlement of figures that are all numbers.
struct ExactSettlement {
    double benchmark{};
    double measured{};
    TermValues terms;
    Judgement judged;
    bool is_known{true}; // false where it rests on a figure that is not there
};

class RowRules {
public:
    RowRules(const FiguresContract& contract, const RulesOfCase& rules);

    /// `figures` by column, those that are worked out already in place, no number where one is not
    /// there. Empty where the number of persons lies outside the threshold table.
    [[nodiscard]] std::optional<ExactSettlement> settle(const std::vector<double>& figures) const;

    /// Whether luck would have to be told from nobody's.
    [[nodiscard]] bool has_nobody(const std::vector<double>& figures) const
    {
        return persons_ && figures[*persons_] <= 0;
    }

    /// The formula of a column that is worked out where it is not given.
    [[nodiscard]] const RowFormula* otherwise(std::size_t column) const;
    /// Whether the payment depends on the column.
    [[nodiscard]] bool uses(std::size_t column) const { return used_[column]; }
    [[nodiscard]] bool limits_by(std::size_t column) const { return limit_base_[column]; }
    /// A row whose number of persons is a range, of which the threshold table holds a part, or in
    /// part of which there is anybody, with that part of it; none where there is no such part.
    [[nodiscard]] std::optional<FigureRow> within_table(const FigureRow& row) const;
    [[nodiscard]] const SettlementRules& written() const { return *written_; }

private:
    void use(const RowFormula& formula);

    const SettlementRules* written_;
    RuleSet<RowFormula> rules_;
    std::vector<std::optional<RowFormula>> otherwise_;
    std::vector<bool> used_;
    std::vector<bool> limit_base_;
    std::size_t benchmark_{};
    std::size_t measured_{};
    std::optional<std::size_t> persons_;
    double years_{1}; // that the number of persons is summed over
};

} // namespace mkba
