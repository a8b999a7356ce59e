#include "mkba/stats/appraisal.hpp"

#include <algorithm>
#include <limits>

#include "mkba/plan/contract_plan.hpp"
#include "mkba/project/lane_sum.hpp"

namespace mkba {

namespace {

bool is_one(const double* row, std::size_t width)
{
    return std::all_of(row, row + width, [](double value) { return value == 1.0; });
}

/// Good for the party is positive: costs count against it, in the investment as in the saving.
double sign_of(const LinePlan& line)
{
    const double cost = line.role == Role::programme ? 1 : -1;
    return line.kind == LineKind::benefit ? -cost : cost;
}

} // namespace

Appraisal::Appraisal(const Plan& plan, Width width)
    : plan_{plan}, kernels_{kernels(width)}, layout_{plan},
      sum_layout_{plan}, worth_{layout_.parties * worth_flows * layout_.cuts, kernels_.width},
      net_{layout_.parties * plan.time.years, kernels_.width},
      line_worth_{plan.lines.size(), kernels_.width}, scratch_{5, kernels_.width}
{
    const auto cuts = calendar_cuts(plan);
    for (std::size_t t = 0; t < plan.time.years; ++t) {
        const auto before =
            std::count_if(cuts.begin(), cuts.end(), [&](std::uint32_t cut) { return cut <= t; });
        segment_of_year_.push_back(static_cast<std::size_t>(before));
    }
}

void Appraisal::compare(std::size_t comparison, const RowBlock& values, const Ledger& baseline,
                        const Ledger& with, const Settlement* settlement, std::size_t lanes,
                        RowBlock& figures, std::vector<double>* sums)
{
    comparison_ = comparison;
    sums_ = sums;
    lanes_ = lanes;
    worth_.clear();
    net_.clear();
    line_worth_.clear();
    for (std::size_t l = 0; l < plan_.lines.size(); ++l) {
        book_line(l, values, baseline, with);
    }
    if (settlement != nullptr) {
        book_contract(*settlement);
    }
    for (std::size_t cut = 0; cut < layout_.cuts; ++cut) {
        for (std::size_t p = 0; p < layout_.parties; ++p) {
            party_columns(cut, p, figures);
        }
        total_columns(cut, figures);
    }
    balance_columns(figures);
    cost_columns(figures);
    post_columns(figures);
    count_columns(baseline, with, figures);
    budget_columns(figures);
    if (settlement != nullptr) {
        contract_columns(figures);
        if (sums_ != nullptr) {
            contract_sums(*settlement, figures);
        }
    }
}

void Appraisal::book_line(std::size_t line, const RowBlock& values, const Ledger& baseline,
                          const Ledger& with)
{
    for (std::size_t t = 0; t < plan_.time.years; ++t) {
        book_year(line, t, values, baseline, with);
    }
}

void Appraisal::book_year(std::size_t line, std::size_t t, const RowBlock& values,
                          const Ledger& baseline, const Ledger& with)
{
    const auto& plan = plan_.lines[line];
    const auto row = with.layout.line_year(line, t);
    double* difference = scratch_.row(0);
    kernels_.difference(difference, with.amounts.row(row), baseline.amounts.row(row));
    if (std::all_of(difference, difference + kernels_.width,
                    [](double value) { return value == 0; })) {
        return;
    }
    if (plan.kind != LineKind::transfer) {
        const double factor = plan_.time.discount_factors[plan.discount][t];
        kernels_.scaled_add(line_worth_.row(line), difference, factor);
    }
    if (plan.in_total && plan.perspective != Perspective::broad) {
        book_parties(plan, t, values, difference,
                     cash_difference(line, t, values, baseline, with, difference));
    }
}

/// The part of a difference that is money in hand: the cashable share of an effect, without
/// compensated tax.
const double* Appraisal::cash_difference(std::size_t line, std::size_t t, const RowBlock& values,
                                         const Ledger& baseline, const Ledger& with,
                                         const double* difference)
{
    const auto& plan = plan_.lines[line];
    if (plan.cash_is_all && !plan.cash_divisor) {
        return difference;
    }
    double* cash = scratch_.row(1);
    if (plan.cash_is_all) {
        std::copy_n(difference, kernels_.width, cash);
    } else if (!plan.cash.empty()) {
        kernels_.multiply(cash, difference, values.row(plan.cash[t].index));
    } else {
        const auto row = with.layout.cash_year(line, t);
        kernels_.difference(cash, with.cash.row(row), baseline.cash.row(row));
    }
    if (plan.cash_divisor) {
        const double* divisor = values.row(plan.cash_divisor->index);
        for (std::size_t i = 0; i < kernels_.width; ++i) {
            cash[i] /= divisor[i];
        }
    }
    return cash;
}

void Appraisal::book(const Entry& entry, const double* amount)
{
    const auto flow = static_cast<std::size_t>(entry.flow);
    if (sums_ != nullptr) {
        (*sums_)[sum_layout_.party_year(comparison_, entry.party, entry.flow, entry.t)] +=
            entry.sign * lane_sum(amount, lanes_);
    }
    const double factor = entry.sign * entry.discount_factor;
    kernels_.scaled_add(worth_row(entry.party, flow, segment_of_year_[entry.t]), amount, factor);
    if (entry.flow != SumLayout::Flow::cashable) {
        const double good = entry.flow == SumLayout::Flow::investment ? -factor : factor;
        kernels_.scaled_add(net_.row(entry.party * plan_.time.years + entry.t), amount, good);
    }
}

void Appraisal::book_cash_cost(const Entry& entry, const double* amount)
{
    kernels_.scaled_add(worth_row(entry.party, cash_cost, segment_of_year_[entry.t]), amount,
                        entry.sign * entry.discount_factor);
}

void Appraisal::book_budget(const LinePlan& line, std::size_t t, std::size_t party, double sign,
                            const double* amount)
{
    if (sums_ != nullptr && t < SumLayout::budget_years) {
        (*sums_)[sum_layout_.budget(comparison_, party, line.structural, t)] +=
            sign * lane_sum(amount, lanes_);
    }
}

void Appraisal::book_parties(const LinePlan& line, std::size_t t, const RowBlock& values,
                             const double* difference, const double* cash)
{
    using Flow = SumLayout::Flow;
    if (line.kind == LineKind::transfer && line.by_contract) {
        return; // among the transfers of the contract
    }
    const double factor = plan_.time.discount_factors[line.discount][t];
    const auto part_of = [&](const PartySlot& party, const double* whole, std::size_t scratch) {
        const double* share = values.row(party.share.index);
        if (is_one(share, kernels_.width)) {
            return whole;
        }
        kernels_.multiply(scratch_.row(scratch), whole, share);
        return static_cast<const double*>(scratch_.row(scratch));
    };
    for (const auto& party : line.parties) {
        const double* part = part_of(party, difference, 2);
        if (line.kind == LineKind::transfer) {
            book({party.party, Flow::line_transfer, t, -1, factor}, part);
            continue;
        }
        const double* cash_part = cash == difference ? part : part_of(party, cash, 3);
        const bool programme = line.role == Role::programme;
        const Entry entry{party.party, programme ? Flow::investment : Flow::saving, t,
                          sign_of(line), factor};
        book(entry, part);
        if (programme) {
            book_cash_cost(entry, cash_part);
            book_budget(line, t, party.party, entry.sign, part);
        } else {
            book({party.party, Flow::cashable, t, entry.sign, factor}, cash_part);
        }
    }
    for (const auto& party : line.receivers) {
        book({party.party, Flow::line_transfer, t, 1, factor}, part_of(party, difference, 2));
    }
}

void Appraisal::book_contract(const Settlement& settlement)
{
    const auto& contract = *plan_.contract;
    for (std::size_t year = 0; year < contract.paid_years; ++year) {
        const auto t = contract.paid_first + year;
        for (std::size_t p = 0; p < layout_.parties; ++p) {
            const double* transfer = settlement.transfers.row(year * layout_.parties + p);
            book({p, SumLayout::Flow::transfer, t, 1, plan_.time.discount_factors[0][t]}, transfer);
        }
    }
}

void Appraisal::add_alternative(std::size_t alternative, const Ledger& ledger, std::size_t lanes,
                                std::vector<double>& sums) const
{
    for (std::size_t l = 0; l < plan_.lines.size(); ++l) {
        for (std::size_t t = 0; t < plan_.time.years; ++t) {
            sums[sum_layout_.line_year(alternative, l, t)] +=
                lane_sum(ledger.amounts.row(ledger.layout.line_year(l, t)), lanes);
        }
    }
    for (std::size_t i = 0; i < ledger.yearly.size(); ++i) {
        sums[sum_layout_.yearly(alternative) + i] += ledger.yearly[i];
    }
    for (std::size_t row = 0; row < ledger.outcomes.rows(); ++row) {
        sums[sum_layout_.outcome_group(alternative, row)] +=
            lane_sum(ledger.outcomes.row(row), lanes);
        sums[sum_layout_.at_risk(alternative, row)] += ledger.at_risk[row];
    }
    sums[sum_layout_.vulnerable(alternative)] += lane_sum(ledger.vulnerable.row(0), lanes);
}

} // namespace mkba
