#include "mkba/run/kept_draws.hpp"

#include <algorithm>

namespace mkba {

namespace {

/// Copies the rows of a block to their place in the columns, as far as the table reaches.
void store(const BlockOfDraws& block, const RowBlock& rows, FigureTable& table)
{
    if (block.first >= table.draws) {
        return;
    }
    const auto count = std::min<std::uint64_t>(block.count, table.draws - block.first);
    for (std::size_t column = 0; column < table.columns; ++column) {
        std::copy_n(rows.row(column), count, table.column(column).data() + block.first);
    }
}

FigureTable empty_table(std::size_t columns, std::uint64_t draws)
{
    return {columns, draws, std::vector<double>(columns * draws)};
}

} // namespace

KeptDraws keep_draws(const Job& job, const Pass& pass, std::uint64_t regression_draws)
{
    const FigureLayout layout{job.plan};
    KeptDraws kept;
    for (std::size_t c = 0; c < compared_alternatives(*job.plan.description).size(); ++c) {
        kept.figures.push_back(empty_table(layout.columns(), pass.draws));
    }
    kept.parameters = empty_table(job.plan.drawn.size(), regression_draws);
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
