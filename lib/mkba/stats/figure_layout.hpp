// Which figure of a draw stands in which column.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "mkba/plan/plan.hpp"

namespace mkba {

enum class PartyFigure : std::size_t {
    investment,
    saving,
    cashable,
    line_transfer,
    transfer,
    result,
    result_cash,
    payback
};
inline constexpr std::size_t party_figures = 8;

enum class BalanceFigure : std::size_t { investment, saving, result, savings_share };
inline constexpr std::size_t balance_figures = 4;

enum class PostFigure : std::size_t { result, investment, saving };
enum class UnitFigure : std::size_t { baseline, with, difference };
enum class BudgetFigure : std::size_t {
    saving_a_year,
    everybody_better_off,
    one_off_cost,
    structural_cost
};
inline constexpr std::size_t budget_figures = 4;

/// What a contract came to in one of its years, as sums over draws.
enum class ContractFigure : std::size_t {
    persons,
    benchmark,
    true_rate,
    net_rate, // of the saving less the programme cost of the year
    threshold,
    noise_variance,
    pays,
    payment,
    pays_without_saving,
    repays,
    repayment,
    process,
    settled,      // draws in which anything was settled; the threshold is summed over these
    by_threshold, // draws in which it bound
    by_cap,
    by_loss_limit,
    by_relief,
    by_own_saving
};
inline constexpr std::size_t contract_figures = 18;

/// Draws in which it happened in some year of the contract.
enum class ContractOdds : std::size_t {
    any_payment,
    any_transfer,
    any_repayment,
    ended,              // after its review
    paid_while_negative // a pay-out while the joint result is negative
};
inline constexpr std::size_t contract_odds = 5;

/// The cuts of the calendar view that lie inside the programme years.
[[nodiscard]] std::vector<std::uint32_t> calendar_cuts(const Plan& plan);

/// Sum of the discount factors of the years in which the programme recruits.
[[nodiscard]] double recruiting_discount_factors(const Plan& plan);

/// Columns of one comparison. The party number `parties` stands for the total; cut 0 is the
/// followed view.
class FigureLayout {
public:
    explicit FigureLayout(const Plan& plan);

    [[nodiscard]] std::size_t party(std::size_t cut, std::size_t party, PartyFigure figure) const
    {
        return (cut * (parties + 1) + party) * party_figures + static_cast<std::size_t>(figure);
    }
    /// Whether the column holds years of payback, which may be undefined or never.
    [[nodiscard]] bool is_payback(std::size_t column) const
    {
        return column < first_perspective_ &&
               column % party_figures == static_cast<std::size_t>(PartyFigure::payback);
    }
    [[nodiscard]] std::size_t perspective(Perspective perspective, BalanceFigure figure) const
    {
        return first_perspective_ + static_cast<std::size_t>(perspective) * balance_figures +
               static_cast<std::size_t>(figure);
    }
    [[nodiscard]] std::size_t post(std::size_t post, PostFigure figure) const
    {
        return first_post_ + post * 3 + static_cast<std::size_t>(figure);
    }
    [[nodiscard]] std::size_t line(std::size_t line) const { return first_line_ + line; }
    [[nodiscard]] std::size_t unit(std::size_t unit, UnitFigure figure) const
    {
        return first_unit_ + unit * 3 + static_cast<std::size_t>(figure);
    }
    [[nodiscard]] std::size_t reached(std::size_t intervention, std::size_t group) const
    {
        return first_reached_ + intervention * groups + group;
    }
    /// Whether a column follows from what a ledger discounts as it is booked.
    [[nodiscard]] bool rests_on_worth(std::size_t column) const
    {
        return (column >= first_euros_ && column < first_avoided_) ||
               (column >= first_budget_ && column < first_contract_);
    }
    [[nodiscard]] std::size_t group_euros(std::size_t group) const { return first_euros_ + group; }
    [[nodiscard]] std::size_t avoided(std::size_t outcome, std::size_t group) const
    {
        return first_avoided_ + outcome * groups + group;
    }
    [[nodiscard]] std::size_t budget(BudgetFigure figure) const
    {
        return first_budget_ + static_cast<std::size_t>(figure);
    }
    /// The result of a party before the transfers of the contract; only where there is one.
    [[nodiscard]] std::size_t before_contract(std::size_t party) const
    {
        return first_contract_ + party;
    }
    [[nodiscard]] std::size_t columns() const { return columns_; }

    std::size_t parties;
    std::size_t cuts; // the followed view included
    std::size_t groups;

private:
    std::size_t first_perspective_;
    std::size_t first_post_;
    std::size_t first_line_;
    std::size_t first_unit_;
    std::size_t first_reached_;
    std::size_t first_euros_;
    std::size_t first_avoided_;
    std::size_t first_budget_;
    std::size_t first_contract_;
    std::size_t columns_;
};

/// Sums over draws that merge by addition: what only means are told of.
class SumLayout {
public:
    explicit SumLayout(const Plan& plan);

    enum class Flow : std::size_t { investment, saving, cashable, line_transfer, transfer };
    static constexpr std::size_t flows = 5;
    static constexpr std::size_t budget_years = 4;

    // of a comparison
    [[nodiscard]] std::size_t party_year(std::size_t comparison, std::size_t party, Flow flow,
                                         std::size_t t) const
    {
        return comparison * comparison_size_ +
               (party * flows + static_cast<std::size_t>(flow)) * years + t;
    }
    [[nodiscard]] std::size_t budget(std::size_t comparison, std::size_t party, bool structural,
                                     std::size_t t) const
    {
        return comparison * comparison_size_ + parties * flows * years +
               (party * 2 + (structural ? 1U : 0U)) * budget_years + t;
    }
    [[nodiscard]] std::size_t contract(std::size_t comparison, std::size_t year,
                                       ContractFigure figure) const
    {
        return contract_year(comparison, year) + static_cast<std::size_t>(figure);
    }
    /// Draws in which a gate, by its place in the rules, was not passed.
    [[nodiscard]] std::size_t failed_gate(std::size_t comparison, std::size_t year,
                                          std::size_t gate) const
    {
        return contract_year(comparison, year) + contract_figures + gate;
    }
    [[nodiscard]] std::size_t odds(std::size_t comparison, ContractOdds odds) const
    {
        return (comparison + 1) * comparison_size_ - contract_odds + static_cast<std::size_t>(odds);
    }

    // of an alternative
    [[nodiscard]] std::size_t line_year(std::size_t alternative, std::size_t line,
                                        std::size_t t) const
    {
        return first_alternative_ + alternative * alternative_size_ + line * years + t;
    }
    /// Outcomes, then states, each by person year, as in Ledger::yearly.
    [[nodiscard]] std::size_t yearly(std::size_t alternative) const
    {
        return first_alternative_ + alternative * alternative_size_ + lines * years;
    }
    [[nodiscard]] std::size_t outcome_group(std::size_t alternative, std::size_t row) const
    {
        return first_alternative_ + alternative * alternative_size_ + lines * years + yearly_size_ +
               row;
    }
    /// Person-years in which the outcome can happen; rows as those of outcome_group.
    [[nodiscard]] std::size_t at_risk(std::size_t alternative, std::size_t row) const
    {
        return outcome_group(alternative, outcomes * groups) + row;
    }
    [[nodiscard]] std::size_t vulnerable(std::size_t alternative) const
    {
        return at_risk(alternative, outcomes * groups);
    }
    [[nodiscard]] std::size_t size() const { return size_; }

    std::size_t parties;
    std::size_t years;
    std::size_t lines;
    std::size_t outcomes;
    std::size_t groups;
    std::size_t gates; // of the contract

private:
    [[nodiscard]] std::size_t contract_year(std::size_t comparison, std::size_t year) const
    {
        return comparison * comparison_size_ + parties * (flows * years + 2 * budget_years) +
               year * (contract_figures + gates);
    }

    std::size_t comparison_size_;
    std::size_t yearly_size_;
    std::size_t alternative_size_;
    std::size_t first_alternative_;
    std::size_t size_;
};

/// Alternatives that are compared with the baseline: the scenario's own first, the others as
/// declared.
[[nodiscard]] std::vector<std::size_t> compared_alternatives(const Description& description);
[[nodiscard]] std::size_t baseline_alternative(const Description& description);

} // namespace mkba
