// From the flows of a year to the ledger: lines with their streams, natural units, outcomes and
// groups.
#pragma once

#include <cstdint>
#include <vector>

#include "mkba/plan/plan.hpp"
#include "mkba/project/kernels.hpp"
#include "mkba/project/ledger.hpp"

namespace mkba {

struct PoolLine;

/// The flows of one year: a row of counts a flow, or nothing where it is zero.
class FlowView {
public:
    FlowView(const RowBlock& values, const std::vector<std::uint32_t>& stamps, std::uint32_t stamp)
        : values_{&values}, stamps_{&stamps}, stamp_{stamp}
    {
    }
    /// A row or null for every flow.
    explicit FlowView(const double* const* rows) : rows_{rows} {}

    [[nodiscard]] const double* operator[](std::uint32_t flow) const
    {
        if (rows_ != nullptr) {
            return rows_[flow];
        }
        return (*stamps_)[flow] == stamp_ ? values_->row(flow) : nullptr;
    }

private:
    const double* const* rows_{};
    const RowBlock* values_{};
    const std::vector<std::uint32_t>* stamps_{};
    std::uint32_t stamp_{};
};

class Accounting {
public:
    Accounting(const Plan& plan, Width width);

    /// Books what year t causes in one alternative.
    void book(std::size_t alternative, std::uint32_t t, const FlowView& flows,
              const RowBlock& values, std::size_t lanes, Ledger& ledger);
    /// Books only the money of these lines, in rows of the ledger that hold nothing of year t yet.
    void book_lines(std::size_t alternative, std::uint32_t t,
                    const std::vector<std::uint32_t>& lines, const FlowView& flows,
                    const RowBlock& values, Ledger& ledger);
    /// Books what is discounted as it is booked: programme cost by group, vulnerable entrants.
    void book_worth(std::size_t alternative, std::uint32_t t, const FlowView& flows,
                    const RowBlock& values, Ledger& ledger);
    /// Adds who entered since signing to the pool of year t, which the contract observes.
    void count_entered(std::uint32_t t, const FlowView& flows, Ledger& ledger) const;

private:
    [[nodiscard]] bool runs(std::size_t alternative, std::uint32_t t, std::size_t line) const;
    void book_line(std::size_t line, std::uint32_t t, const FlowView& flows, const RowBlock& values,
                   Ledger& ledger);
    void pay(std::size_t line, std::uint32_t t, const double* units, std::size_t k,
             const RowBlock& values, Ledger& ledger);
    void book_variance(const PoolLine& member, std::uint32_t t, const double* units, std::size_t k,
                       const RowBlock& values, Ledger& ledger);
    void book_groups(const LinePlan& line, std::uint32_t t, const FlowView& flows,
                     const RowBlock& values, Ledger& ledger);
    void book_counts(std::uint32_t t, const FlowView& flows, const RowBlock& values,
                     std::size_t lanes, Ledger& ledger);
    void book_persons(std::uint32_t t, const FlowView& flows, std::size_t lanes, Ledger& ledger);
    [[nodiscard]] bool total(std::uint32_t driver, const FlowView& flows, double* sum) const;
    [[nodiscard]] bool bucket(const DriverPlan& driver, std::uint32_t bucket, const FlowView& flows,
                              double* sum) const;
    void sum_by_age(const DriverPlan& driver, std::uint32_t buckets, const FlowView& flows);
    [[nodiscard]] std::uint32_t buckets_paid(const LinePlan& line, std::size_t k) const;
    void book_entered(std::size_t member, std::uint32_t t, const FlowView& flows,
                      const RowBlock& values, Ledger& ledger);

    const Plan& plan_;
    const Kernels& kernels_;
    RowBlock buckets_; // running sums over ages
    RowBlock scratch_;
};

} // namespace mkba
