// The engine's first draws of a scenario, for comparison with the oracle.
#pragma once

#include <cstddef>
#include <memory>

#include "mkba/run/block_runner.hpp"

#include "tests/reference/reference_model.hpp"

namespace mkba::reference {

/// A compiled scenario after one block of draws; without drawn parameters, or with 0 draws asked
/// for, the central run.
class EngineDraws {
public:
    EngineDraws(std::shared_ptr<const Description> description, View view, std::size_t draws);

    [[nodiscard]] const Plan& plan() const { return *plan_; }
    [[nodiscard]] const BlockRunner& block() const { return runner_; }
    /// Lanes that hold a draw.
    [[nodiscard]] std::size_t lanes() const { return lanes_; }

    /// What the engine drew, as the oracle takes it.
    [[nodiscard]] std::map<std::string, double> drawn(std::size_t lane) const;
    [[nodiscard]] ReferenceNoise noise(std::size_t lane);

private:
    std::shared_ptr<const Plan> plan_;
    std::unique_ptr<const Sampler> sampler_;
    BlockRunner runner_;
    std::size_t lanes_{1};
};

} // namespace mkba::reference
