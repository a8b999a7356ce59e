#include "cli/run.hpp"

#include <algorithm>
#include <iostream>
#include <optional>

#include "mkba/report/tables/catalogue.hpp"
#include "mkba/run/engine.hpp"

#include "cli/progress.hpp"
#include "cli/read.hpp"
#include "cli/terminal.hpp"
#include "cli/variants.hpp"
#include "cli/write_files.hpp"

namespace mkba {

namespace {

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
    RunOptions options;
    options.threads = request.threads;
    options.view = request.view == RequestedView::cohort ? View::cohort : View::followed;
    options.stop = &stop;
    if (request.talk == Talk::normal && stderr_is_terminal()) {
        options.progress = [&line](double share_done) { line.show(share_done); };
    }
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
    const auto& tables = request.tables;
    if (std::find(tables.begin(), tables.end(), "variants") != tables.end()) {
        results.variants = run_variants(request, *description, results, stop);
    }
    const auto& format = *find_format(request.format);
    const Report report{*description, results, tables_of(request, *description, results),
                        request.language,
                        request.out ? Colour::off : colour_of_terminal(request.colour)};
    if (!request.out) {
        print(format.render(report));
        return 0;
    }
    const auto files = output_files(report, format);
    write_files(*request.out, files);
    if (request.talk == Talk::normal) {
        for (const auto& file : files) {
            std::cerr << "written: " << *request.out << '/' << file.name << '\n';
        }
    }
    return 0;
}

} // namespace mkba
