#include "mkba/project/count_tape.hpp"

#include <algorithm>
#include <map>

#include "mkba/plan/contract_plan.hpp"

namespace mkba {

namespace {

/// Whether ages tell what of a line is paid, or what of it is in the pool of a contract.
bool needs_ages(const Plan& plan, std::uint32_t line)
{
    return plan.lines[line].until_age.has_value() ||
           (plan.contract && plan.contract->only_entered() && plan.contract->member(line));
}

/// Drivers that are needed, and whether it matters whom of which age they count.
std::map<std::uint32_t, bool> drivers_of(const Plan& plan, const KeptCounts& kept)
{
    std::map<std::uint32_t, bool> apart;
    for (const auto l : kept.lines) {
        const auto& line = plan.lines[l];
        if (line.driver) {
            apart[*line.driver] = apart[*line.driver] || needs_ages(plan, l);
        }
    }
    for (const auto& agreement : plan.agreements) { // lines of one name may count other things
        for (const auto& line : agreement->lines) {
            if (line.driver) {
                apart.try_emplace(*line.driver, false);
            }
        }
    }
    if (kept.worth) {
        for (const auto& line : plan.lines) {
            if (is_cost_of_groups(line)) {
                apart[*line.driver] = true;
            }
        }
        if (plan.vulnerable_entrants) {
            apart.try_emplace(*plan.vulnerable_entrants, false);
        }
    }
    return apart;
}

/// Whether agreements of the plan count persons of other ages.
bool needs_persons(const Plan& plan)
{
    return !plan.agreements.empty() && plan.contract && plan.contract->only_entered();
}

std::size_t rows_of(const Plan& plan, const KeptCounts& kept)
{
    std::size_t rows = 0;
    for (std::size_t p = 0; needs_persons(plan) && p < plan.populations.size(); ++p) {
        rows += plan.populations[p].ages;
    }
    for (const auto& [driver, apart] : drivers_of(plan, kept)) {
        rows += apart ? (plan.groups + 1) * plan.drivers[driver].buckets : 1;
    }
    return rows;
}

} // namespace

CountTape::CountTape(const Plan& plan, const KeptCounts& kept, Width width)
    : kernels_{kernels(width)}, has_worth_{kept.worth}, years_{plan.time.person_years},
      flows_{plan.flows}, rows_a_year_{rows_of(plan, kept)}, rows_{plan.alternatives.size() *
                                                                       years_ * rows_a_year_,
                                                                   kernels_.width},
      pointers_(plan.alternatives.size() * years_ * flows_, nullptr)
{
    std::size_t row = 0;
    for (const auto& [driver, apart] : drivers_of(plan, kept)) {
        const auto flows = (plan.groups + 1) * plan.drivers[driver].buckets;
        drivers_.push_back({plan.drivers[driver].first_flow, plan.groups + 1,
                            plan.drivers[driver].buckets, !apart, row});
        row += apart ? flows : 1;
    }
    for (std::size_t p = 0; needs_persons(plan) && p < plan.populations.size(); ++p) {
        drivers_.push_back({plan.persons_by_age[p], 1, plan.populations[p].ages, false, row});
        row += plan.populations[p].ages;
    }
}

/// In the order in which accounting adds them, so that the sum has the same bits.
void CountTape::record_sum(const KeptDriver& driver, std::size_t place, const FlowView& flows)
{
    double* sum = rows_.row(place * rows_a_year_ + driver.first_row);
    std::fill_n(sum, kernels_.width, 0.0);
    bool any = false;
    for (std::uint32_t b = 0; b < driver.buckets; ++b) {
        for (std::uint32_t g = 0; g < driver.groups; ++g) {
            if (const double* flow = flows[driver.first_flow + g * driver.buckets + b]) {
                kernels_.add(sum, flow);
                any = true;
            }
        }
    }
    pointers_[place * flows_ + driver.first_flow] = any ? sum : nullptr;
}

void CountTape::record(std::size_t alternative, std::uint32_t t, const FlowView& flows)
{
    const auto place = cell(alternative, t);
    for (const auto& driver : drivers_) {
        if (driver.summed) {
            record_sum(driver, place, flows);
            continue;
        }
        for (std::uint32_t f = 0; f < driver.groups * driver.buckets; ++f) {
            const double* flow = flows[driver.first_flow + f];
            double* row = rows_.row(place * rows_a_year_ + driver.first_row + f);
            if (flow != nullptr) {
                std::copy_n(flow, kernels_.width, row);
            }
            pointers_[place * flows_ + driver.first_flow + f] = flow == nullptr ? nullptr : row;
        }
    }
}

FlowView CountTape::year(std::size_t alternative, std::uint32_t t) const
{
    return FlowView{pointers_.data() + cell(alternative, t) * flows_};
}

} // namespace mkba
