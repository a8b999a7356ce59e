// Sobol indices of a scenario: all outputs at once, extended by doubling.
#pragma once

#include <optional>

#include "mkba/analysis/sensitivity/sensitivity_inputs.hpp"

namespace mkba {

struct SobolQuestion {
    InputsQuestion inputs{};
    Sampling sampling{Sampling::sobol};
    std::uint64_t points{1024};    // base points: a power of two, at least 64
    std::optional<double> until{}; // double the points until no interval of `output` is wider
    std::uint64_t most_points{65536};
    std::string output{"broad"};
};

/// Statistics: first, first_error, total, total_error (half-widths of 95 % intervals). Runs points
/// x (inputs + 2) draws; doubling runs the new points only. The measurement error of a contract is
/// an input of its own, "measurement_error". Throws QuestionError, ModelRefusal, Interrupted.
[[nodiscard]] SensitivityResult sobol_study(const Plan& plan, const RunOptions& options,
                                            const SobolQuestion& question);

} // namespace mkba
