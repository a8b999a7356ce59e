// Parameters fitted to observed counts.
#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "mkba/analysis/calibrate/calibrate.hpp"
#include "mkba/analysis/calibrate/minimise.hpp"
#include "mkba/plan/compilation.hpp"

namespace mkba {

namespace {

using Values = std::vector<double>; // by adjusted parameter

constexpr double at_end = 1e-6; // of the value or the end, whichever is larger
constexpr int most_halvings = 60;

double misfit(const std::vector<double>& counts, const std::vector<ObservedCount>& targets)
{
    double sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double off = (counts[i] - targets[i].observed) / error_of(targets[i]);
        sum += off * off;
    }
    return sum;
}

/// The counts, or none where the model refuses the values.
std::optional<std::vector<double>> allowed_counts(const YearlyCounts& counts, const Values& values)
{
    try {
        return counts.central(values);
    } catch (const ModelRefusal&) {
        return std::nullopt;
    }
}

/// The scenario's values, or the nearest that the ranges allow.
Values nearest_in_range(const Values& before, const CalibrationTerms& terms)
{
    Values start = before;
    for (std::size_t i = 0; i < start.size(); ++i) {
        start[i] = std::clamp(start[i], terms.parameters[i].low, terms.parameters[i].high);
    }
    return start;
}

/// "'a' (0.1 to 0.9), 'b' (1 to 2)"
std::string ranges_in_words(const CalibrationTerms& terms)
{
    std::string text;
    for (const auto& parameter : terms.parameters) {
        text += fmt::format("{}'{}' ({} to {})", text.empty() ? "" : ", ", parameter.name,
                            parameter.low, parameter.high);
    }
    return text;
}

/// Where the search can start: at the scenario's values, or where these are refused at points
/// spread over the ranges.
Values allowed_start(const YearlyCounts& counts, const CalibrationTerms& terms,
                     const Values& before)
{
    auto nearest = nearest_in_range(before, terms);
    if (allowed_counts(counts, nearest)) {
        return nearest;
    }
    for (const double share : {0.5, 0.25, 0.75, 0.0, 1.0}) {
        Values spread;
        for (const auto& parameter : terms.parameters) {
            spread.push_back(parameter.low + share * (parameter.high - parameter.low));
        }
        if (allowed_counts(counts, spread)) {
            return spread;
        }
    }
    try {
        (void)counts.central(nearest);
    } catch (const ModelRefusal& refusal) {
        std::string why = refusal.what();
        why.erase(why.find_last_not_of('\n') + 1);
        refuse(terms.parameters.front().place,
               fmt::format("the model refuses all that was tried of {}: {}", ranges_in_words(terms),
                           why));
    }
    return nearest;
}

/// The counts with one parameter at an end of its range, or as near to it as the model allows; none
/// where that is no further than the start itself.
std::optional<std::vector<double>> counts_towards(const YearlyCounts& counts, const Values& start,
                                                  std::size_t parameter, double end)
{
    double step = end - start[parameter];
    const double least = at_end * std::fabs(start[parameter]);
    for (int halvings = 0; halvings < most_halvings && std::fabs(step) > least; ++halvings) {
        auto values = start;
        values[parameter] += step;
        if (auto found = allowed_counts(counts, values)) {
            return found;
        }
        step /= 2;
    }
    return std::nullopt;
}

/// A parameter that moves no target would be given whatever value the search left it at.
void refuse_what_moves_nothing(const YearlyCounts& counts, const CalibrationTerms& terms,
                               const Values& start)
{
    const auto at_start = counts.central(start);
    for (std::size_t p = 0; p < terms.parameters.size(); ++p) {
        const auto& [name, place, low, high] = terms.parameters[p];
        bool tried = false;
        bool moves = false;
        for (const double end : {low, high}) {
            const auto at_end_of_range = counts_towards(counts, start, p, end);
            tried = tried || at_end_of_range;
            moves = moves || (at_end_of_range && *at_end_of_range != at_start);
        }
        if (tried && !moves) {
            refuse(place,
                   fmt::format("no target depends on '{}'; from {} to {} all modelled counts "
                               "stay the same",
                               name, low, high),
                   "leave it out, or add a count that it changes");
        }
    }
}

/// By the size of the numbers: the width of a range says nothing of how near its end is.
std::optional<RangeEnd> end_reached(double value, const AdjustedParameter& parameter)
{
    const auto near = [&](double end) {
        return std::fabs(value - end) <= at_end * std::max(std::fabs(value), std::fabs(end));
    };
    if (near(parameter.low)) {
        return RangeEnd::low;
    }
    return near(parameter.high) ? std::optional{RangeEnd::high} : std::nullopt;
}

Minimum best_values(const YearlyCounts& counts, const CalibrationTerms& terms, const Values& start)
{
    std::vector<SearchRange> ranges;
    for (const auto& parameter : terms.parameters) {
        ranges.push_back({parameter.low, parameter.high});
    }
    return minimum_within(
        [&](const Values& values) {
            const auto found = allowed_counts(counts, values);
            return found ? misfit(*found, terms.targets) : std::numeric_limits<double>::infinity();
        },
        start, ranges);
}

} // namespace

double error_of(const ObservedCount& target)
{
    return target.error.value_or(std::sqrt(std::max(target.observed, 1.0)));
}

Fit fit(const YearlyCounts& counts, const CalibrationTerms& terms)
{
    const auto& parameters = counts.plan().description->parameters;
    Values before;
    for (const auto& parameter : terms.parameters) {
        before.push_back(parameters[index_of(parameters, parameter.name).value()].value.value());
    }
    const auto start = allowed_start(counts, terms, before);
    refuse_what_moves_nothing(counts, terms, start);
    const auto found = best_values(counts, terms, start);
    const auto counts_before = counts.central(before);
    const auto counts_after = counts.central(found.at);
    Fit made{{},
             {},
             misfit(counts_before, terms.targets),
             misfit(counts_after, terms.targets),
             found.evaluations};
    for (std::size_t i = 0; i < found.at.size(); ++i) {
        const auto& adjusted = terms.parameters[i];
        made.parameters.push_back({adjusted.name,
                                   parameters[*index_of(parameters, adjusted.name)].evidence.unit,
                                   before[i], found.at[i], end_reached(found.at[i], adjusted)});
    }
    for (std::size_t i = 0; i < terms.targets.size(); ++i) {
        made.counts.push_back({terms.targets[i], counts_before[i], counts_after[i]});
    }
    return made;
}

} // namespace mkba
