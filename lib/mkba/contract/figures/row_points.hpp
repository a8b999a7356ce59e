// What the points of a row of ranges come to, put together.
#pragma once

#include <optional>
#include <string>

#include "mkba/contract/figures/row_rules.hpp"
#include "mkba/contract/figures/row_settlement.hpp"

namespace mkba {

/// Why a row comes to nothing; persons outside the threshold table may be a range that is partly
/// inside.
struct RowRefusal {
    enum class Kind { no_sense, outside_table };
    Kind kind{};
    std::string text;
};

[[nodiscard]] RowRefusal no_sense(std::string text);

/// A share, factor or rate of losses that is none, or a threshold.
[[nodiscard]] std::optional<RowRefusal> senseless_term(const TermValues& terms);

/// Whether a switch lies between two points.
[[nodiscard]] bool differs(const ExactSettlement& a, const ExactSettlement& b);

/// Collects what the points of a row come to.
class Gathering {
public:
    Gathering(const SettlementRules& rules, const RoundingTerms& rounding)
        : rules_{rules}, rounding_{rounding}
    {
    }

    void add(const ExactSettlement& exact);
    [[nodiscard]] RowSettlement& made() { return made_; }

private:
    void widen(Range& range, double value) const;

    const SettlementRules& rules_;
    const RoundingTerms& rounding_;
    RowSettlement made_;
    bool is_first_{true};
};

} // namespace mkba
