// The counts that money follows from, kept for one block so that other prices can be booked on
// them.
#pragma once

#include <cstdint>
#include <vector>

#include "mkba/plan/plan.hpp"
#include "mkba/project/accounting.hpp"
#include "mkba/project/kernels.hpp"

namespace mkba {

/// What is to be booked again.
struct KeptCounts {
    std::vector<std::uint32_t> lines; // their amounts
    bool worth{}; // what is discounted as it is booked; false: nobody asks for it
};

class CountTape {
public:
    /// Keeps what `kept` needs and, where agreements count only those who entered since signing,
    /// all persons by age.
    CountTape(const Plan& plan, const KeptCounts& kept, Width width);

    [[nodiscard]] bool has_worth() const { return has_worth_; }
    void record(std::size_t alternative, std::uint32_t t, const FlowView& flows);
    /// The counts of a year; flows of other drivers read as nothing. Where no line of a driver
    /// looks at ages, its first flow holds all of them.
    [[nodiscard]] FlowView year(std::size_t alternative, std::uint32_t t) const;

private:
    struct KeptDriver {
        std::uint32_t first_flow{};
        std::uint32_t groups{};
        std::uint32_t buckets{};
        bool summed{};
        std::size_t first_row{};
    };
    [[nodiscard]] std::size_t cell(std::size_t alternative, std::uint32_t t) const
    {
        return alternative * years_ + t;
    }
    void record_sum(const KeptDriver& driver, std::size_t place, const FlowView& flows);

    const Kernels& kernels_;
    bool has_worth_;
    std::size_t years_;
    std::size_t flows_;
    std::vector<KeptDriver> drivers_;
    std::size_t rows_a_year_{};
    RowBlock rows_;
    std::vector<const double*> pointers_; // [cell][flow]
};

} // namespace mkba
