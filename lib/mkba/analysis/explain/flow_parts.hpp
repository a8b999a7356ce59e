// A quantity cut into the finest parts that a plan keeps apart: one flow of one year, and when it
// is paid.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "mkba/analysis/explain/quantity.hpp"
#include "mkba/plan/unfolding.hpp"
#include "mkba/project/projection.hpp"

namespace mkba {

/// One payment of what a flow caused; counts are paid once, in their own year.
struct Payment {
    std::uint32_t year{};
    const double* weight{};     // years that are paid, growth included; null: one
    const double* cash{};       // weight x cash share instead, where the share goes by years since
    const double* cash_share{}; // null: no cash is asked for, or all of it is
    double discount{1};
};

/// Rows are lanes: a value a draw. Without age or state: the plan does not keep them apart, or
/// nobody is counted.
struct FlowPart {
    const Addend* addend{};
    std::uint32_t cause{}; // year
    std::optional<std::uint32_t> driver{};
    std::uint32_t population{};
    std::optional<std::uint32_t> age{}; // counted from the first age
    std::optional<std::uint32_t> position{};
    std::optional<std::uint32_t> state{};
    const double* count{};   // null: one
    const double* unit{};    // null: one
    const double* divisor{}; // null: one
    const double* share{};   // null: one
    std::span<const Payment> payments{};
};

/// What a part comes to in one draw, by one payment.
[[nodiscard]] double amount_of(const FlowPart& part, const Payment& payment, std::size_t lane);

using SeePart = std::function<void(const FlowPart& part)>;

/// The parts of the flows of one year of one alternative.
class FlowParts {
public:
    FlowParts(const Unfolding& unfolding, const Quantity& quantity);

    void of_year(std::size_t alternative, std::uint32_t t, const FlowView& flows,
                 const RowBlock& values, const SeePart& see);

private:
    void of_line(const Addend& addend, std::uint32_t t, const FlowView& flows,
                 const RowBlock& values, const SeePart& see);
    void of_driver(const FlowPart& common, std::uint32_t driver, const FlowView& flows,
                   const std::function<void(FlowPart& part, int age)>& see) const;
    void of_count(const Addend& addend, std::uint32_t driver, const double* times, std::uint32_t t,
                  const FlowView& flows, const SeePart& see);
    void set_payments(const Addend& addend, std::uint32_t t, std::optional<int> age,
                      const RowBlock& values);
    [[nodiscard]] bool in_group(const Addend& addend, std::uint32_t population,
                                std::uint32_t flow_group) const;

    const Unfolding& unfolding_;
    const Plan& plan_;
    const Quantity& quantity_;
    std::vector<Payment> payments_;
};

} // namespace mkba
