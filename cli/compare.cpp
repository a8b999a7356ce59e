#include "cli/compare.hpp"

#include "mkba/report/analyses/compare.hpp"

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
    return print_analysis(compare_printout({*scenarios.front(), found.frame}, found),
                          request.output);
}

} // namespace mkba
