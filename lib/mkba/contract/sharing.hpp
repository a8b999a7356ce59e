// Gains and losses: what one settlement pays, once its terms are numbers.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>

#include "mkba/scenario/settlement_rules.hpp"

namespace mkba {

inline constexpr double unlimited = std::numeric_limits<double>::infinity();

/// Euros, but for threshold and rate.
struct LossValues {
    double threshold{};
    double rate{};
    double limit{unlimited};
    double relief{}; // not negative
};

/// The terms of one settlement as numbers. The share is what the gates leave of it.
struct TermValues {
    double threshold{};
    SharedPart counts{};
    double share{};
    std::optional<std::size_t> failed_gate;
    double factor{1};
    double cap{unlimited};
    std::optional<LossValues> loss;
};

/// What held the payment back, or made it nothing.
enum class Bound { nothing, threshold, one_sided, gate, cap, loss_limit, relief };

/// `share` is the share of a gain or the rate of a loss; a payment below 0 is a repayment.
struct Judgement {
    double rate{};
    double savings_counted{};
    double share{};
    double payment{};
    Bound bound{Bound::nothing};
};

/// Given figures are decimals and meet a threshold exactly or not at all; those of a run are sums
/// whose rounding may fall a hair short of it.
enum class Met { exactly, nearly };

/// Model.md §10: gain min(factor x share x counted, cap) from the threshold on; loss -max(0,
/// min(rate x counted, limit) - relief) from minus its threshold on; else nothing. The benchmark
/// must be above 0.
[[nodiscard]] Judgement judge(double benchmark, double saving, const TermValues& terms,
                              Met met = Met::exactly);

} // namespace mkba
