#include "mkba/analysis/sensitivity/one_way.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "mkba/analysis/question.hpp"
#include "mkba/analysis/sensitivity/replaced_values.hpp"
#include "mkba/analysis/sensitivity/sensitivity_inputs.hpp"

namespace mkba {

namespace {

std::vector<VariedRange> all_uncertain(const Description& description)
{
    std::vector<VariedRange> ranges;
    for (const auto& parameter : description.parameters) {
        if (parameter.distribution) {
            ranges.push_back({parameter.name});
        }
    }
    return ranges;
}

/// Both ends of what is varied; P5 and P95 of the distribution where no range is given.
SearchRange ends_of(const Description& description, const VariedRange& varied)
{
    if (varied.range) {
        if (!(varied.range->low < varied.range->high)) {
            throw QuestionError{fmt::format("{}={},{}: a range goes from a lower to a higher value",
                                            varied.name, varied.range->low, varied.range->high)};
        }
        return *varied.range;
    }
    for (const auto& parameter : description.parameters) {
        if (parameter.name == varied.name && parameter.distribution) {
            const auto distribution = make_distribution(*parameter.distribution);
            return {distribution.quantile(0.05), distribution.quantile(0.95)};
        }
    }
    throw QuestionError{"'" + varied.name +
                        "' is not uncertain: give the range in which it is to be varied"};
}

std::vector<std::string> names_of(const std::vector<VariedRange>& ranges)
{
    std::vector<std::string> names;
    for (const auto& range : ranges) {
        names.push_back(range.name);
    }
    return names;
}

/// Those that are correlated with a parameter that stays where it is.
std::vector<std::string> moved_alone(const Description& description,
                                     const std::vector<VariedRange>& ranges)
{
    std::vector<std::string> alone;
    for (const auto& range : ranges) {
        if (std::any_of(description.correlations.begin(), description.correlations.end(),
                        [&](const RankCorrelation& pair) {
                            return pair.first == range.name || pair.second == range.name;
                        })) {
            alone.push_back(range.name);
        }
    }
    return alone;
}

/// Places where the straight lines between neighbours pass through zero.
std::vector<double> crossings(const std::vector<double>& at, const double* values)
{
    std::vector<double> found;
    for (std::size_t i = 0; i < at.size(); ++i) {
        if (values[i] == 0) {
            found.push_back(at[i]);
        } else if (i + 1 < at.size() && values[i + 1] != 0 &&
                   (values[i] < 0) != (values[i + 1] < 0)) {
            found.push_back(at[i] - values[i] * (at[i + 1] - at[i]) / (values[i + 1] - values[i]));
        }
    }
    return found;
}

std::vector<double> spread_over(const SearchRange& range, std::size_t steps)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < steps; ++i) {
        values.push_back(range.low + (range.high - range.low) * static_cast<double>(i) /
                                         static_cast<double>(steps - 1));
    }
    return values;
}

} // namespace

SensitivityResult one_way(const std::shared_ptr<const Description>& description,
                          const RunOptions& options, const std::vector<VariedRange>& asked)
{
    const auto ranges = asked.empty() ? all_uncertain(*description) : asked;
    const ReplacedRun run{description, options, names_of(ranges)};
    SensitivityResult made{"one-way", {"low_value", "high_value", "at_low", "at_high", "swing"},
                           4,         {},
                           {},        0,
                           {},        moved_alone(*description, ranges)};
    std::vector<Replacements> variants{{}};
    std::vector<SearchRange> ends;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        ends.push_back(ends_of(*description, ranges[i]));
        variants.push_back({{i, ends[i].low}});
        variants.push_back({{i, ends[i].high}});
        made.inputs.push_back(
            {ranges[i].name, {ranges[i].name}, grade_of(*description, ranges[i].name)});
    }
    const auto outputs = result_outputs(run.plan());
    const auto means = run.means(variants, outputs);
    made.runs =
        variants.size() * std::max<std::uint64_t>(run.plan().description->simulation.draws, 1);
    for (std::size_t o = 0; o < outputs.size(); ++o) {
        OutputSensitivity output{outputs[o].id, means[o][0], is_constant(means[o]), {}};
        for (std::size_t i = 0; i < ranges.size() && !output.constant; ++i) {
            const double low = means[o][1 + 2 * i];
            const double high = means[o][2 + 2 * i];
            output.figures.push_back({ends[i].low, ends[i].high, low, high, high - low});
        }
        made.outputs.push_back(std::move(output));
    }
    return made;
}

TwoWayGrid two_way(const std::shared_ptr<const Description>& description, const RunOptions& options,
                   const std::vector<VariedRange>& ranges, std::size_t steps)
{
    if (ranges.size() != 2 || ranges[0].name == ranges[1].name) {
        throw QuestionError{"a two-way grid is over two different parameters: --vary X --vary Y"};
    }
    const ReplacedRun run{description, options, names_of(ranges)};
    TwoWayGrid grid;
    grid.names = names_of(ranges);
    grid.first = spread_over(ends_of(*description, ranges[0]), steps);
    grid.second = spread_over(ends_of(*description, ranges[1]), steps);
    grid.alone = moved_alone(*description, ranges);
    std::vector<Replacements> variants;
    for (const double second : grid.second) {
        for (const double first : grid.first) {
            variants.push_back({{0, first}, {1, second}});
        }
    }
    const auto outputs = result_outputs(run.plan());
    grid.results = run.means(variants, outputs);
    for (std::size_t o = 0; o < outputs.size(); ++o) {
        grid.outputs.push_back(outputs[o].id);
        std::vector<std::vector<double>> line;
        const bool constant = is_constant(grid.results[o]);
        for (std::size_t row = 0; row < grid.second.size(); ++row) {
            line.push_back(constant ? std::vector<double>{}
                                    : crossings(grid.first, grid.results[o].data() + row * steps));
        }
        grid.zero_line.push_back(std::move(line));
        grid.constant.push_back(constant);
    }
    return grid;
}

} // namespace mkba
