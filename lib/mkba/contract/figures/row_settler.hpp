// From a row of figures, some of them ranges, to the range of its payment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mkba/contract/figures/row_points.hpp"
#include "mkba/contract/figures/row_rules.hpp"

namespace mkba {

/// More open figures in one row are not followed.
inline constexpr std::size_t most_open_figures = 8;

/// Rules are compiled when a row first needs them.
class RowSettler {
public:
    explicit RowSettler(const FiguresContract& contract);

    /// What the row comes to, at the corners of its ranges and at every switch between them (a gate
    /// that passes, a limit that binds). A range of persons counts as far as the threshold table
    /// goes. A refusal says why it comes to nothing: no benchmark, a figure that is not there,
    /// persons outside the table.
    struct Outcome {
        std::optional<RowSettlement> settlement;
        std::optional<RowRefusal> refusal{};
    };
    [[nodiscard]] Outcome settle(const FigureRow& row);

private:
    [[nodiscard]] Outcome settle_by(const RowRules& rules, const FigureRow& row) const;
    [[nodiscard]] const RowRules& rules_of(std::size_t combination);

    const FiguresContract& contract_;
    std::vector<std::optional<RowRules>> rules_; // by combination
};

} // namespace mkba
