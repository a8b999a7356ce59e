#include "mkba/analysis/compare/compare.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "mkba/analysis/best_of.hpp"
#include "mkba/analysis/paired_columns.hpp"
#include "mkba/analysis/question.hpp"
#include "mkba/plan/formulas.hpp"
#include "mkba/stats/build_results.hpp"
#include "mkba/stats/figure_layout.hpp"

namespace mkba {

namespace {

constexpr std::size_t value_steps = 20;

/// One scenario's columns by the outputs that all have; the effect comes last, where there is one.
struct Run {
    std::shared_ptr<const Plan> plan;
    GivenDraws drawn;
};

bool has_output(const Plan& plan, const std::string& id)
{
    const auto outputs = result_outputs(plan);
    return std::any_of(outputs.begin(), outputs.end(),
                       [&](const Output& output) { return output.id == id; });
}

/// Outputs of the first scenario that all have; the rest, of any scenario, are named.
std::vector<std::string> common_outputs(const std::vector<Run>& runs,
                                        std::vector<std::string>& not_common)
{
    std::vector<std::string> common;
    for (const auto& run : runs) {
        for (const auto& output : result_outputs(*run.plan)) {
            const bool in_all = std::all_of(runs.begin(), runs.end(), [&](const Run& other) {
                return has_output(*other.plan, output.id);
            });
            auto& list = in_all ? common : not_common;
            if (std::find(list.begin(), list.end(), output.id) == list.end()) {
                list.push_back(output.id);
            }
        }
    }
    return common;
}

/// Euros of different years do not add up, so nothing may be subtracted.
void require_same_euros(const Descriptions& scenarios, const std::vector<std::string>& names)
{
    const auto require_same = [&](std::size_t s, int year, int first_year, const char* kind,
                                  const char* setting) {
        if (year != first_year) {
            refuse(scenarios[s]->money.place,
                   fmt::format("'{}' counts in euros of {} {}, '{}' in those of {}: they cannot be "
                               "compared",
                               names[s], kind, year, names.front(), first_year),
                   fmt::format("bring them to one year with: --set {}={}", setting, first_year));
        }
    };
    const auto base_year = [](const Description& scenario) {
        return scenario.money.base_year.value_or(scenario.time.start);
    };
    const auto& first = *scenarios.front();
    for (std::size_t s = 1; s < scenarios.size(); ++s) {
        require_same(s, scenarios[s]->money.price_year, first.money.price_year, "price year",
                     "money.price_year");
        require_same(s, base_year(*scenarios[s]), base_year(first), "base year", "money.base_year");
    }
}

std::string effect_asked(const Descriptions& scenarios, const CompareQuestion& question)
{
    if (!question.effect.empty()) {
        return question.effect;
    }
    const auto& answer = scenarios.front()->answer;
    return answer ? answer->families_supported : std::string{};
}

void require_unit(const Descriptions& scenarios, const std::string& unit)
{
    for (const auto& scenario : scenarios) {
        std::vector<std::string> known;
        for (const auto& one : scenario->units) {
            known.push_back(one.name);
        }
        (void)place_of_name(unit, known, "unit");
    }
}

/// The column of a natural unit in a plan; none where it counts no such unit.
std::optional<WantedColumn> effect_column(const Plan& plan, const std::string& unit)
{
    const auto& units = plan.description->units;
    for (std::size_t u = 0; u < units.size(); ++u) {
        if (units[u].name == unit) {
            return WantedColumn{0, FigureLayout{plan}.unit(u, UnitFigure::difference)};
        }
    }
    return std::nullopt;
}

std::vector<std::span<const double>> columns_at(const std::vector<Run>& runs, std::size_t index)
{
    std::vector<std::span<const double>> columns;
    for (const auto& run : runs) {
        columns.push_back(run.drawn.figures.column(index));
    }
    return columns;
}

ComparedOutput compared(const std::string& id, const std::vector<Run>& runs, std::size_t index)
{
    ComparedOutput made{id, {}, {}, {}};
    const auto columns = columns_at(runs, index);
    for (std::size_t s = 0; s < runs.size(); ++s) {
        const auto& replicates = runs[s].drawn.replicates;
        made.levels.push_back(statistics(columns[s], replicates));
        made.differences.push_back(
            statistics(paired_differences(columns[s], columns.front()), replicates));
    }
    made.chance_best = chances_of_being_best(columns);
    return made;
}

/// A high cost of a unit of effect, whatever its sign: of results that are mostly gains.
double high_cost(std::span<const double> result, double effect)
{
    std::vector<double> costs;
    for (const double value : result) {
        costs.push_back(effect == 0 ? 0 : std::fabs(value / effect));
    }
    std::sort(costs.begin(), costs.end());
    return sorted_quantile(costs, 0.95);
}

/// Twice the highest mean price of a unit of effect; where every scenario pays for itself and has
/// none, twice what a unit may yield.
double top_value(const std::vector<std::span<const double>>& results,
                 const std::vector<std::vector<double>>& effects)
{
    double top = 0;
    for (std::size_t s = 0; s < results.size(); ++s) {
        if (const double effect = mean_of(effects[s]); effect > 0) {
            top = std::max(top, -2 * mean_of(results[s]) / effect);
        }
    }
    if (top > 0) {
        return top;
    }
    for (std::size_t s = 0; s < results.size(); ++s) {
        top = std::max(top, 2 * high_cost(results[s], mean_of(effects[s])));
    }
    return top > 0 ? top : 1;
}

Acceptability acceptability(const std::vector<std::span<const double>>& results,
                            const std::vector<std::vector<double>>& effects, double highest)
{
    Acceptability made;
    const double top = highest > 0 ? highest : top_value(results, effects);
    const auto draws = results.front().size();
    for (std::size_t step = 0; step <= value_steps; ++step) {
        const double value = top * static_cast<double>(step) / static_cast<double>(value_steps);
        std::vector<std::vector<double>> benefits;
        for (std::size_t s = 0; s < results.size(); ++s) {
            std::vector<double> benefit(draws);
            for (std::size_t i = 0; i < draws; ++i) {
                benefit[i] = value * effects[s][i] + results[s][i];
            }
            benefits.push_back(std::move(benefit));
        }
        benefits.emplace_back(draws); // none of them
        const std::vector<std::span<const double>> options(benefits.begin(), benefits.end());
        std::vector<double> means;
        for (const auto& option : options) {
            means.push_back(mean_of(option));
        }
        made.values.push_back(value);
        made.chances.push_back(chances_of_being_best(options));
        made.best.push_back(
            static_cast<std::size_t>(std::max_element(means.begin(), means.end()) - means.begin()));
    }
    return made;
}

std::vector<std::vector<double>> effects_of(const std::vector<Run>& runs, std::size_t index,
                                            double sign)
{
    std::vector<std::vector<double>> effects;
    for (const auto& column : columns_at(runs, index)) {
        std::vector<double> effect(column.begin(), column.end());
        for (auto& value : effect) {
            value *= sign;
        }
        effects.push_back(std::move(effect));
    }
    return effects;
}

std::vector<Run> compiled(const Descriptions& scenarios, const RunOptions& options)
{
    std::vector<Run> runs;
    for (const auto& scenario : scenarios) {
        runs.push_back({plan_of_run(scenario, options), {}});
    }
    return runs;
}

/// Runs every scenario; columns by the common outputs, then the effect where it is counted.
bool run_columns(std::vector<Run>& runs, const RunOptions& options,
                 const std::vector<std::string>& common, const std::string& counted_unit)
{
    bool same_draws = true;
    for (auto& run : runs) {
        std::vector<WantedColumn> wanted;
        for (const auto& id : common) {
            wanted.push_back({0, output_named(*run.plan, id).column});
        }
        if (!counted_unit.empty()) {
            wanted.push_back(*effect_column(*run.plan, counted_unit));
        }
        run.drawn = run_own_draws(*run.plan, options, wanted, KeepParameters::no);
        const bool same_points =
            run.plan->description->simulation.sampling != SamplingMethod::sobol;
        same_draws = same_draws && (run.plan->drawn == runs.front().plan->drawn || same_points);
    }
    return same_draws;
}

Acceptability acceptability_of(const std::vector<Run>& runs, const std::vector<std::string>& common,
                               const std::string& unit, double highest_value)
{
    const auto& answer = runs.front().plan->description->answer;
    const bool fewer = answer && std::find(answer->outcomes.begin(), answer->outcomes.end(),
                                           unit) != answer->outcomes.end();
    const auto broad =
        static_cast<std::size_t>(std::find(common.begin(), common.end(), "broad") - common.begin());
    auto made = acceptability(columns_at(runs, broad),
                              effects_of(runs, common.size(), fewer ? -1 : 1), highest_value);
    made.unit = unit;
    made.fewer_is_better = fewer;
    return made;
}

} // namespace

ScenarioComparison compare(const Descriptions& scenarios, const RunOptions& options,
                           const CompareQuestion& question)
{
    require_same_euros(scenarios, question.names);
    auto runs = compiled(scenarios, options);
    ScenarioComparison made;
    made.names = question.names;
    const auto common = common_outputs(runs, made.not_common);
    const auto unit = effect_asked(scenarios, question);
    const bool counted = std::all_of(runs.begin(), runs.end(), [&](const Run& run) {
        return effect_column(*run.plan, unit).has_value();
    });
    if (!question.effect.empty()) {
        require_unit(scenarios, unit);
    }
    made.same_draws = run_columns(runs, options, common, counted ? unit : std::string{});
    for (std::size_t i = 0; i < common.size(); ++i) {
        made.outputs.push_back(compared(common[i], runs, i));
    }
    made.frame = results_frame(*runs.front().plan);
    made.inputs = input_differences(scenarios);
    if (counted) {
        made.acceptability = acceptability_of(runs, common, unit, question.highest_value);
    }
    return made;
}

} // namespace mkba
