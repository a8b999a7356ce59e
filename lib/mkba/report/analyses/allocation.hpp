// Whether there is anything to share, and what every key makes of it.
#pragma once

#include "mkba/analysis/signing/allocation_results.hpp"
#include "mkba/report/figure_tree.hpp"
#include "mkba/report/table.hpp"

namespace mkba {

/// Sentences: what there is to share, who must take part, whether anybody would leave.
[[nodiscard]] ReportTable sharing_table(const Description& description,
                                        const AllocationResults& results);

/// Keys side by side: parts, transfers, odds, the core, side payments.
[[nodiscard]] ReportTable keys_table(const Description& description,
                                     const AllocationResults& results);

/// Who carries what, what each saves itself, and what is left to be paid from outside. Empty but
/// for a note where there is something to share.
[[nodiscard]] ReportTable cost_division_table(const Description& description,
                                              const AllocationResults& results);

/// All of it for machines, by name.
[[nodiscard]] FigureTree allocation_figures(const AllocationResults& results);

} // namespace mkba
