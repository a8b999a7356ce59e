// Who gets which part of the joint result: every key, worked out in every draw.
#pragma once

#include <memory>
#include <vector>

#include "mkba/analysis/signing/allocation_results.hpp"
#include "mkba/run/engine.hpp"
#include "mkba/run/players.hpp"

namespace mkba {

struct AllocationOptions {
    RunOptions run;
    std::vector<PlayerGroup> players; // that act as one, in place of the players of the contract
    std::uint64_t sample{500};        // draws for which linear programs are solved
    double certainty{0.9};            // of the side payments
};

/// One run in which every distinct set of interventions that some coalition can run is an
/// alternative. The scenario's contract is left out: a key divides what there is before it. Throws
/// as run() does, and std::invalid_argument for players that cannot be.
[[nodiscard]] AllocationResults allocate(const std::shared_ptr<const Description>& description,
                                         const AllocationOptions& options);

} // namespace mkba
