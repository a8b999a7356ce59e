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
};

class RowRules {
public:
    RowRules(const FiguresContract& contract, const RulesOfCase& rules);

    /// `figures` by column, those that are worked out already in place. Empty where the number of
    /// persons lies outside the threshold table.
    [[nodiscard]] std::optional<ExactSettlement> settle(const std::vector<double>& figures) const;

    /// The formula of a column that is worked out where it is not given.
    [[nodiscard]] const RowFormula* otherwise(std::size_t column) const;
    /// Whether the payment depends on the column.
    [[nodiscard]] bool uses(std::size_t column) const { return used_[column]; }
    [[nodiscard]] bool limits_by(std::size_t column) const { return limit_base_[column]; }
    /// A row whose number of persons is a range, of which the threshold table holds a part, with
    /// that part of it; none where no part is held.
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
};

} // namespace mkba
