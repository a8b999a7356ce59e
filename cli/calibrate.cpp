#include "cli/calibrate.hpp"

#include "mkba/analysis/question.hpp"
#include "mkba/report/analyses/calibration.hpp"
#include "mkba/scenario/read_calibration.hpp"
#include "mkba/stats/build_results.hpp"

#include "cli/print_analysis.hpp"
#include "cli/read.hpp"
#include "cli/write_files.hpp"

namespace mkba {

int calibrate_verb(const CalibrateRequest& request, const std::atomic<bool>& stop)
{
    if (request.output.out) {
        check_empty_folder(*request.output.out); // an earlier override would seem to be of this fit
    }
    ProgressLine line;
    auto options = run_options(request.output, line, stop);
    const auto terms = read_calibration(request.targets);
    auto description = std::make_shared<Description>(*read_one_chain(request.scenario));
    description->inputs.insert(description->inputs.end(), terms.inputs.begin(), terms.inputs.end());
    const YearlyCounts counts{description, options, terms};
    Calibration found{request.targets, {}, {}};
    std::vector<OutputFile> beside;
    if (!terms.parameters.empty()) {
        found.fit = fit(counts, terms);
        beside.push_back({"override.yaml", override_text(found)});
    } else if (description->simulation.draws == 0) {
        throw QuestionError{"no parameters to adjust and no draws to weigh: name parameters in '" +
                            request.targets + "', or leave out --draws 0"};
    }
    if (description->simulation.draws > 0) {
        found.weights = weigh_draws(counts, terms);
    }
    const auto frame = results_frame(counts.plan());
    return print_analysis(calibration_printout({*description, frame}, found), request.output,
                          beside);
}

} // namespace mkba
