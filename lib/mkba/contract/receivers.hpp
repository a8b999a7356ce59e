// Who receives which part of a payment, by the rule of the key.
#pragma once

#include <vector>

#include "mkba/contract/measured_years.hpp"

namespace mkba {

/// The receivers of a contract in one lane, through its years.
class Receivers {
public:
    explicit Receivers(const LaneView& at);

    /// What the receivers put into the programme or gained from it in a year: from now on it
    /// counts.
    void add_year(const Ledger& baseline, const Ledger& with, std::uint32_t year);

    /// As ContractPlan::key, none below 0, summing to 1 but for rounding: in proportion to what was
    /// put in or gained so far as far as it is positive; by the key's own shares where nothing is.
    [[nodiscard]] const std::vector<double>& shares() const { return shares_; }

private:
    LaneView at_;
    std::vector<double> so_far_; // euros
    std::vector<double> agreed_;
    std::vector<double> shares_;
};

} // namespace mkba
