#include "mkba/analysis/sweep/sweep_batch.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <tuple>

#include "mkba/analysis/sweep/npy.hpp"
#include "mkba/analysis/sweep/point_values.hpp"
#include "mkba/analysis/sweep/sweep_outputs.hpp"
#include "mkba/analysis/sweep/sweep_statistics.hpp"
#include "mkba/plan/compile.hpp"
#include "mkba/plan/contract_plan.hpp"
#include "mkba/run/block_runner.hpp"
#include "mkba/run/engine.hpp"
#include "mkba/run/sampling.hpp"
#include "mkba/scenario/text/sha256.hpp"

namespace mkba {

namespace {

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

/// A point on its way through the blocks.
struct OpenPoint {
    const SweepPoint* point{};
    std::size_t agreement{};
    const std::vector<double>* values{};
    std::vector<double> people; // of these, what persons follow from
    std::vector<double> money;  // and the others
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

/// Refused where it lacks an output that other points have.
void ask(const SweepContext& context, const Plan& plan, std::uint64_t draws, OpenPoint& point)
{
    try {
        point.wanted = wanted_at(context.terms, plan, *point.point);
        point.figures = zero_table(point.wanted.columns.size(), draws);
    } catch (const InputError& error) {
        point.refused = error.diagnostics().front().message;
    }
}

std::vector<OpenPoint> open_points(const SweepContext& context, const SweepFrame& frame,
                                   const PlannedFrame& planned, const FramePlan& plan,
                                   const std::vector<std::size_t>& members)
{
    const auto draws = std::max<std::uint64_t>(plan.plan->description->simulation.draws, 1);
    std::vector<OpenPoint> points;
    for (const auto member : members) {
        const auto& values = frame.values[member];
        auto& point = points.emplace_back();
        point.point = &context.points[frame.points[member]];
        point.agreement = planned.contracts[frame.contract_of[member]].value().agreement;
        point.values = &values;
        point.people = picked(values, plan.people);
        point.money = picked(values, plan.money);
        point.discount_factors = &plan.discount_factors[frame.discount_of[member]];
        ask(context, *plan.plan, draws, point);
    }
    return points;
}

/// Whether any point is asked for what is discounted as it is booked.
bool asks_worth(const Plan& plan, const std::vector<OpenPoint>& points)
{
    const FigureLayout layout{plan};
    return std::any_of(points.begin(), points.end(), [&](const OpenPoint& point) {
        const auto& columns = point.wanted.columns;
        return std::any_of(columns.begin(), columns.end(),
                           [&](std::size_t column) { return layout.rests_on_worth(column); });
    });
}

/// Lines that another agreement may make other: the contract's own and those of its pool.
std::set<std::uint32_t> agreed_lines(const Plan& plan)
{
    std::set<std::uint32_t> lines;
    for (const auto& agreement : plan.agreements) {
        for (std::uint32_t l = 0; agreement->contract && l < plan.lines.size(); ++l) {
            if (plan.lines[l].by_contract || agreement->contract->member(l)) {
                lines.insert(l);
            }
        }
    }
    return lines;
}

/// What points need on the projection of another one.
KeptCounts kept_for(const FramePlan& plan, const std::vector<OpenPoint>& points)
{
    auto lines = agreed_lines(*plan.plan);
    for (const auto& again : plan.again) {
        lines.insert(again.lines.begin(), again.lines.end());
    }
    return {{lines.begin(), lines.end()}, asks_worth(*plan.plan, points)};
}

/// Whether any two next to each other have the same persons.
bool share_a_projection(const std::vector<OpenPoint>& points)
{
    return std::adjacent_find(points.begin(), points.end(),
                              [](const OpenPoint& one, const OpenPoint& other) {
                                  return one.people == other.people;
                              }) != points.end();
}

/// Works through blocks for all points of a batch that are not refused yet.
class BatchRunner {
public:
    BatchRunner(const FramePlan& plan, std::vector<OpenPoint>& points)
        : plan_{plan}, points_{points}, own_{*plan.plan},
          runner_{own_, source_of_points(plan, at_hand_), Width::block}, keeps_{share_a_projection(
                                                                             points)}
    {
        if (keeps_) {
            runner_.keep_counts(kept_for(plan, points));
        }
    }

    /// Projected for the first of those from whose numbers the same persons follow.
    void run(const BlockOfDraws& block)
    {
        const OpenPoint* projected = nullptr;
        for (auto& point : points_) {
            if (point.refused) {
                continue;
            }
            take(point);
            const bool again = keeps_ && projected != nullptr && projected->people == point.people;
            auto refused = again ? runner_.rerun(block, plan_.again[point.agreement], point.money)
                                 : runner_.run(block);
            if (!again) {
                projected = refused ? nullptr : &point;
            }
            if (refused) {
                point.refused = std::move(refused->text);
            } else {
                point.store(block, runner_.figures(0));
            }
        }
    }

private:
    void take(const OpenPoint& point)
    {
        at_hand_ = point.values;
        own_.time.discount_factors = *point.discount_factors;
        if (point.agreement != agreement_) {
            agreement_ = point.agreement;
            take_agreement(own_, *plan_.plan->agreements[agreement_]);
        }
    }

    const FramePlan& plan_;
    std::vector<OpenPoint>& points_;
    Plan own_; // with the discounting and agreement of the point at hand
    std::size_t agreement_{0};
    const std::vector<double>* at_hand_{};
    BlockRunner runner_;
    bool keeps_; // counts, for points that share a projection
};

/// Members that have one plan.
std::vector<ComputedPoint> compute_planned(const SweepContext& context, const SweepFrame& frame,
                                           const PlannedFrame& planned, std::size_t place,
                                           const std::vector<std::size_t>& members)
{
    const auto& plan = planned.plans[place];
    const auto draws = std::max<std::uint64_t>(plan.plan->description->simulation.draws, 1);
    const auto replicates = plan.sampler ? replicate_ranges(*plan.sampler) : ReplicateRanges{};
    auto points = open_points(context, frame, planned, plan, members);
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

} // namespace

std::vector<std::size_t> in_order(const SweepFrame& frame, const PlannedFrame& planned,
                                  const std::vector<std::size_t>& members)
{
    std::vector<std::size_t> order;
    std::copy_if(members.begin(), members.end(), std::back_inserter(order), [&](std::size_t m) {
        const auto& at = planned.contracts[frame.contract_of[m]];
        return at && !planned.refused.contains(m) &&
               !planned.plans[at->plan].discount_factors[frame.discount_of[m]].empty();
    });
    const auto shared = [&](std::size_t member) {
        const auto& at = planned.contracts[frame.contract_of[member]].value();
        return std::tuple{at.plan, picked(frame.values[member], planned.plans[at.plan].people),
                          at.agreement};
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return shared(one) < shared(other);
    });
    return order;
}

std::vector<ComputedPoint> compute_batch(const SweepContext& context, const SweepFrame& frame,
                                         const PlannedFrame& planned,
                                         const std::vector<std::size_t>& members)
{
    std::vector<ComputedPoint> made(members.size());
    for (std::size_t p = 0; p < planned.plans.size(); ++p) {
        std::vector<std::size_t> places;
        std::vector<std::size_t> own;
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (planned.contracts[frame.contract_of[members[i]]].value().plan == p) {
                places.push_back(i);
                own.push_back(members[i]);
            }
        }
        if (own.empty()) {
            continue;
        }
        auto computed = compute_planned(context, frame, planned, p, own);
        for (std::size_t i = 0; i < places.size(); ++i) {
            made[places[i]] = std::move(computed[i]);
        }
    }
    return made;
}

} // namespace mkba
