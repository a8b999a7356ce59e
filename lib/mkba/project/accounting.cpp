#include "mkba/project/accounting.hpp"

#include <algorithm>

#include "mkba/plan/contract_plan.hpp"
#include "mkba/project/lane_sum.hpp"

namespace mkba {

namespace {

std::uint32_t most_buckets(const Plan& plan)
{
    std::uint32_t most = 1;
    for (const auto& driver : plan.drivers) {
        most = std::max(most, driver.buckets);
    }
    return most;
}

} // namespace

Accounting::Accounting(const Plan& plan, Width width)
    : plan_{plan}, kernels_{kernels(width)}, buckets_{most_buckets(plan), kernels_.width},
      scratch_{3, kernels_.width}
{
}

bool Accounting::bucket(const DriverPlan& driver, std::uint32_t bucket, const FlowView& flows,
                        double* sum) const
{
    bool any = false;
    for (std::uint32_t g = 0; g <= plan_.groups; ++g) {
        if (const double* flow = flows[driver.first_flow + g * driver.buckets + bucket]) {
            kernels_.add(sum, flow);
            any = true;
        }
    }
    return any;
}

/// Adds a driver's count, all groups and ages, to `sum`, which starts at zero.
bool Accounting::total(std::uint32_t driver, const FlowView& flows, double* sum) const
{
    const auto& plan = plan_.drivers[driver];
    std::fill_n(sum, kernels_.width, 0.0);
    bool any = false;
    for (std::uint32_t b = 0; b < plan.buckets; ++b) {
        any = bucket(plan, b, flows, sum) || any;
    }
    return any;
}

const PoolLine* Accounting::in_pool(std::size_t line) const
{
    if (!plan_.contract) {
        return nullptr;
    }
    const auto& pool = plan_.contract->pool;
    const auto found = std::find_if(pool.begin(), pool.end(),
                                    [&](const PoolLine& member) { return member.line == line; });
    return found == pool.end() ? nullptr : &*found;
}

/// `units` of year t's cause are paid in year t + lag + k.
void Accounting::pay(std::size_t line, std::uint32_t t, const double* units, std::size_t k,
                     const RowBlock& values, Ledger& ledger)
{
    const auto& plan = plan_.lines[line];
    const auto row = ledger.layout.line_year(line, t + plan.lag + k);
    const double* unit = values.row(plan.unit[t].index);
    kernels_.multiply_add3(ledger.amounts.row(row), units, unit, values.row(plan.weights[k].index));
    if (!plan.cash_weights.empty()) {
        kernels_.multiply_add3(ledger.cash.row(ledger.layout.cash_year(line, t + plan.lag + k)),
                               units, unit, values.row(plan.cash_weights[k].index));
    }
    if (const auto* member = in_pool(line)) {
        book_variance(*member, t, units, k, values, ledger);
    }
}

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

void Accounting::book_line(std::size_t line, std::uint32_t t, const FlowView& flows,
                           const RowBlock& values, Ledger& ledger)
{
    const auto& plan = plan_.lines[line];
    double* units = scratch_.row(0);
    if (!plan.driver) {
        if (plan.fixed_years[t]) {
            std::fill_n(units, kernels_.width, 1.0);
            for (std::size_t k = 0; k < plan.weights.size(); ++k) {
                pay(line, t, units, k, values, ledger);
            }
        }
        return;
    }
    const auto& driver = plan_.drivers[*plan.driver];
    if (!plan.until_age) {
        if (total(*plan.driver, flows, units)) {
            for (std::size_t k = 0; k < plan.weights.size(); ++k) {
                pay(line, t, units, k, values, ledger);
            }
        }
        return;
    }
    // Running sums from the youngest: row b holds all of bucket b and younger.
    buckets_.clear();
    for (std::uint32_t b = 0; b < driver.buckets; ++b) {
        if (b > 0) {
            kernels_.add(buckets_.row(b), buckets_.row(b - 1));
        }
        (void)bucket(driver, b, flows, buckets_.row(b));
    }
    for (std::size_t k = 0; k < plan.weights.size(); ++k) {
        const int below =
            *plan.until_age - driver.first_bucket_age - static_cast<int>(plan.lag + k);
        const auto paid = std::min(below, static_cast<int>(driver.buckets));
        if (paid > 0) {
            pay(line, t, buckets_.row(static_cast<std::size_t>(paid) - 1), k, values, ledger);
        }
    }
}

/// Present value of a programme line by the group of those it was spent on; streams count from
/// their cause.
void Accounting::book_groups(const LinePlan& line, std::uint32_t t, const FlowView& flows,
                             const RowBlock& values, Ledger& ledger)
{
    const auto& driver = plan_.drivers[*line.driver];
    const auto& factors = plan_.time.discount_factors[line.discount];
    double* worth = scratch_.row(0);
    for (std::uint32_t b = 0; b < driver.buckets; ++b) {
        std::fill_n(worth, kernels_.width, 0.0);
        for (std::size_t k = 0; k < line.weights.size(); ++k) {
            const int age = driver.first_bucket_age + static_cast<int>(b + line.lag + k);
            if (!line.until_age || age < *line.until_age) {
                kernels_.scaled_add(worth, values.row(line.weights[k].index),
                                    factors[t + line.lag + k]);
            }
        }
        const double* unit = values.row(line.unit[t].index);
        for (std::uint32_t g = 0; g <= plan_.groups; ++g) {
            if (const double* flow = flows[driver.first_flow + g * driver.buckets + b]) {
                kernels_.multiply_add3(ledger.group_euros.row(g), flow, unit, worth);
            }
        }
    }
}

void Accounting::book_counts(std::uint32_t t, const FlowView& flows, const RowBlock& values,
                             std::size_t lanes, Ledger& ledger)
{
    double* sum = scratch_.row(0);
    for (std::size_t u = 0; u < plan_.units.size(); ++u) {
        if (total(plan_.units[u].driver, flows, sum)) {
            kernels_.multiply_add(ledger.units.row(u), sum,
                                  values.row(plan_.units[u].times[t].index));
        }
    }
    for (std::size_t o = 0; o < plan_.outcomes.size(); ++o) {
        const auto& driver = plan_.drivers[plan_.outcomes[o]];
        for (std::uint32_t g = 0; g <= plan_.groups; ++g) {
            if (const double* flow = flows[driver.first_flow + g]) {
                kernels_.add(ledger.outcomes.row(ledger.layout.outcome_group(o, g)), flow);
                ledger.yearly_outcome(o, t) += lane_sum(flow, lanes);
            }
            if (const double* persons = flows[plan_.drivers[plan_.at_risk[o]].first_flow + g]) {
                ledger.at_risk[ledger.layout.outcome_group(o, g)] += lane_sum(persons, lanes);
            }
        }
    }
    for (std::size_t i = 0; i < plan_.reached.size(); ++i) {
        const auto& driver = plan_.drivers[plan_.reached[i].driver];
        for (std::uint32_t g = 0; g <= plan_.groups; ++g) {
            if (const double* flow = flows[driver.first_flow + g]) {
                kernels_.add(ledger.reached.row(ledger.layout.reached_group(i, g)), flow);
            }
        }
    }
    if (plan_.vulnerable_entrants && t < plan_.time.programme_years &&
        total(*plan_.vulnerable_entrants, flows, sum)) {
        kernels_.scaled_add(ledger.vulnerable.row(0), sum, plan_.time.discount_factors[0][t]);
    }
}

void Accounting::book_persons(std::uint32_t t, const FlowView& flows, std::size_t lanes,
                              Ledger& ledger)
{
    const bool in_contract = plan_.contract && plan_.contract->is_observed(t);
    for (std::size_t p = 0; p < plan_.states.size(); ++p) {
        for (std::size_t s = 0; s < plan_.states[p].size(); ++s) {
            const double* flow = flows[plan_.states[p][s]];
            if (flow == nullptr) {
                continue;
            }
            ledger.yearly_state(ledger.layout.first_state[p] + s, t) += lane_sum(flow, lanes);
            if (in_contract) {
                kernels_.add(ledger.persons.row(t - plan_.contract->observed_first), flow);
            }
        }
    }
}

/// After the programme years the baseline's levers hold.
bool Accounting::runs(std::size_t alternative, std::uint32_t t, std::size_t line) const
{
    return plan_.alternatives[alternative].line_runs[line] ||
           (t >= plan_.time.programme_years && plan_.alternatives[plan_.baseline].line_runs[line]);
}

void Accounting::book_lines(std::size_t alternative, std::uint32_t t,
                            const std::vector<std::uint32_t>& lines, const FlowView& flows,
                            const RowBlock& values, Ledger& ledger)
{
    for (const auto line : lines) {
        if (runs(alternative, t, line)) {
            book_line(line, t, flows, values, ledger);
        }
    }
}

void Accounting::book(std::size_t alternative, std::uint32_t t, const FlowView& flows,
                      const RowBlock& values, std::size_t lanes, Ledger& ledger)
{
    for (std::size_t l = 0; l < plan_.lines.size(); ++l) {
        if (!runs(alternative, t, l)) {
            continue;
        }
        book_line(l, t, flows, values, ledger);
        if (plan_.lines[l].role == Role::programme && plan_.lines[l].driver) {
            book_groups(plan_.lines[l], t, flows, values, ledger);
        }
    }
    book_counts(t, flows, values, lanes, ledger);
    book_persons(t, flows, lanes, ledger);
}

} // namespace mkba
