// The figures of a contract: results before it, and what it came to in each of its years.
#include <array>

#include "mkba/plan/contract_plan.hpp"
#include "mkba/project/lane_sum.hpp"
#include "mkba/stats/appraisal.hpp"

namespace mkba {

namespace {

std::array<double, contract_figures> in_order(const ContractSums& sums)
{
    return {sums.persons,       sums.benchmark,    sums.true_rate,
            sums.net_rate,      sums.threshold,    sums.noise_variance,
            sums.pays,          sums.payment,      sums.pays_without_saving,
            sums.repays,        sums.repayment,    sums.process,
            sums.settled,       sums.by_threshold, sums.by_cap,
            sums.by_loss_limit, sums.by_relief,    sums.by_own_saving};
}

} // namespace

void Appraisal::contract_columns(RowBlock& figures) const
{
    for (std::size_t p = 0; p < layout_.parties; ++p) {
        kernels_.subtract(figures.row(layout_.before_contract(p)),
                          figures.row(layout_.party(0, p, PartyFigure::result)),
                          figures.row(layout_.party(0, p, PartyFigure::transfer)));
    }
}

void Appraisal::contract_sums(const Settlement& settlement, const RowBlock& figures)
{
    for (std::size_t year = 0; year < settlement.years.size(); ++year) {
        const auto of_year = in_order(settlement.years[year]);
        for (std::size_t f = 0; f < of_year.size(); ++f) {
            (*sums_)[sum_layout_.contract(comparison_, year, static_cast<ContractFigure>(f))] +=
                of_year[f];
        }
        for (std::size_t gate = 0; gate < settlement.gates(); ++gate) {
            (*sums_)[sum_layout_.failed_gate(comparison_, year, gate)] +=
                settlement.failed(year, gate);
        }
    }
    const auto add = [&](ContractOdds odds, const RowBlock& happened) {
        (*sums_)[sum_layout_.odds(comparison_, odds)] += lane_sum(happened.row(0), lanes_);
    };
    add(ContractOdds::any_payment, settlement.any_payment);
    add(ContractOdds::any_transfer, settlement.any_transfer);
    add(ContractOdds::any_repayment, settlement.any_repayment);
    add(ContractOdds::ended, settlement.ended);
    const double* joint = figures.row(layout_.party(0, layout_.parties, PartyFigure::result));
    double negative = 0;
    for (std::size_t i = 0; i < lanes_; ++i) {
        negative += joint[i] < 0 ? settlement.any_payment.row(0)[i] : 0;
    }
    (*sums_)[sum_layout_.odds(comparison_, ContractOdds::paid_while_negative)] += negative;
}

} // namespace mkba
