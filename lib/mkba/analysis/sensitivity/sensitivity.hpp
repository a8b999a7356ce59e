// What every method of sensitivity analysis finds: some statistics of each input for each output.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mkba/analysis/outputs.hpp"
#include "mkba/draw/replicates.hpp"

namespace mkba {

/// A parameter, or parameters that are taken together: because somebody asked, or because they are
/// correlated or shares of one whole.
struct SensitivityInput {
    std::string name;
    std::vector<std::string> members; // none: chance that is no parameter and has no grade
    Grade worst{};
};

struct OutputSensitivity {
    std::string id;
    double mean{};                            // of the runs made
    bool constant{};                          // the same in all of them: nothing to explain
    std::vector<std::vector<double>> figures; // by input, then statistic; empty where constant
};

/// The points behind Sobol indices, which are not the draws of the scenario.
struct BasePoints {
    std::uint64_t number{};
    Sampling sampling{};
    std::optional<double> until{}; // no interval was to be wider
    double widest{};               // interval of the output that was asked for

    [[nodiscard]] bool reached() const { return !until || widest <= *until; }
};

struct SensitivityResult {
    std::string method;
    std::vector<std::string> statistics; // ids: first, total, low, high, …
    std::size_t ranked_by{};             // the statistic whose size orders the inputs
    std::vector<SensitivityInput> inputs;
    std::vector<OutputSensitivity> outputs;
    std::uint64_t runs{};            // of the model
    std::vector<std::string> merged; // inputs that are groups because of correlation
    std::vector<std::string> alone;  // correlated parameters that were moved without their partners
    std::optional<BasePoints> points{}; // of Sobol alone
};

/// Inputs by place, the largest statistic (in size) of this output first.
[[nodiscard]] std::vector<std::size_t> ranked_inputs(const SensitivityResult& result,
                                                     std::size_t output);

} // namespace mkba
