#include "cli/bridge.hpp"

#include <algorithm>

#include "mkba/analysis/outputs.hpp"
#include "mkba/plan/chain_description.hpp"
#include "mkba/plan/compile.hpp"
#include "mkba/report/analyses/bridge.hpp"
#include "mkba/stats/build_results.hpp"

#include "cli/print_analysis.hpp"
#include "cli/side_by_side.hpp"

namespace mkba {

namespace {

/// The first scenario, made of the files and price sets of both.
Description of_both_files(const Descriptions& scenarios)
{
    Description shown = *scenarios[0];
    for (const auto& input : scenarios[1]->inputs) {
        const bool known =
            std::any_of(shown.inputs.begin(), shown.inputs.end(),
                        [&](const InputFile& other) { return other.path == input.path; });
        if (!known) {
            shown.inputs.push_back(input);
        }
    }
    const auto& prices = scenarios[1]->price_set;
    if (!prices.empty() && prices != shown.price_set) {
        shown.price_set += (shown.price_set.empty() ? "" : ", ") + prices;
    }
    return shown;
}

} // namespace

int bridge_verb(const BridgeRequest& request, const std::atomic<bool>& stop)
{
    ProgressLine line;
    auto options = run_options(request.output, line, stop);
    options.progress = {}; // many runs, each short
    const std::vector<std::string> paths{request.from, request.to};
    const auto scenarios = read_side_by_side(paths, request.over);
    for (const auto& scenario : scenarios) {
        require_one_chain(*scenario);
    }
    const auto plan = plan_of_run(scenarios[0], options);
    (void)output_named(*plan, request.party); // before many runs are made
    (void)output_named(*plan_of_run(scenarios[1], options), request.party);
    const auto found =
        bridge(scenarios[0], scenarios[1], options, {request.by, request.first, request.orders});
    const auto names = names_of_files(paths);
    const auto shown = of_both_files(scenarios);
    const auto frame = results_frame(*plan);
    return print_analysis(
        bridge_printout({shown, frame}, {found, names[0], names[1]}, request.party),
        request.output);
}

} // namespace mkba
