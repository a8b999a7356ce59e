// What several populations show together, over one year or more: pools of every size.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "mkba/analysis/signing/pool_subsets.hpp"
#include "mkba/run/engine.hpp"

namespace mkba {

/// One population by itself, with the contract.
struct PoolMember {
    std::string name;
    std::shared_ptr<const Description> description;
};

struct PoolingOptions {
    RunOptions run;
    double confidence{0.9}; // of what is told from luck
    double power{0.8};      // odds with which the effect must be seen
    std::size_t most_years{5};
};

/// The first years of the contract counted together; rates of the benchmark.
struct PoolWindow {
    double effect{};   // expected
    double smallest{}; // that can be told from luck and the benchmark error
    double missed{};   // odds that the effect stays below it, over draws
};

struct Pool {
    std::vector<std::string> members; // the largest first
    double persons{};                 // in the first year
    std::vector<PoolWindow> windows;  // of 1, 2, … years
};

/// A pool, and how many years of it.
struct PoolChoice {
    std::size_t pool{};
    std::size_t years{};
};

struct PoolingResults {
    double confidence{};
    double power{};
    std::size_t most_years{};
    std::vector<Pool> pools; // each alone, the largest first; then the 2, 3, … largest together
    std::optional<PoolChoice> smallest; // in persons, then years, that misses rarely enough
    std::vector<CheapestPool> cheapest; // by window, of all sets
};

/// Runs every member on the same draws and adds them up. Throws as run() does.
[[nodiscard]] PoolingResults pooling(const std::vector<PoolMember>& members,
                                     const PoolingOptions& options);

} // namespace mkba
