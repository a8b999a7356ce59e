#include "cli/variants.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "mkba/run/engine.hpp"

#include "cli/read.hpp"

namespace mkba {

namespace {

VariantResults beside(const std::string& name, const Results& results)
{
    const auto& comparison = results.comparisons.front();
    return {
        name, {}, comparison.parties, comparison.perspectives, comparison.units, comparison.groups};
}

VariantResults refused(const std::string& name, std::string reason)
{
    VariantResults none;
    none.name = name;
    none.refused = std::move(reason);
    return none;
}

/// A setting that means nothing here is a fault of the variant, not an answer of the model.
void throw_if_at(const Variant& variant, const InputError& error)
{
    const auto& found = error.diagnostics();
    if (std::any_of(found.begin(), found.end(),
                    [&](const Diagnostic& one) { return one.where == variant.place; })) {
        throw InputError{found};
    }
}

VariantResults run_one(const RunRequest& request, const Variant& variant, const RunOptions& options)
{
    return beside(variant.name, run(read_variant(request.scenario, variant), options));
}

VariantResults run_or_refused(const RunRequest& request, const Variant& variant,
                              const RunOptions& options)
{
    try {
        return run_one(request, variant, options);
    } catch (const InputError& error) {
        throw_if_at(variant, error);
        return refused(variant.name, error.diagnostics().front().message);
    } catch (const ModelRefusal& error) {
        return refused(variant.name, error.what());
    }
}

} // namespace

std::shared_ptr<const Description> read_variant(const ScenarioRequest& scenario,
                                                const Variant& variant)
{
    auto set = scenario;
    set.sets.insert(set.sets.end(), variant.sets.begin(), variant.sets.end());
    try {
        return read(set);
    } catch (const InputError& error) {
        auto found = error.diagnostics();
        for (auto& diagnostic : found) {
            for (const auto& argument :
                 variant.sets) { // written in a file, not on the command line
                if (diagnostic.where.file == "--set " + argument) {
                    diagnostic.message = argument + ": " + diagnostic.message;
                    diagnostic.where = variant.place;
                }
            }
            if (diagnostic.where != variant.place) {
                diagnostic.message = fmt::format("with '{}': {}", variant.name, diagnostic.message);
            }
        }
        throw InputError{found};
    }
}

std::optional<std::string> refusal_of(const ScenarioRequest& scenario, const Variant& variant)
{
    try {
        static_cast<void>(read_variant(scenario, variant));
        return std::nullopt;
    } catch (const InputError& error) {
        throw_if_at(variant, error);
        return error.diagnostics().front().message;
    }
}

std::vector<VariantResults> run_beside(const RunRequest& request,
                                       const std::vector<Variant>& variants,
                                       const Results& as_it_stands, Refusals refusals,
                                       const std::atomic<bool>& stop)
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
        made.push_back(refusals == Refusals::listed ? run_or_refused(request, variant, options)
                                                    : run_one(request, variant, options));
    }
    return made;
}

} // namespace mkba
