// A run: blocks of draws handed to threads, merged in an order that does not depend on them.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>

#include "mkba/plan/compile.hpp"
#include "mkba/project/kernels.hpp"
#include "mkba/stats/results.hpp"

namespace mkba {

struct RunOptions {
    unsigned threads{0}; // 0: as many as there are processors
    View view{View::followed};
    double effect_multiplier{1};
    Width width{Width::block};
    // Where the figures of all draws take more than this, they are not kept but computed twice.
    std::uint64_t kept_bytes{96'000'000};
    std::function<void(double)> progress{}; // share done, 0 to 1, from the calling thread only
    const std::atomic<bool>* stop{};        // set from outside: the run ends with Interrupted
};

/// The run was asked to stop; exit code 130.
class Interrupted : public std::runtime_error {
public:
    Interrupted() : std::runtime_error{"interrupted"} {}
};

/// The plan that run() would run. Throws InputError where the files cannot be run.
[[nodiscard]] std::shared_ptr<const Plan>
plan_of_run(const std::shared_ptr<const Description>& description, const RunOptions& options);

/// Compiles and runs. Throws InputError where the files cannot be run, ModelRefusal where a draw
/// breaks a rule of the model (the lowest such draw, whichever thread met it), Interrupted.
[[nodiscard]] Results run(const std::shared_ptr<const Description>& description,
                          const RunOptions& options);

/// Runs a compiled plan.
[[nodiscard]] Results run(const Plan& plan, const RunOptions& options);

} // namespace mkba
