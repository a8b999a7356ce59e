// What a settled row says in words.
#pragma once

#include <string>

#include "mkba/contract/figures/settle_figures.hpp"
#include "mkba/report/text/language.hpp"

namespace mkba {

/// What held a payment back; empty where nothing did.
[[nodiscard]] std::string bound_sentence(const RowSettlement& settlement, Language language);

/// Between which amounts the payment of an undecided row lies, and which figures would decide it.
[[nodiscard]] std::string undecided_sentence(const RowSettlement& settlement, Language language);

/// An undecided row by its line and identifiers, with its reason.
[[nodiscard]] std::string listed_row(const FigureRow& row, const RowSettlement& settlement,
                                     Language language);

/// That so many undecided rows are not listed.
[[nodiscard]] std::string more_rows(std::size_t count, Language language);

/// How many rows were settled and what was paid.
[[nodiscard]] std::string summary_sentence(const FiguresSummary& summary, Language language);

} // namespace mkba
