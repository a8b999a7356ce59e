#include "mkba/analysis/sweep_batch.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include "mkba/analysis/npy.hpp"
#include "mkba/analysis/sweep_outputs.hpp"
#include "mkba/run/given_draws.hpp"
#include "mkba/run/sampling.hpp"
#include "mkba/scenario/sha256.hpp"

namespace mkba {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

/// The columns that a point is asked for, those of which draws are kept last.
struct Wanted {
    std::vector<std::size_t> columns;
    std::size_t outputs{};
};

Wanted wanted_at(const SweepTerms& terms, const Plan& plan, const SweepPoint& point)
{
    Wanted wanted{columns_of(plan, terms.outputs, point.perspective), terms.outputs.size()};
    const auto kept = columns_of(plan, terms.draws, point.perspective);
    wanted.columns.insert(wanted.columns.end(), kept.begin(), kept.end());
    return wanted;
}

OutputStatistics statistics_of(const ColumnSummary& summary)
{
    OutputStatistics made;
    made.fill(nothing);
    if (!summary.finite()) {
        return made;
    }
    made[0] = summary.statistics.mean;
    if (summary.statistics.spread) {
        const auto& spread = *summary.statistics.spread;
        made = {summary.statistics.mean,
                spread.sd,
                spread.p5,
                spread.p20,
                spread.p50,
                spread.p95,
                spread.positive,
                spread.error_mean.value_or(nothing)};
    }
    return made;
}

ComputedPoint summed_up(const SweepPoint& point, const FigureTable& figures, const Wanted& wanted,
                        const ReplicateRanges& replicates)
{
    ComputedPoint made;
    made.record.point = point.number;
    const auto summaries = summaries_of(
        figures, std::vector<ColumnKind>(figures.columns, ColumnKind::figure), replicates, 1);
    for (std::size_t i = 0; i < wanted.outputs; ++i) {
        made.record.outputs.push_back(statistics_of(summaries[i]));
    }
    if (figures.columns > wanted.outputs) {
        made.draws = npy_of(figures, wanted.outputs);
        made.record.draws_sha256 = sha256(made.draws);
    }
    return made;
}

/// Draws of what is drawn, and the point's own values in the rows that are swept.
DrawSource source_of_point(const FramePlan& plan, const std::vector<double>& values)
{
    const auto central = central_values(*plan.plan);
    const bool drawn = plan.plan->description->simulation.draws > 0;
    DrawSource source;
    source.fill = [&plan, &values, central](DrawIndex first, std::size_t count,
                                            std::span<const Lanes> rows) {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            std::fill(rows[row].begin(), rows[row].end(), central[row]);
        }
        if (plan.sampler) {
            std::vector<Lanes> sampled;
            for (const auto row : plan.sampled_rows) {
                sampled.push_back(rows[row]);
            }
            plan.sampler->fill(first, count, sampled);
        }
        for (std::size_t s = 0; s < values.size(); ++s) {
            if (plan.swept_rows[s] != FramePlan::unused) {
                const auto& row = rows[plan.swept_rows[s]];
                std::fill(row.begin(), row.end(), values[s]);
            }
        }
    };
    if (!drawn) {
        source.luck = [](DrawIndex /*first*/) -> std::optional<DrawIndex> { return std::nullopt; };
    }
    return source;
}

} // namespace

std::vector<ComputedPoint> compute_batch(const SweepContext& context, const SweepFrame& frame,
                                         const FramePlan& plan,
                                         const std::vector<std::size_t>& members)
{
    const auto draws = std::max<std::uint64_t>(plan.plan->description->simulation.draws, 1);
    const auto replicates = plan.sampler ? replicate_ranges(*plan.sampler) : ReplicateRanges{};
    std::vector<ComputedPoint> made;
    for (const auto member : members) {
        const auto& point = context.points[frame.points[member]];
        const auto wanted = wanted_at(context.terms, *plan.plan, point);
        std::vector<WantedColumn> columns;
        for (const auto column : wanted.columns) {
            columns.push_back({0, column});
        }
        const auto source = source_of_point(plan, frame.values[member]);
        RunOptions options;
        options.threads = 1;
        options.stop = context.stop;
        try {
            const auto given =
                run_given({*plan.plan, source, options}, draws, columns, KeepParameters::no);
            made.push_back(summed_up(point, given.figures, wanted, replicates));
        } catch (const ModelRefusal& refusal) {
            made.push_back({SweepRecord{point.number, {}, refusal.what(), {}}, {}});
        }
    }
    return made;
}

} // namespace mkba
