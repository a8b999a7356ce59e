#include "mkba/run/kept_draws.hpp"

#include <algorithm>

namespace mkba {

namespace {

/// Copies the rows of a block to their place in the columns, as far as the table reaches. Rows of
/// zeros leave the table untouched: many columns have no other, and take no memory then.
void store(const BlockOfDraws& block, const RowBlock& rows, FigureTable& table)
{
    if (block.first >= table.draws) {
        return;
    }
    const auto count = std::min<std::uint64_t>(block.count, table.draws - block.first);
    for (std::size_t column = 0; column < table.columns; ++column) {
        const double* row = rows.row(column);
        if (std::any_of(row, row + count, [](double value) { return value != 0; })) {
            std::copy_n(row, count, table.column(column).data() + block.first);
        }
    }
}

} // namespace

KeptDraws keep_draws(const Job& job, const Pass& pass, std::uint64_t regression_draws)
{
    const FigureLayout layout{job.plan};
    KeptDraws kept;
    for (std::size_t c = 0; c < compared_alternatives(*job.plan.description).size(); ++c) {
        kept.figures.push_back(zero_table(layout.columns(), pass.draws));
    }
    kept.parameters = zero_table(job.plan.drawn.size(), regression_draws);
    kept.sums = run_blocks(job, pass, [&](const auto& block, const auto& runner) {
        for (std::size_t c = 0; c < kept.figures.size(); ++c) {
            store(block, runner.figures(c), kept.figures[c]);
        }
        store(block, runner.values(), kept.parameters);
    });
    if (!kept.figures.empty()) {
        const auto broad =
            kept.figures[0]
                .column(layout.perspective(Perspective::broad, BalanceFigure::result))
                .first(regression_draws);
        kept.broad_result.assign(broad.begin(), broad.end());
    }
    return kept;
}

} // namespace mkba
