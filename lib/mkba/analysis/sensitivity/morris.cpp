#include "mkba/analysis/sensitivity/morris.hpp"

#include <algorithm>
#include <cmath>

#include "mkba/analysis/question.hpp"
#include "mkba/analysis/shuffled.hpp"
#include "mkba/draw/philox.hpp"
#include "mkba/run/sampling.hpp"
#include "mkba/run/uniforms_source.hpp"

namespace mkba {

namespace {

constexpr double levels = 8;
constexpr double jump = 0.5;

/// Points of all trajectories, and which input moved on the way to each.
struct Trajectories {
    std::vector<std::vector<double>> uniforms;   // by dimension, then point
    std::vector<std::vector<std::size_t>> moved; // by trajectory: inputs in order
    std::vector<std::vector<double>> signs;      // of the steps
};

/// Starts below one half go up, the others down: every step stays inside the grid.
Trajectories make_trajectories(const IndependentInputs& inputs, std::size_t dimensions,
                               std::uint64_t seed, std::uint64_t count)
{
    const auto steps = inputs.inputs.size();
    Trajectories made;
    made.uniforms.resize(dimensions);
    std::vector<double> start(dimensions);
    std::vector<double> begin(steps);
    for (std::uint64_t t = 0; t < count; ++t) {
        uniforms(seed, stream_id("morris start"), t * dimensions, start);
        uniforms(seed, stream_id("morris direction"), t * steps, begin);
        std::vector<double> signs(steps);
        for (std::size_t input = 0; input < steps; ++input) {
            signs[input] = begin[input] < jump ? 1 : -1;
            for (const auto dimension : inputs.dimensions[input]) {
                // Four of the eight levels, on the side from which the jump stays inside.
                const double level = std::floor(start[dimension] * levels / 2);
                const double low = (level + 0.5) / levels;
                start[dimension] = signs[input] > 0 ? low : low + jump;
            }
        }
        const auto order = shuffled(steps, "morris order", seed, t);
        for (std::size_t step = 0; step <= steps; ++step) {
            if (step > 0) {
                for (const auto dimension : inputs.dimensions[order[step - 1]]) {
                    start[dimension] += signs[order[step - 1]] * jump;
                }
            }
            for (std::size_t d = 0; d < dimensions; ++d) {
                made.uniforms[d].push_back(start[d]);
            }
        }
        made.moved.push_back(order);
        made.signs.push_back(std::move(signs));
    }
    return made;
}

std::vector<double> statistics_of(const std::vector<double>& effects)
{
    const auto count = static_cast<double>(effects.size());
    double mean = 0;
    double size = 0;
    for (const double effect : effects) {
        mean += effect / count;
        size += std::fabs(effect) / count;
    }
    double spread = 0;
    double size_spread = 0;
    for (const double effect : effects) {
        spread += (effect - mean) * (effect - mean);
        size_spread += (std::fabs(effect) - size) * (std::fabs(effect) - size);
    }
    const double free = std::max(count - 1, 1.0);
    return {mean, size, std::sqrt(size_spread / free / count), std::sqrt(spread / free)};
}

/// Statistics of every input's elementary effects on one output.
OutputSensitivity output_of(std::string id, std::span<const double> column,
                            const Trajectories& walk, std::size_t inputs)
{
    OutputSensitivity output{std::move(id), mean_of(column), is_constant(column), {}};
    const auto stride = inputs + 1;
    std::vector<std::vector<double>> effects(inputs);
    for (std::size_t t = 0; t < walk.moved.size(); ++t) {
        for (std::size_t step = 0; step < inputs; ++step) {
            const auto input = walk.moved[t][step];
            const double change = column[t * stride + step + 1] - column[t * stride + step];
            effects[input].push_back(walk.signs[t][input] * change / jump);
        }
    }
    for (std::size_t input = 0; input < inputs && !output.constant; ++input) {
        output.figures.push_back(statistics_of(effects[input]));
    }
    return output;
}

} // namespace

SensitivityResult morris(const Plan& plan, const RunOptions& options,
                         const MorrisQuestion& question)
{
    if (plan.drawn.empty()) {
        throw QuestionError{"no parameter of this scenario is uncertain"};
    }
    const auto joint = std::make_shared<const JointDistribution>(
        sampled_parameters(*plan.description, plan.drawn), plan.description->correlations);
    auto inputs = independent_inputs(plan, *joint, question.inputs);
    const auto walk = make_trajectories(inputs, joint->dimensions().size(),
                                        plan.description->simulation.seed, question.trajectories);
    const auto source = uniforms_source(
        joint,
        [&](DrawIndex first, std::size_t dimension, Lanes row) {
            std::copy_n(walk.uniforms[dimension].begin() + static_cast<std::ptrdiff_t>(first),
                        row.size(), row.begin());
        },
        [](DrawIndex /*first*/) -> std::optional<DrawIndex> { return std::nullopt; });
    const auto outputs = result_outputs(plan);
    const auto stride = inputs.inputs.size() + 1;
    const auto run = run_given({plan, source, options}, stride * question.trajectories,
                               wanted_columns(outputs), KeepParameters::no);
    SensitivityResult made{"morris",
                           {"mu", "mu_star", "mu_star_error", "sigma"},
                           1,
                           inputs.inputs,
                           {},
                           stride * question.trajectories,
                           inputs.merged,
                           {}};
    for (std::size_t o = 0; o < outputs.size(); ++o) {
        made.outputs.push_back(
            output_of(outputs[o].id, run.figures.column(o), walk, inputs.inputs.size()));
    }
    return made;
}

} // namespace mkba
