#include "mkba/analysis/sweep/sweep_batch.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include "mkba/analysis/sweep/npy.hpp"
#include "mkba/analysis/sweep/sweep_outputs.hpp"
#include "mkba/run/block_runner.hpp"
#include "mkba/run/engine.hpp"
#include "mkba/run/given_draws.hpp"
#include "mkba/run/sampling.hpp"
#include "mkba/scenario/text/sha256.hpp"

namespace mkba {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

/// The columns that a point is asked for, those of which draws are kept last.
struct Wanted {
    std::vector<std::size_t> columns;
    std::vector<ColumnKind> kinds; // of the columns
    std::size_t outputs{};
};

Wanted wanted_at(const SweepTerms& terms, const Plan& plan, const SweepPoint& point)
{
    Wanted wanted{columns_of(plan, terms.outputs, point.perspective), {}, terms.outputs.size()};
    const auto kept = columns_of(plan, terms.draws, point.perspective);
    wanted.columns.insert(wanted.columns.end(), kept.begin(), kept.end());
    const FigureLayout layout{plan};
    for (const auto column : wanted.columns) {
        wanted.kinds.push_back(layout.is_payback(column) ? ColumnKind::payback
                                                         : ColumnKind::figure);
    }
    return wanted;
}

/// The share above 0 is that of draws that pay back; the central year is the mean, as in JSON.
OutputStatistics statistics_of(const Payback& payback, std::size_t draws)
{
    OutputStatistics made;
    made.fill(nothing);
    if (draws == 1) {
        made[0] = payback.p50.value_or(nothing);
        return made;
    }
    made[2] = payback.p5.value_or(nothing);
    made[4] = payback.p50.value_or(nothing);
    made[5] = payback.p95.value_or(nothing);
    made[6] = 1 - payback.never;
    return made;
}

OutputStatistics statistics_of(const ColumnSummary& summary, std::size_t draws)
{
    if (summary.payback) {
        return statistics_of(*summary.payback, draws);
    }
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
    const auto summaries = summaries_of(figures, wanted.kinds, replicates, 1);
    for (std::size_t i = 0; i < wanted.outputs; ++i) {
        made.record.outputs.push_back(statistics_of(summaries[i], figures.draws));
    }
    if (figures.columns > wanted.outputs) {
        made.draws = npy_of(figures, wanted.outputs);
        made.record.draws_sha256 = sha256(made.draws);
    }
    return made;
}

/// Draws of what is drawn, and in the rows that are swept the values of the point at hand.
DrawSource source_of_points(const FramePlan& plan, const std::vector<double>* const& values)
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
        for (std::size_t s = 0; s < values->size(); ++s) {
            if (plan.swept_rows[s] != FramePlan::unused) {
                const auto& row = rows[plan.swept_rows[s]];
                std::fill(row.begin(), row.end(), (*values)[s]);
            }
        }
    };
    if (!drawn) {
        source.luck = [](DrawIndex /*first*/) -> std::optional<DrawIndex> { return std::nullopt; };
    }
    return source;
}

/// The values of the swept rows that the plan uses.
std::vector<double> used_values(const FramePlan& plan, const std::vector<double>& values)
{
    std::vector<double> used;
    for (std::size_t s = 0; s < values.size(); ++s) {
        if (plan.swept_rows[s] != FramePlan::unused) {
            used.push_back(values[s]);
        }
    }
    return used;
}

/// A point on its way through the blocks.
struct OpenPoint {
    const SweepPoint* point{};
    const std::vector<double>* values{};
    std::vector<double> used;
    const std::vector<std::vector<double>>* discount_factors{};
    Wanted wanted;
    FigureTable figures;
    std::optional<std::string> refused;

    void store(const BlockOfDraws& block, const RowBlock& rows)
    {
        for (std::size_t i = 0; i < wanted.columns.size(); ++i) {
            std::copy_n(rows.row(wanted.columns[i]), block.count,
                        figures.column(i).data() + block.first);
        }
    }
};

std::vector<OpenPoint> open_points(const SweepContext& context, const SweepFrame& frame,
                                   const FramePlan& plan, const std::vector<std::size_t>& members,
                                   std::uint64_t draws)
{
    std::vector<OpenPoint> points;
    for (const auto member : members) {
        const auto& point = context.points[frame.points[member]];
        auto wanted = wanted_at(context.terms, *plan.plan, point);
        auto figures = zero_table(wanted.columns.size(), draws);
        points.push_back({&point, &frame.values[member], used_values(plan, frame.values[member]),
                          &plan.discount_factors[frame.discount_of[member]], std::move(wanted),
                          std::move(figures), std::nullopt});
    }
    return points;
}

/// Works through blocks for all points of a batch that are not refused yet.
class BatchRunner {
public:
    BatchRunner(const FramePlan& plan, std::vector<OpenPoint>& points)
        : plan_{plan}, points_{points}, own_{*plan.plan}, runner_{own_,
                                                                  source_of_points(plan, at_hand_),
                                                                  Width::block}
    {
        if (plan.money && points.size() > 1) {
            runner_.keep_counts(*plan.money);
        }
    }

    /// Projected for the first of them, and for the others too unless only their money differs.
    void run(const BlockOfDraws& block)
    {
        bool projected = false;
        for (auto& point : points_) {
            if (point.refused) {
                continue;
            }
            at_hand_ = point.values;
            own_.time.discount_factors = *point.discount_factors;
            const bool again = projected && plan_.money;
            auto refused = again ? runner_.rerun(block, point.used) : runner_.run(block);
            if (refused) {
                point.refused = std::move(refused->text);
                continue;
            }
            projected = true;
            point.store(block, runner_.figures(0));
        }
    }

private:
    const FramePlan& plan_;
    std::vector<OpenPoint>& points_;
    Plan own_; // with the discounting of the point at hand
    const std::vector<double>* at_hand_{};
    BlockRunner runner_;
};

} // namespace

std::vector<ComputedPoint> compute_batch(const SweepContext& context, const SweepFrame& frame,
                                         const FramePlan& plan,
                                         const std::vector<std::size_t>& members)
{
    const auto draws = std::max<std::uint64_t>(plan.plan->description->simulation.draws, 1);
    const auto replicates = plan.sampler ? replicate_ranges(*plan.sampler) : ReplicateRanges{};
    auto points = open_points(context, frame, plan, members, draws);
    BatchRunner runner{plan, points};
    const auto width = kernels(Width::block).width;
    for (std::uint64_t first = 0; first < draws; first += width) {
        if (context.stop != nullptr && context.stop->load()) {
            throw Interrupted{};
        }
        runner.run({first, std::min<std::uint64_t>(width, draws - first)});
    }
    std::vector<ComputedPoint> made;
    for (const auto& point : points) {
        if (point.refused) {
            made.push_back({SweepRecord{point.point->number, {}, *point.refused, {}}, {}});
        } else {
            made.push_back(summed_up(*point.point, point.figures, point.wanted, replicates));
        }
    }
    return made;
}

} // namespace mkba
