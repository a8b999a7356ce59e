// What the pool of a contract costs where it holds only those who entered since signing, and how
// far chance moves what any pool costs.
#include <algorithm>

#include "mkba/plan/contract_plan.hpp"
#include "mkba/project/accounting.hpp"

namespace mkba {

/// Compound Poisson: the variance of a pool's yearly cost is the sum of counts times squared
/// amounts.
void Accounting::book_variance(const PoolLine& member, std::uint32_t t, const double* units,
                               std::size_t k, const RowBlock& values, Ledger& ledger)
{
    const auto& plan = plan_.lines[member.line];
    const auto& contract = *plan_.contract;
    const auto paid = t + plan.lag + static_cast<std::uint32_t>(k);
    if (!contract.is_observed(paid)) {
        return;
    }
    const double* unit = values.row(plan.unit[t].index);
    const double* weight = values.row(plan.weights[k].index);
    double* variance = ledger.variance.row(paid - contract.observed_first);
    const double* growth = plan.growth.empty() ? nullptr : values.row(plan.growth[k].index);
    const double* divisor = plan.cash_divisor ? values.row(plan.cash_divisor->index) : nullptr;
    for (std::size_t i = 0; i < kernels_.width; ++i) {
        double cash = 1;
        if (member.basis == PoolBasis::cashable && weight[i] > 0) {
            cash = plan.cash_is_all     ? 1
                   : !plan.cash.empty() ? values.row(plan.cash[paid].index)[i]
                                        : values.row(plan.cash_weights[k].index)[i] / weight[i];
            cash /= divisor != nullptr ? divisor[i] : 1;
        }
        const double grown = growth != nullptr ? growth[i] : 1; // once in the weight already
        variance[i] += units[i] * weight[i] * grown * (unit[i] * cash) * (unit[i] * cash);
    }
}

/// Who entered since signing is younger than who did not: their part is that of the youngest ages.
void Accounting::book_entered(std::size_t member, std::uint32_t t, const FlowView& flows,
                              const RowBlock& values, Ledger& ledger)
{
    const auto& contract = *plan_.contract;
    const auto& plan = plan_.lines[contract.pool[member].line];
    const auto& driver = plan_.drivers[*plan.driver];
    const auto entered = std::min(contract.ages_entered(t), driver.buckets);
    sum_by_age(driver, entered, flows);
    for (std::size_t k = 0; k < plan.weights.size(); ++k) {
        const auto year = t + plan.lag + static_cast<std::uint32_t>(k);
        const auto paid = std::min(entered, buckets_paid(plan, k));
        if (paid == 0 || !contract.is_observed(year)) {
            continue;
        }
        const double* units = buckets_.row(paid - 1);
        const double* unit = values.row(plan.unit[t].index);
        const auto row = ledger.layout.pool_year(member, year - contract.observed_first);
        kernels_.multiply_add3(ledger.pool_amounts.row(row), units, unit,
                               values.row(plan.weights[k].index));
        if (!plan.cash_weights.empty()) {
            kernels_.multiply_add3(ledger.pool_cash.row(row), units, unit,
                                   values.row(plan.cash_weights[k].index));
        }
        book_variance(contract.pool[member], t, units, k, values, ledger);
    }
}

void Accounting::count_entered(std::uint32_t t, const FlowView& flows, Ledger& ledger) const
{
    const auto& contract = *plan_.contract;
    double* persons = ledger.persons.row(t - contract.observed_first);
    for (std::size_t p = 0; p < plan_.populations.size(); ++p) {
        const auto entered = std::min(contract.ages_entered(t), plan_.populations[p].ages);
        for (std::uint32_t age = 0; age < entered; ++age) {
            if (const double* flow = flows[plan_.persons_by_age[p] + age]) {
                kernels_.add(persons, flow);
            }
        }
    }
}

} // namespace mkba
