// Settles figures in memory.
#pragma once

#include <string>
#include <vector>

#include "mkba/contract/figures/settle_figures.hpp"

namespace mkba {

struct SettledFile {
    std::vector<RowSettlement> rows;
    FiguresSummary summary;
};

/// A contract of `keys`, indented by two, on the rows of a file with these headings. Throws
/// InputError.
[[nodiscard]] SettledFile settled(const std::string& keys, const std::string& csv);

/// Everything that is found wrong, as an analyst sees it; empty where nothing is.
[[nodiscard]] std::string figures_complaint(const std::string& keys, const std::string& csv);

} // namespace mkba
