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
    if (plan_.contract && !plan_.contract->only_entered()) {
        if (const auto member = plan_.contract->member(line)) {
            book_variance(plan_.contract->pool[*member], t, units, k, values, ledger);
        }
    }
}

/// Running sums from the youngest: row b holds all of bucket b and younger.
void Accounting::sum_by_age(const DriverPlan& driver, std::uint32_t buckets, const FlowView& flows)
{
    buckets_.clear();
    for (std::uint32_t b = 0; b < buckets; ++b) {
        if (b > 0) {
            kernels_.add(buckets_.row(b), buckets_.row(b - 1));
        }
        (void)bucket(driver, b, flows, buckets_.row(b));
    }
}

/// How many buckets, from the youngest on, the k-th payment is still for.
std::uint32_t Accounting::buckets_paid(const LinePlan& line, std::size_t k) const
{
    const auto& driver = plan_.drivers[*line.driver];
    if (!line.until_age) {
        return driver.buckets;
    }
    const int below = *line.until_age - driver.first_bucket_age - static_cast<int>(line.lag + k);
    return static_cast<std::uint32_t>(std::clamp(below, 0, static_cast<int>(driver.buckets)));
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
    if (plan_.contract && plan_.contract->only_entered()) {
        if (const auto member = plan_.contract->member(line)) {
            book_entered(*member, t, flows, values, ledger);
        }
    }
    if (!plan.until_age) {
        if (total(*plan.driver, flows, units)) {
            for (std::size_t k = 0; k < plan.weights.size(); ++k) {
                pay(line, t, units, k, values, ledger);
            }
        }
        return;
    }
    const auto& driver = plan_.drivers[*plan.driver];
    sum_by_age(driver, driver.buckets, flows);
    for (std::size_t k = 0; k < plan.weights.size(); ++k) {
        if (const auto paid = buckets_paid(plan, k); paid > 0) {
            pay(line, t, buckets_.row(paid - 1), k, values, ledger);
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
}

void Accounting::book_worth(std::size_t alternative, std::uint32_t t, const FlowView& flows,
                            const RowBlock& values, Ledger& ledger)
{
    for (std::size_t l = 0; l < plan_.lines.size(); ++l) {
        if (is_cost_of_groups(plan_.lines[l]) && runs(alternative, t, l)) {
            book_groups(plan_.lines[l], t, flows, values, ledger);
        }
    }
    double* sum = scratch_.row(0);
    if (plan_.vulnerable_entrants && t < plan_.time.programme_years &&
        total(*plan_.vulnerable_entrants, flows, sum)) {
        kernels_.scaled_add(ledger.vulnerable.row(0), sum, plan_.time.discount_factors[0][t]);
    }
}

void Accounting::book_persons(std::uint32_t t, const FlowView& flows, std::size_t lanes,
                              Ledger& ledger)
{
    const bool in_contract = plan_.contract && plan_.contract->is_observed(t);
    const bool only_entered = in_contract && plan_.contract->only_entered();
    for (std::size_t p = 0; p < plan_.states.size(); ++p) {
        for (std::size_t s = 0; s < plan_.states[p].size(); ++s) {
            const double* flow = flows[plan_.states[p][s]];
            if (flow == nullptr) {
                continue;
            }
            ledger.yearly_state(ledger.layout.first_state[p] + s, t) += lane_sum(flow, lanes);
            if (in_contract && !only_entered) {
                kernels_.add(ledger.persons.row(t - plan_.contract->observed_first), flow);
            }
        }
    }
    if (only_entered) {
        count_entered(t, flows, ledger);
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
        if (runs(alternative, t, l)) {
            book_line(l, t, flows, values, ledger);
        }
    }
    book_worth(alternative, t, flows, values, ledger);
    book_counts(t, flows, values, lanes, ledger);
    book_persons(t, flows, lanes, ledger);
}

} // namespace mkba
