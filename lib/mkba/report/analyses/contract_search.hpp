// Which terms of a contract leave everybody no worse off, most often.
#pragma once

#include "mkba/analysis/signing/contract_search.hpp"
#include "mkba/report/figure_tree.hpp"
#include "mkba/report/table.hpp"

namespace mkba {

/// The Pareto set, the best for everybody first; a note where it is longer than a table should be.
[[nodiscard]] ReportTable search_table(const Description& description,
                                       const SearchResults& results);
/// Every point.
[[nodiscard]] FigureTree search_figures(const SearchResults& results);

} // namespace mkba
