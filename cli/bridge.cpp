#include "cli/bridge.hpp"

#include "mkba/plan/compile.hpp"
#include "mkba/report/tables/bridge.hpp"
#include "mkba/stats/build_results.hpp"

#include "cli/print_analysis.hpp"
#include "cli/side_by_side.hpp"

namespace mkba {

int bridge_verb(const BridgeRequest& request, const std::atomic<bool>& stop)
{
    ProgressLine line;
    auto options = run_options(request.output, line, stop);
    options.progress = {}; // many runs, each short
    const std::vector<std::string> paths{request.from, request.to};
    const auto scenarios = read_side_by_side(paths, request.over);
    const auto plan = compile(scenarios[0], {options.view, options.effect_multiplier});
    (void)output_named(*plan, request.party);
    const auto found =
        bridge(scenarios[0], scenarios[1], options, {request.by, request.first, request.orders});
    const auto names = names_of_files(paths);
    return print_analysis(bridge_printout({*scenarios[0], results_frame(*plan)},
                                          {found, names[0], names[1]}, request.party),
                          request.output);
}

} // namespace mkba
