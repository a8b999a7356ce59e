#include "mkba/analysis/calibrate/calibrate.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <fmt/format.h>

#include "mkba/analysis/question.hpp"

namespace mkba {

namespace {

constexpr std::size_t most_parameters_shown = 10;

/// Up to a constant that all draws share.
double log_likelihood(double count, const ObservedCount& target)
{
    if (target.error) {
        const double off = (count - target.observed) / *target.error;
        return -off * off / 2;
    }
    if (count <= 0) {
        return target.observed > 0 ? -std::numeric_limits<double>::infinity() : 0;
    }
    return target.observed * std::log(count) - count;
}

Statistics weighted_statistics(const DrawColumn& values, const std::vector<double>& weights)
{
    const auto sum_of = [&](const auto& term) {
        double sum = 0;
        for (std::size_t i = 0; i < values.size(); ++i) {
            sum += weights[i] * term(values[i]);
        }
        return sum;
    };
    const double mean = sum_of([](double value) { return value; });
    const double variance = sum_of([&](double value) { return (value - mean) * (value - mean); });
    Spread spread;
    spread.sd = std::sqrt(variance);
    spread.p5 = weighted_quantile(values, weights, 0.05);
    spread.p20 = weighted_quantile(values, weights, 0.20);
    spread.p50 = weighted_quantile(values, weights, 0.50);
    spread.p95 = weighted_quantile(values, weights, 0.95);
    spread.positive = sum_of([](double value) { return value > 0 ? 1.0 : 0.0; });
    return {mean, spread};
}

/// How far the mean moved, in the spread that there was.
double shift_of(const WeightedFigure& figure)
{
    const double sd = figure.before.spread->sd;
    return sd > 0 ? std::fabs(figure.after.mean - figure.before.mean) / sd : 0;
}

} // namespace

std::vector<double> draw_weights(const std::vector<DrawColumn>& counts,
                                 const std::vector<ObservedCount>& targets)
{
    std::vector<double> weights(counts.front().size());
    for (std::size_t draw = 0; draw < weights.size(); ++draw) {
        for (std::size_t i = 0; i < targets.size(); ++i) {
            weights[draw] += log_likelihood(counts[i][draw], targets[i]);
        }
    }
    const double most = *std::max_element(weights.begin(), weights.end());
    if (!std::isfinite(most)) {
        return {};
    }
    for (auto& weight : weights) {
        weight = std::exp(weight - most);
    }
    const double sum = ordered_sum(weights);
    for (auto& weight : weights) {
        weight /= sum;
    }
    return weights;
}

double weighted_quantile(const DrawColumn& values, const std::vector<double>& weights,
                         double probability)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    double sum = 0;
    for (const auto draw : order) {
        sum += weights[draw];
        if (sum >= probability) {
            return values[draw];
        }
    }
    return values[order.back()];
}

DrawWeights weigh_draws(const YearlyCounts& counts, const CalibrationTerms& terms)
{
    const auto& plan = counts.plan();
    const auto outputs = result_outputs(plan);
    if (const auto draws = plan.description->simulation.draws; draws < 2) {
        throw QuestionError{fmt::format("at least 2 draws were expected to weigh, not {}", draws)};
    }
    const auto drawn = counts.draws(outputs);
    const auto weights = draw_weights(drawn.counts, terms.targets);
    if (weights.empty()) {
        throw QuestionError{"no draw of this scenario could have led to what was observed"};
    }
    const auto weighted = [&](const std::string& id, const DrawColumn& values) {
        return WeightedFigure{id, statistics(values, drawn.replicates),
                              weighted_statistics(values, weights)};
    };
    DrawWeights made;
    made.effective_draws =
        1 / std::inner_product(weights.begin(), weights.end(), weights.begin(), 0.0);
    for (std::size_t i = 0; i < terms.targets.size(); ++i) {
        const auto& target = terms.targets[i];
        made.counts.push_back(
            weighted(target.count + " " + std::to_string(target.year), drawn.counts[i]));
    }
    for (std::size_t o = 0; o < outputs.size(); ++o) {
        made.outputs.push_back(weighted(outputs[o].id, drawn.outputs[o]));
    }
    for (std::size_t p = 0; p < plan.drawn.size(); ++p) {
        made.parameters.push_back(weighted(plan.drawn[p], drawn.parameters[p]));
    }
    std::stable_sort(
        made.parameters.begin(), made.parameters.end(),
        [](const WeightedFigure& a, const WeightedFigure& b) { return shift_of(a) > shift_of(b); });
    made.parameters.resize(std::min(made.parameters.size(), most_parameters_shown));
    return made;
}

} // namespace mkba
