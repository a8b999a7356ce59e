#include "cli/compare.hpp"

#include <filesystem>

#include "mkba/report/tables/compare.hpp"
#include "mkba/stats/build_results.hpp"

#include "cli/print_analysis.hpp"
#include "cli/read.hpp"

namespace mkba {

namespace {

/// The name of the file without folder and extension; a number where several have the same.
std::vector<std::string> names_of_files(const std::vector<std::string>& paths)
{
    std::vector<std::string> names;
    for (const auto& path : paths) {
        auto name = std::filesystem::path{path}.stem().string();
        int copy = 1;
        const auto plain = name;
        while (std::find(names.begin(), names.end(), name) != names.end()) {
            name = plain + " (" + std::to_string(++copy) + ")";
        }
        names.push_back(std::move(name));
    }
    return names;
}

/// Draws, seed and sampling are those of the first unless the command line gives them.
Descriptions read_all(const CompareRequest& request)
{
    Descriptions scenarios;
    auto over = request.over;
    for (const auto& path : request.paths) {
        over.path = path;
        scenarios.push_back(read(over));
        const auto& simulation = scenarios.front()->simulation;
        over.draws = simulation.draws;
        over.seed = simulation.seed;
        over.sampling = simulation.sampling;
    }
    return scenarios;
}

} // namespace

int compare_verb(const CompareRequest& request, const std::atomic<bool>& stop)
{
    ProgressLine line;
    const auto options = run_options(request.output, line, stop);
    const auto scenarios = read_all(request);
    const auto found = compare(
        scenarios, options, {names_of_files(request.paths), request.effect, request.highest_value});
    const auto plan = compile(scenarios.front(), {options.view, options.effect_multiplier});
    const auto frame = results_frame(*plan);
    return print_analysis(compare_printout({*scenarios.front(), frame}, found), request.output);
}

} // namespace mkba
