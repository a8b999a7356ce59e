#include "cli/variants.hpp"

#include "mkba/run/engine.hpp"

#include "cli/read.hpp"

namespace mkba {

namespace {

VariantResults beside(const std::string& name, const Results& results)
{
    const auto& comparison = results.comparisons.front();
    return {name, comparison.perspectives, comparison.units, comparison.groups};
}

} // namespace

std::vector<VariantResults> run_variants(const RunRequest& request,
                                         const std::vector<Variant>& variants,
                                         const Results& as_it_stands, const std::atomic<bool>& stop)
{
    if (variants.empty()) {
        return {};
    }
    std::vector<VariantResults> made{beside({}, as_it_stands)};
    RunOptions options;
    options.threads = request.output.threads;
    options.view = view_of(request.view);
    options.stop = &stop;
    for (const auto& variant : variants) {
        auto scenario = request.scenario;
        scenario.sets.insert(scenario.sets.end(), variant.sets.begin(), variant.sets.end());
        made.push_back(beside(variant.name, run(read(scenario), options)));
    }
    return made;
}

} // namespace mkba
