#include "cli/voi.hpp"

#include "mkba/analysis/information/draws_information.hpp"
#include "mkba/report/analyses/draws_information.hpp"
#include "mkba/report/analyses/scenario_information.hpp"
#include "mkba/run/block_queue.hpp"
#include "mkba/stats/build_results.hpp"

#include "cli/print_analysis.hpp"
#include "cli/read.hpp"

namespace mkba {

namespace {

int voi_of_draws(const VoiRequest& request)
{
    const auto table = read_draws(request.scenario.path);
    const DrawsQuestion question{request.decisions, request.parameters, request.groups};
    RunOptions options;
    options.threads = request.output.threads;
    const auto found = information_of_draws(table, question, thread_count(options));
    return print_analysis(draws_information_printout(found, table.file), request.output);
}

int voi_of_scenario(const VoiRequest& request, const std::atomic<bool>& stop)
{
    ProgressLine line;
    const auto options = run_options(request.output, line, stop);
    const auto plan = plan_of_run(read_one_chain(request.scenario), options);
    const InformationQuestion question{request.decision.value_or(Decision::fund),
                                       request.by.value_or(GroupBy::parameter), request.parameters,
                                       request.groups, request.nested};
    const auto found = information_of_scenario(*plan, options, question);
    const auto frame = results_frame(*plan);
    return print_analysis(scenario_information_printout({*plan->description, frame}, found,
                                                        request.nested.value_or(NestedSize{})),
                          request.output);
}

bool is_table(const std::string& path)
{
    return path.ends_with(".csv") || path.ends_with(".CSV");
}

bool is_scenario(const std::string& path)
{
    return path.ends_with(".yaml") || path.ends_with(".yml");
}

/// A table of draws is as it is: what lays something over a scenario would be left unread.
void refuse_unread_options(const VoiRequest& request)
{
    const auto refuse = [](bool given, const char* option) {
        if (given) {
            throw UsageError{std::string{option} + " is for a scenario, not for a table of draws"};
        }
    };
    refuse(!request.scenario.sets.empty(), "--set");
    refuse(request.scenario.draws.has_value(), "--draws");
    refuse(request.scenario.seed.has_value(), "--seed");
    refuse(request.scenario.sampling.has_value(), "--sampling");
    refuse(request.decision.has_value(), "--decision");
    refuse(request.by.has_value(), "--by");
    refuse(request.nested.has_value(), "--nested");
}

} // namespace

int voi_verb(const VoiRequest& request, const std::atomic<bool>& stop)
{
    if (!request.decisions.empty()) {
        if (is_scenario(request.scenario.path)) {
            throw UsageError{"--decisions is for a table of draws, not for a scenario; there the "
                             "decision is --decision fund or sign"};
        }
        refuse_unread_options(request);
        return voi_of_draws(request);
    }
    if (is_table(request.scenario.path)) {
        throw UsageError{"voi of a table of draws needs --decisions A,B: the columns that hold the "
                         "net benefit of a decision"};
    }
    return voi_of_scenario(request, stop);
}

} // namespace mkba
