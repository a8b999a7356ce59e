#include "mkba/analysis/bridge/bridge.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "mkba/analysis/order_free.hpp"
#include "mkba/analysis/outputs.hpp"
#include "mkba/analysis/paired_columns.hpp"
#include "mkba/analysis/question.hpp"
#include "mkba/analysis/shuffled.hpp"

namespace mkba {

namespace {

using Columns = std::vector<DrawColumn>; // by output
using Order = std::vector<std::size_t>;  // of the moves

constexpr double rounding_room = 1e-9; // of the gross result

/// Runs descriptions for the outputs of a bridge.
class BridgeRuns {
public:
    BridgeRuns(RunOptions options, std::vector<std::string> outputs)
        : options_{std::move(options)}, outputs_{std::move(outputs)}
    {
    }

    [[nodiscard]] Columns run(const Description& description)
    {
        const auto plan = plan_of_run(std::make_shared<const Description>(description), options_);
        std::vector<WantedColumn> wanted;
        for (const auto& id : outputs_) {
            wanted.push_back({0, output_named(*plan, id).column});
        }
        const auto drawn = run_own_draws(*plan, options_, wanted, KeepParameters::no);
        replicates_ = drawn.replicates;
        drawn_ = plan->drawn;
        Columns columns;
        for (std::size_t o = 0; o < outputs_.size(); ++o) {
            const auto column = drawn.figures.column(o);
            columns.emplace_back(column.begin(), column.end());
        }
        return columns;
    }

    /// Of the last run.
    [[nodiscard]] const ReplicateRanges& replicates() const { return replicates_; }
    [[nodiscard]] const std::vector<std::string>& drawn() const { return drawn_; }

private:
    RunOptions options_;
    std::vector<std::string> outputs_;
    ReplicateRanges replicates_;
    std::vector<std::string> drawn_;
};

Columns less(const Columns& from, const Columns& what)
{
    Columns made;
    for (std::size_t o = 0; o < from.size(); ++o) {
        made.push_back(paired_differences(from[o], what[o]));
    }
    return made;
}

void add_part(Columns& to, const Columns& what, double factor)
{
    for (std::size_t o = 0; o < to.size(); ++o) {
        for (std::size_t i = 0; i < to[o].size(); ++i) {
            to[o][i] += factor * what[o][i];
        }
    }
}

std::vector<double> means_of(const Columns& columns)
{
    std::vector<double> means;
    for (const auto& column : columns) {
        means.push_back(mean_of(column));
    }
    return means;
}

/// What every move adds: by move, then output.
struct Added {
    std::vector<Columns> declared;
    std::vector<Columns> order_free;
    std::vector<std::vector<double>> error; // of the mean, for want of more orders
    Columns reached;                        // all moves made
};

Added in_all_orders(const BridgePlan& plan, BridgeRuns& runs, const Columns& start)
{
    const auto moves = plan.moves.size();
    std::vector<std::vector<DrawColumn>> by_set(start.size()); // by output, then set
    for (std::size_t set = 0; set < std::size_t{1} << moves; ++set) {
        std::vector<bool> made(moves);
        for (std::size_t m = 0; m < moves; ++m) {
            made[m] = (set >> m & 1U) != 0;
        }
        auto columns = set == 0 ? start : runs.run(with_moves(plan, made));
        for (std::size_t o = 0; o < columns.size(); ++o) {
            by_set[o].push_back(std::move(columns[o]));
        }
    }
    Added added{std::vector<Columns>(moves),
                std::vector<Columns>(moves),
                std::vector<std::vector<double>>(moves, std::vector<double>(start.size())),
                {}};
    for (const auto& sets : by_set) {
        const auto parts = order_free_parts(moves, sets);
        for (std::size_t m = 0; m < moves; ++m) {
            const auto before = (std::size_t{1} << m) - 1;
            added.declared[m].push_back(less({sets[2 * before + 1]}, {sets[before]}).front());
            added.order_free[m].push_back(parts[m]);
        }
        added.reached.push_back(sets.back());
    }
    return added;
}

/// What each move adds when they are made in this order: by move, then output.
std::vector<Columns> walk(const BridgePlan& plan, BridgeRuns& runs, const Columns& start,
                          const Order& order)
{
    std::vector<Columns> added(order.size());
    std::vector<bool> made(order.size());
    Columns here = start;
    for (const auto move : order) {
        made[move] = true;
        auto next = runs.run(with_moves(plan, made));
        added[move] = less(next, here);
        here = std::move(next);
    }
    return added;
}

/// Standard error of a mean over pairs of orders, by move and output.
std::vector<std::vector<double>>
errors_of(const std::vector<std::vector<std::vector<double>>>& by_pair)
{
    const auto pairs = static_cast<double>(by_pair.size());
    auto errors = by_pair.front();
    for (std::size_t m = 0; m < errors.size(); ++m) {
        for (std::size_t o = 0; o < errors[m].size(); ++o) {
            std::vector<double> estimates;
            for (const auto& pair : by_pair) {
                estimates.push_back(pair[m][o]);
            }
            errors[m][o] = pairs > 1 ? replicate_error(estimates) : 0;
        }
    }
    return errors;
}

/// Orders come in pairs of one and its reverse: what two moves do together is then halved exactly.
Added in_sampled_orders(const BridgePlan& plan, BridgeRuns& runs, const Columns& start,
                        std::size_t orders, std::uint64_t seed)
{
    const auto moves = plan.moves.size();
    const auto pairs = std::max<std::size_t>(orders / 2, 1);
    const Columns nothing(start.size(), DrawColumn(start.front().size()));
    Added added{{}, std::vector<Columns>(moves, nothing), {}, start};
    std::vector<std::vector<std::vector<double>>> by_pair; // then move, output: means
    for (std::size_t pair = 0; pair < pairs; ++pair) {
        auto order = shuffled(moves, "bridge order", seed, pair);
        if (pair == 0) {
            std::iota(order.begin(), order.end(), std::size_t{0});
        }
        const auto there = walk(plan, runs, start, order);
        std::reverse(order.begin(), order.end());
        const auto back = walk(plan, runs, start, order);
        if (pair == 0) {
            added.declared = there;
        }
        by_pair.emplace_back();
        for (std::size_t m = 0; m < moves; ++m) {
            auto both = nothing;
            add_part(both, there[m], 0.5);
            add_part(both, back[m], 0.5);
            add_part(added.order_free[m], both, 1 / static_cast<double>(pairs));
            by_pair.back().push_back(means_of(both));
        }
    }
    added.error = errors_of(by_pair);
    for (const auto& step : added.declared) {
        add_part(added.reached, step, 1);
    }
    return added;
}

std::vector<std::string> common_outputs(const Description& from, const Description& to)
{
    const auto ids = [](const Description& description) {
        std::vector<std::string> all{"total", "cash", "fiscal", "broad"};
        for (const auto& party : description.parties) {
            all.push_back(party.name);
        }
        return all;
    };
    auto common = ids(from);
    const auto others = ids(to);
    std::erase_if(common, [&](const std::string& id) {
        return std::find(others.begin(), others.end(), id) == others.end();
    });
    return common;
}

std::vector<Statistics> statistics_of(const Columns& columns, const ReplicateRanges& replicates)
{
    std::vector<Statistics> made;
    for (const auto& column : columns) {
        made.push_back(statistics(column, replicates));
    }
    return made;
}

/// Puts the steps that are asked for first; the others keep their order.
void put_first(std::vector<BridgeMove>& moves, const std::vector<std::string>& first)
{
    std::size_t placed = 0;
    for (const auto& name : first) {
        if (std::count(first.begin(), first.end(), name) > 1) {
            throw QuestionError{fmt::format("the step '{}' is named twice", name)};
        }
        std::vector<std::string> known;
        for (std::size_t m = placed; m < moves.size(); ++m) {
            known.push_back(moves[m].name);
        }
        const auto at = static_cast<std::ptrdiff_t>(placed + place_of_name(name, known, "step"));
        const auto begin = moves.begin();
        std::rotate(begin + static_cast<std::ptrdiff_t>(placed), begin + at, begin + at + 1);
        ++placed;
    }
}

/// Whether columns differ by more than rounding.
bool differ(const Columns& columns, const Columns& others)
{
    double scale = 0;
    double most = 0;
    for (std::size_t o = 0; o < columns.size(); ++o) {
        for (std::size_t i = 0; i < columns[o].size(); ++i) {
            scale = std::max(scale, std::fabs(columns[o][i]));
            most = std::max(most, std::fabs(columns[o][i] - others[o][i]));
        }
    }
    return most > rounding_room * scale;
}

} // namespace

Bridge bridge(const std::shared_ptr<const Description>& from,
              const std::shared_ptr<const Description>& to, const RunOptions& options,
              const BridgeQuestion& question)
{
    auto plan = bridge_plan(*from, *to, question.by);
    put_first(plan.moves, question.first);
    Bridge made;
    made.outputs = common_outputs(*from, *to);
    BridgeRuns runs{options, made.outputs};
    const auto start = runs.run(*from);
    const auto drawn = runs.drawn();
    const auto end = runs.run(*to);
    made.same_draws = from->simulation.sampling != SamplingMethod::sobol || drawn == runs.drawn();
    const auto replicates = runs.replicates();
    Added added{{}, {}, {}, start};
    if (plan.moves.size() > most_steps_in_all_orders) {
        made.orders = std::max<std::size_t>(question.orders / 2, 1) * 2;
        added = in_sampled_orders(plan, runs, start, question.orders, from->simulation.seed);
    } else if (!plan.moves.empty()) {
        added = in_all_orders(plan, runs, start);
    }
    made.from = statistics_of(start, replicates);
    made.to = statistics_of(end, replicates);
    for (std::size_t m = 0; m < plan.moves.size(); ++m) {
        const auto& move = plan.moves[m];
        made.steps.push_back({move.name, move.kind, move.inputs,
                              statistics_of(added.declared[m], replicates),
                              statistics_of(added.order_free[m], replicates), added.error[m]});
    }
    if (differ(end, added.reached)) {
        const auto rest = statistics_of(less(end, added.reached), replicates);
        made.steps.push_back({name_of(BridgeKind::rest), BridgeKind::rest, plan.rest, rest, rest,
                              std::vector<double>(rest.size())});
    }
    return made;
}

} // namespace mkba
