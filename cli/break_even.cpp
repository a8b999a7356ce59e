#include "cli/break_even.hpp"

#include <fmt/format.h>

#include "mkba/analysis/question.hpp"
#include "mkba/report/analyses/break_even.hpp"
#include "mkba/stats/build_results.hpp"

#include "cli/print_analysis.hpp"
#include "cli/read.hpp"

namespace mkba {

namespace {

constexpr std::size_t usual_points = 9;

/// An option that would be left unread is refused: nobody is to think that it counted.
void refuse_unread_options(const BreakEvenRequest& request)
{
    const auto refuse = [](bool given, const char* option, const char* why) {
        if (given) {
            throw UsageError{fmt::format("{} {}", option, why)};
        }
    };
    const bool budget = request.vary == "budget";
    refuse(budget && request.range, "--range", "is not for --vary budget, which needs no search");
    refuse(budget && request.against, "--against", "is not for --vary budget");
    refuse(!request.against && request.against_range, "--against-range", "is for --against");
    refuse(!request.against && request.points, "--points", "is for --against");
    refuse(request.against == request.vary, "--against", "names the number that --vary names");
}

/// A search is many short runs, so each shows no progress of its own.
RunOptions silent(RunOptions options)
{
    options.progress = {};
    return options;
}

Printout budget(const std::shared_ptr<const Description>& description, const RunOptions& options,
                const BreakEvenRequest& request)
{
    require_a_choice(*description);
    const auto results = run(description, options);
    return break_even_budget_printout({*description, results},
                                      break_even_budget(results, request.party), request.party);
}

Printout search(const std::shared_ptr<const Description>& description, const RunOptions& options,
                const BreakEvenRequest& request)
{
    std::vector<std::string> names{request.vary};
    if (request.against) {
        names.push_back(*request.against);
    }
    const VariedRun varied{description, silent(options), names};
    const auto output = output_named(varied.plan(), request.party);
    const auto frame = results_frame(varied.plan());
    if (request.against) {
        const auto line = break_even_line(varied, output, request.range, request.against_range,
                                          request.points.value_or(usual_points));
        return break_even_line_printout({*description, frame}, line, request.party);
    }
    return break_even_printout({*description, frame}, break_even(varied, output, request.range),
                               request.party);
}

} // namespace

int break_even_verb(const BreakEvenRequest& request, const std::atomic<bool>& stop)
{
    refuse_unread_options(request);
    ProgressLine line;
    const auto options = run_options(request.output, line, stop);
    const auto description = read_one_chain(request.scenario);
    return print_analysis(request.vary == "budget" ? budget(description, options, request)
                                                   : search(description, options, request),
                          request.output);
}

} // namespace mkba
