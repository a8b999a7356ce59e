#include "cli/voi.hpp"

#include "mkba/analysis/draws_information.hpp"
#include "mkba/report/tables/draws_information.hpp"
#include "mkba/report/tables/scenario_information.hpp"
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
    const InformationQuestion question{request.decision, request.by, request.parameters,
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

} // namespace

int voi_verb(const VoiRequest& request, const std::atomic<bool>& stop)
{
    if (!request.decisions.empty()) {
        return voi_of_draws(request);
    }
    if (is_table(request.scenario.path)) {
        throw UsageError{"voi of a table of draws needs --decisions A,B: the columns that hold the "
                         "net benefit of a decision"};
    }
    return voi_of_scenario(request, stop);
}

} // namespace mkba
