#include "cli/ladder.hpp"

#include "mkba/plan/compile.hpp"
#include "mkba/report/analyses/ladder.hpp"
#include "mkba/stats/build_results.hpp"

#include "cli/print_analysis.hpp"
#include "cli/read.hpp"

namespace mkba {

int ladder_verb(const LadderRequest& request, const std::atomic<bool>& stop)
{
    ProgressLine line;
    const auto options = run_options(request.output, line, stop);
    const auto description = read_one_chain(request.scenario);
    const auto found = ladder(description, options);
    const auto frame = results_frame(*plan_of_run(description, options));
    return print_analysis(ladder_printout({*description, frame}, found), request.output);
}

} // namespace mkba
