#include "cli/run.hpp"

#include <algorithm>

#include "mkba/report/tables/catalogue.hpp"
#include "mkba/run/engine.hpp"

#include "cli/print_analysis.hpp"
#include "cli/read.hpp"
#include "cli/terminal.hpp"
#include "cli/variants.hpp"

namespace mkba {

namespace {

constexpr int some_refused = 3;

bool any_refused(const std::vector<VariantResults>& variants)
{
    return std::any_of(variants.begin(), variants.end(),
                       [](const VariantResults& one) { return !one.refused.empty(); });
}

std::vector<std::string> usual_tables(RequestedView view)
{
    if (view == RequestedView::calendar) {
        return {"calendar", "time", "contract", "budget"};
    }
    return {"answer", "welfare", "distribution", "contract", "evidence"};
}

std::vector<ReportTable> tables_of(const RunRequest& request, const Description& description,
                                   const Results& results)
{
    std::vector<ReportTable> tables;
    for (const auto& name : request.tables.empty() ? usual_tables(request.view) : request.tables) {
        tables.push_back(find_table(name)->make(description, results));
    }
    return tables;
}

Results results_of(const RunRequest& request, const std::shared_ptr<const Description>& description,
                   const std::atomic<bool>& stop)
{
    ProgressLine line;
    auto options = run_options(request.output, line, stop);
    options.view = view_of(request.view);
    Results results = run(description, options);
    if (stop) {
        throw Interrupted{};
    }
    return results;
}

} // namespace

int run_verb(const RunRequest& request, const std::atomic<bool>& stop)
{
    const auto description = read(request.scenario);
    auto results = results_of(request, description, stop);
    const auto asked = [&](const char* table) {
        return std::find(request.tables.begin(), request.tables.end(), table) !=
               request.tables.end();
    };
    if (asked("variants")) {
        results.variants =
            run_beside(request, description->variants, results, Refusals::listed, stop);
    }
    if (asked("parts")) {
        results.parts = run_beside(request, description->parts, results, Refusals::thrown, stop);
    }
    const auto& output = request.output;
    const auto& format = *find_format(output.format);
    const Report report{*description, results, tables_of(request, *description, results),
                        output.language,
                        output.out ? Colour::off : colour_of_terminal(output.colour)};
    if (!output.out) {
        print(format.render(report));
    } else {
        write_into_folder(output, output_files(report, format));
    }
    return any_refused(results.variants) ? some_refused : 0;
}

} // namespace mkba
