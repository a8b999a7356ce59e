#include "cli/sensitivity.hpp"

#include <fmt/format.h>

#include "mkba/analysis/sensitivity/morris.hpp"
#include "mkba/analysis/sensitivity/regression_sensitivity.hpp"
#include "mkba/analysis/sensitivity/sobol_study.hpp"
#include "mkba/analysis/sensitivity/switches.hpp"
#include "mkba/report/analyses/sensitivity.hpp"
#include "mkba/report/analyses/two_way.hpp"
#include "mkba/stats/build_results.hpp"

#include "cli/print_analysis.hpp"
#include "cli/read.hpp"

namespace mkba {

namespace {

constexpr std::size_t two_way_steps = 9;

SobolQuestion sobol_question(const SensitivityRequest& request)
{
    SobolQuestion question;
    question.inputs = request.inputs;
    question.sampling =
        request.scenario.sampling == SamplingMethod::random ? Sampling::random : Sampling::sobol;
    question.points = request.size.value_or(question.points);
    question.until = request.until;
    question.output = request.party;
    return question;
}

SensitivityResult found_by(const SensitivityRequest& request,
                           const std::shared_ptr<const Description>& description, const Plan& plan,
                           const RunOptions& options)
{
    if (request.method == "one-way") {
        return one_way(description, options, request.ranges);
    }
    if (request.method == "switches") {
        return switches(description, options);
    }
    if (request.method == "morris") {
        MorrisQuestion question{request.inputs};
        question.trajectories = request.size.value_or(question.trajectories);
        return morris(plan, options, question);
    }
    if (request.method == "sobol") {
        return sobol_study(plan, options, sobol_question(request));
    }
    return regression_sensitivity(plan, options,
                                  request.method == "prcc"
                                      ? RegressionMethod::partial_rank_correlation
                                      : RegressionMethod::standardised_regression);
}

bool moves_one(const SensitivityRequest& request)
{
    return request.method == "one-way" || request.method == "two-way";
}

/// Morris and Sobol run on points of their own and not on the draws of the scenario.
bool has_own_points(const SensitivityRequest& request)
{
    return request.method == "morris" || request.method == "sobol";
}

/// One number at a time is looked at from the central values, unless draws are asked for.
ScenarioRequest scenario_of(const SensitivityRequest& request)
{
    auto scenario = request.scenario;
    if (moves_one(request)) {
        scenario.draws = scenario.draws.value_or(0);
    }
    return scenario;
}

void refuse_unread_draws(const SensitivityRequest& request)
{
    const auto& scenario = request.scenario;
    const auto* own_points = "has points of its own (--size)";
    const auto refuse = [&](bool given, const char* option, const char* why) {
        if (given) {
            throw UsageError{
                fmt::format("{} is not for --method {}, which {}", option, request.method, why)};
        }
    };
    if (has_own_points(request)) {
        refuse(scenario.draws.has_value(), "--draws", own_points);
        refuse(scenario.sampling && request.method == "morris", "--sampling", own_points);
        refuse(scenario.sampling == SamplingMethod::latin_hypercube, "--sampling lhs",
               "has Sobol or random points");
    } else if (moves_one(request) && scenario.draws.value_or(0) == 0) {
        const auto* central = "runs at central values unless --draws is given";
        refuse(scenario.seed.has_value(), "--seed", central);
        refuse(scenario.sampling.has_value(), "--sampling", central);
    }
}

/// An option that the method would leave unread is refused: nobody is to think that it counted.
void refuse_unread_options(const SensitivityRequest& request)
{
    const auto& method = request.method;
    const bool one_by_one = moves_one(request);
    const bool has_inputs = has_own_points(request);
    const auto refuse = [&](bool given, bool read, const char* option, const char* methods) {
        if (given && !read) {
            throw UsageError{
                fmt::format("{} is for {}, not for --method {}", option, methods, method)};
        }
    };
    refuse(!request.ranges.empty(), one_by_one, "--vary", "one-way and two-way");
    refuse(request.inputs.by != GroupBy::parameter, has_inputs, "--by", "morris and sobol");
    refuse(!request.inputs.groups.empty(), has_inputs, "--group", "morris and sobol");
    refuse(request.size.has_value(), has_inputs, "--size", "morris and sobol");
    refuse(request.until.has_value(), method == "sobol", "--until", "sobol");
    refuse(request.steps.has_value(), method == "two-way", "--steps", "two-way");
    refuse_unread_draws(request);
}

} // namespace

int sensitivity_verb(const SensitivityRequest& request, const std::atomic<bool>& stop)
{
    refuse_unread_options(request);
    ProgressLine line;
    const auto options = run_options(request.output, line, stop);
    const auto description = read_one_chain(scenario_of(request));
    const auto plan = plan_of_run(description, options);
    (void)output_named(*plan, request.party);
    const auto frame = results_frame(*plan);
    if (request.method == "two-way") {
        const auto grid =
            two_way(description, options, request.ranges, request.steps.value_or(two_way_steps));
        return print_analysis(two_way_printout({*description, frame}, grid, request.party),
                              request.output);
    }
    const auto result = found_by(request, description, *plan, options);
    const auto drawn = has_own_points(request) ? DrawnBy::method : DrawnBy::scenario;
    return print_analysis(sensitivity_printout({*description, frame, drawn}, result, request.party),
                          request.output);
}

} // namespace mkba
