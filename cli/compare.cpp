#include "cli/compare.hpp"

#include "mkba/report/tables/compare.hpp"
#include "mkba/stats/build_results.hpp"

#include "cli/print_analysis.hpp"
#include "cli/side_by_side.hpp"

namespace mkba {

int compare_verb(const CompareRequest& request, const std::atomic<bool>& stop)
{
    ProgressLine line;
    const auto options = run_options(request.output, line, stop);
    const auto scenarios = read_side_by_side(request.paths, request.over);
    const auto found = compare(
        scenarios, options, {names_of_files(request.paths), request.effect, request.highest_value});
    const auto plan = compile(scenarios.front(), {options.view, options.effect_multiplier});
    const auto frame = results_frame(*plan);
    return print_analysis(compare_printout({*scenarios.front(), frame}, found), request.output);
}

} // namespace mkba
