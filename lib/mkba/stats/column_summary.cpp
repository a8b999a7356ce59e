#include "mkba/stats/column_summary.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <thread>

namespace mkba {

namespace {

/// Calls work(0) … work(count - 1) on the given number of threads.
void in_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work)
{
    std::atomic<std::size_t> next{0};
    const auto take = [&] {
        for (auto i = next++; i < count; i = next++) {
            work(i);
        }
    };
    std::vector<std::jthread> helpers;
    for (unsigned t = 1; t < threads; ++t) {
        helpers.emplace_back(take);
    }
    take();
}

std::uint64_t count_of(std::span<const double> column, bool (*property)(double))
{
    return static_cast<std::uint64_t>(std::count_if(column.begin(), column.end(), property));
}

ColumnSummary summary_of(std::span<const double> column, ColumnKind kind,
                         const ReplicateRanges& replicates)
{
    ColumnSummary made;
    made.undefined = count_of(column, [](double value) { return std::isnan(value); });
    made.infinite = count_of(column, [](double value) { return std::isinf(value); });
    if (kind == ColumnKind::payback) {
        made.payback = payback_of(column);
    } else if (made.finite()) {
        made.statistics = statistics(column, replicates);
    }
    return made;
}

} // namespace

FigureTable zero_table(std::size_t columns, std::size_t draws)
{
    return {columns, draws, std::vector<double, ZeroPages<double>>(columns * draws)};
}

std::vector<ColumnKind> column_kinds(const FigureLayout& layout)
{
    std::vector<ColumnKind> kinds;
    for (std::size_t c = 0; c < layout.columns(); ++c) {
        kinds.push_back(layout.is_payback(c) ? ColumnKind::payback : ColumnKind::figure);
    }
    return kinds;
}

std::vector<ColumnSummary> summaries_of(const FigureTable& table,
                                        const std::vector<ColumnKind>& kinds,
                                        const ReplicateRanges& replicates, unsigned threads)
{
    std::vector<ColumnSummary> made(table.columns);
    in_parallel(table.columns, threads, [&](std::size_t c) {
        made[c] = summary_of(table.column(c), kinds[c], replicates);
    });
    return made;
}

} // namespace mkba
