// From one result to another, one difference in assumptions at a time.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "mkba/analysis/bridge/bridge_steps.hpp"
#include "mkba/run/engine.hpp"

namespace mkba {

/// By output: what the result changes by when the difference is moved.
struct BridgeStep {
    std::string name;
    BridgeKind kind{};
    std::vector<InputDifference> inputs;
    std::vector<Statistics> declared;   // when all steps before it are made
    std::vector<Statistics> order_free; // averaged over orders
    std::vector<double> order_error;    // standard error of that mean; 0 where all orders count
};

struct Bridge {
    std::vector<std::string> outputs; // those that both scenarios have
    std::vector<Statistics> from;
    std::vector<Statistics> to;
    std::vector<BridgeStep> steps; // in declared order; what cannot be moved by itself comes last
    std::size_t orders{};          // that order-free is averaged over; 0: all there are
    bool same_draws{true};         // false: Sobol dimensions are shared out otherwise
};

struct BridgeQuestion {
    BridgeBy by{BridgeBy::difference};
    std::vector<std::string>
        first{};           // steps to take first, in this order; the rest by kind and name
    std::size_t orders{8}; // of chance, where there are too many steps for all
};

/// Steps up to this many are averaged over all orders (64 runs).
inline constexpr std::size_t most_steps_in_all_orders = 6;

/// Every mixture runs with the draws, seed and sampling of `from`; `to` has the same, which is the
/// caller's to see to. In every draw the steps add up to the difference of the two results. Throws
/// QuestionError, InputError, ModelRefusal, Interrupted.
[[nodiscard]] Bridge bridge(const std::shared_ptr<const Description>& from,
                            const std::shared_ptr<const Description>& to, const RunOptions& options,
                            const BridgeQuestion& question);

} // namespace mkba
