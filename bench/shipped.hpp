// The scenario that everything is measured on, and the bare projection of one block of it.
#pragma once

#include <memory>
#include <vector>

#include "mkba/draw/sampler.hpp"
#include "mkba/plan/plan.hpp"
#include "mkba/project/kernels.hpp"
#include "mkba/project/projection.hpp"

namespace mkba::bench {

/// scenarios/aa-en-hunze.yaml, read and compiled.
[[nodiscard]] std::string shipped_path();
[[nodiscard]] std::shared_ptr<const Plan> shipped_plan();
/// The smaller model that the hand-written kernel does (bench/hand/model.yaml).
[[nodiscard]] std::shared_ptr<const Plan> hand_written_plan();

/// Drawn parameters of a block to the yearly flows of all alternatives, and nothing beyond.
class BareProjection {
public:
    BareProjection(const Plan& plan, Width width);

    void fill(const Sampler& sampler, DrawIndex first);
    /// Takes lane `lane` of another block as its only one.
    void take(const RowBlock& values, std::size_t lane);
    void run();

    [[nodiscard]] const RowBlock& values() const { return values_; }
    [[nodiscard]] const Ledger& ledger(std::size_t alternative) const
    {
        return ledgers_[alternative];
    }

private:
    const Plan& plan_;
    const Kernels& kernels_;
    RowBlock values_;
    Projection projection_;
    std::vector<Ledger> ledgers_;
};

} // namespace mkba::bench
