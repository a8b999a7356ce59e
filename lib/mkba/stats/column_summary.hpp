// What a column of draws comes down to: all that results need of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "mkba/stats/figure_layout.hpp"
#include "mkba/stats/spread.hpp"
#include "mkba/stats/zero_pages.hpp"

namespace mkba {

/// Figures by draw: `columns` of `draws` values, one after another.
struct FigureTable {
    std::size_t columns{};
    std::size_t draws{};
    std::vector<double, ZeroPages<double>> values;

    [[nodiscard]] std::span<double> column(std::size_t index)
    {
        return {values.data() + index * draws, draws};
    }
    [[nodiscard]] std::span<const double> column(std::size_t index) const
    {
        return {values.data() + index * draws, draws};
    }
};

/// All figures zero.
[[nodiscard]] FigureTable zero_table(std::size_t columns, std::size_t draws);

struct ColumnSummary {
    Statistics statistics;          // only where every draw is finite
    std::uint64_t undefined{};      // draws without a value (NaN)
    std::uint64_t infinite{};       // draws
    std::optional<Payback> payback; // of columns of years of payback

    [[nodiscard]] bool finite() const { return undefined == 0 && infinite == 0; }
};

enum class ColumnKind { figure, payback };
[[nodiscard]] std::vector<ColumnKind> column_kinds(const FigureLayout& layout);

/// Sums up every column of a table; `threads` only divide the work.
[[nodiscard]] std::vector<ColumnSummary> summaries_of(const FigureTable& table,
                                                      const std::vector<ColumnKind>& kinds,
                                                      const ReplicateRanges& replicates,
                                                      unsigned threads);

} // namespace mkba
