#include "cli/variants.hpp"

#include "mkba/run/engine.hpp"

#include "cli/read.hpp"

namespace mkba {

std::vector<VariantResults> run_variants(const RunRequest& request, const Description& description,
                                         const Results& as_it_stands, const std::atomic<bool>& stop)
{
    if (description.variants.empty()) {
        return {};
    }
    std::vector<VariantResults> made{{{}, as_it_stands.comparisons.front().perspectives}};
    RunOptions options;
    options.threads = request.output.threads;
    options.view = view_of(request.view);
    options.stop = &stop;
    for (const auto& variant : description.variants) {
        auto scenario = request.scenario;
        scenario.sets.insert(scenario.sets.end(), variant.sets.begin(), variant.sets.end());
        const auto results = run(read(scenario), options);
        made.push_back({variant.name, results.comparisons.front().perspectives});
    }
    return made;
}

} // namespace mkba
