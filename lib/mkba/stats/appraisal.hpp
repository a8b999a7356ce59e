// One comparison in one block of draws: present values by party, perspective and post, and yearly
// sums.
#pragma once

#include <vector>

#include "mkba/contract/settlement.hpp"
#include "mkba/plan/plan.hpp"
#include "mkba/project/kernels.hpp"
#include "mkba/project/ledger.hpp"
#include "mkba/stats/figure_layout.hpp"

namespace mkba {

/// Owns one thread's working memory; compare() is a pure function of what it is given.
class Appraisal {
public:
    Appraisal(const Plan& plan, Width width);

    /// Fills the columns of the comparison (rows of `figures`) and adds its sums over `lanes`;
    /// null: nobody asks for them.
    void compare(std::size_t comparison, const RowBlock& values, const Ledger& baseline,
                 const Ledger& with, const Settlement* settlement, std::size_t lanes,
                 RowBlock& figures, std::vector<double>* sums);

    /// The plan has another agreement, whose years and gates the sums are of from now on.
    void follow_agreement() { sum_layout_ = SumLayout{plan_}; }

    /// Adds the sums of one alternative.
    void add_alternative(std::size_t alternative, const Ledger& ledger, std::size_t lanes,
                         std::vector<double>& sums) const;

private:
    /// A flow of one party in one year: what is added, with which sign and discounting.
    struct Entry {
        std::size_t party;
        SumLayout::Flow flow;
        std::size_t t;
        double sign;
        double discount_factor;
    };
    enum class InCash { no, yes };

    void book_line(std::size_t line, const RowBlock& values, const Ledger& baseline,
                   const Ledger& with);
    void book_year(std::size_t line, std::size_t t, const RowBlock& values, const Ledger& baseline,
                   const Ledger& with);
    void book_parties(const LinePlan& line, std::size_t t, const RowBlock& values,
                      const double* difference, const double* cash);
    [[nodiscard]] const double* cash_difference(std::size_t line, std::size_t t,
                                                const RowBlock& values, const Ledger& baseline,
                                                const Ledger& with, const double* difference);
    void book(const Entry& entry, const double* amount);
    void book_cash_cost(const Entry& entry, const double* amount);
    void book_budget(const LinePlan& line, std::size_t t, std::size_t party, double sign,
                     const double* amount);
    void book_contract(const Settlement& settlement);
    void party_columns(std::size_t cut, std::size_t party, RowBlock& figures);
    void total_columns(std::size_t cut, RowBlock& figures) const;
    void payback(std::size_t party, double* row) const;
    void balance_columns(RowBlock& figures) const;
    void cost_columns(RowBlock& figures) const;
    void post_columns(RowBlock& figures) const;
    void count_columns(const Ledger& baseline, const Ledger& with, RowBlock& figures) const;
    void budget_columns(RowBlock& figures) const;
    void contract_columns(RowBlock& figures) const;
    void contract_sums(const Settlement& settlement, const RowBlock& figures);
    [[nodiscard]] double* worth_row(std::size_t party, std::size_t flow, std::size_t segment)
    {
        return worth_.row((party * worth_flows + flow) * layout_.cuts + segment);
    }

    static constexpr std::size_t worth_flows =
        SumLayout::flows + 1; // and the cash part of the investment
    static constexpr std::size_t cash_cost = SumLayout::flows;

    const Plan& plan_;
    const Kernels& kernels_;
    FigureLayout layout_;
    SumLayout sum_layout_;
    std::vector<std::size_t> segment_of_year_; // between the calendar cuts
    RowBlock worth_;                           // party x flow x segment: present values
    RowBlock net_;                             // party x year: discounted result
    RowBlock line_worth_;                      // line: present value of with - baseline
    RowBlock scratch_;
    std::vector<double>* sums_{};
    std::size_t lanes_{};
    std::size_t comparison_{};
};

} // namespace mkba
