// What one row of given figures comes to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mkba/contract/figures/figure_row.hpp"
#include "mkba/contract/sharing.hpp"

namespace mkba {

/// A figure whose least and largest value give different payments.
struct OpenFigure {
    std::string column;
    Given given{};
    bool is_limit_base{}; // a cap or limit is a share of it
};

/// Least and most; the same where the figures decide it.
struct Range {
    double low{};
    double high{};

    [[nodiscard]] bool is_decided() const { return low == high; }
};

/// Euros, but for rate, threshold and share. Payments are rounded by the contract's rule.
struct RowSettlement {
    Range benchmark;
    Range measured;
    Range rate;
    Range threshold;
    Range savings_counted;
    Range share;
    Range payment;
    std::optional<Bound> bound; // empty where it differs
    std::string gate;           // the one that failed
    Label gate_label;
    std::vector<OpenFigure> open; // of an undecided row

    [[nodiscard]] bool is_decided() const { return payment.is_decided(); }
};

} // namespace mkba
