// Why a row of figures cannot be settled before any rule is asked.
#pragma once

#include <string>

#include "mkba/contract/figures/figure_row.hpp"
#include "mkba/contract/figures/row_rules.hpp"

namespace mkba {

/// What the rules of the row need and the row does not give; empty: nothing. A figure that is
/// needed in some rows alone is looked for where a rule asks for it.
[[nodiscard]] std::string missing_figure(const FiguresContract& contract, const RowRules& rules,
                                         const FigureRow& row);

[[nodiscard]] std::string not_given(const FigureColumn& column);

/// Its year where the contract does not run: after the term nothing is settled, nor before it.
[[nodiscard]] std::string outside_term(const FiguresContract& contract, const FigureRow& row);

} // namespace mkba
