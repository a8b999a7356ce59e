// Settles a file of figures, row by row.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "mkba/contract/figures/figure_row.hpp"
#include "mkba/contract/figures/row_settlement.hpp"
#include "mkba/scenario/figures_contract.hpp"
#include "mkba/scenario/text/file_source.hpp"

namespace mkba {

/// What a file came to.
struct FiguresSummary {
    std::uint64_t rows{};
    std::uint64_t undecided{};
    std::uint64_t gains{};
    std::uint64_t repayments{};
    double paid{}; // of the decided rows
    double repaid{};
};

/// Where settled rows go: the headings of the identifiers first, then every row in the order of the
/// file.
struct FiguresSink {
    std::function<void(const std::vector<std::string>& identifiers)> begin;
    std::function<void(const FigureRow& row, const RowSettlement& settlement)> row;
};

/// Memory does not grow with the file but for a fingerprint a row. Throws InputError with what is
/// wrong in the file: cells, headings, duplicate rows, rows without rules. What the sink was given
/// until then is void.
[[nodiscard]] FiguresSummary settle_figures(const FiguresContract& contract,
                                            const std::string& path, const FiguresSink& sink,
                                            const FileSource& files = {});

} // namespace mkba
