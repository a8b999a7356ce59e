// All uncertain parameters of a run, drawn together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "mkba/core/lanes.hpp"
#include "mkba/draw/design.hpp"
#include "mkba/draw/joint_distribution.hpp"

namespace mkba {

/// How many draws, and how they are taken.
struct SamplingPlan {
    Sampling sampling{Sampling::random};
    std::uint64_t seed{};
    std::uint64_t draws{};
};

/// Immutable, so any number of threads may use it; a block is a pure function of (this, first,
/// count), and a value does not depend on the block in which it is asked for.
class Sampler {
public:
    /// Throws std::invalid_argument for names that occur twice or share a stream, for correlations
    /// that cannot be (see Copula) or concern a parameter that is fixed or a share, and for shares
    /// of one whole that disagree.
    Sampler(std::vector<SampledParameter> parameters,
            const std::vector<RankCorrelation>& correlations, const SamplingPlan& plan);

    /// Draws first … first + count - 1 of every parameter: one row for each, in the order given, of
    /// `count` lanes. Throws std::out_of_range beyond the draws of the plan.
    void fill(DrawIndex first, std::size_t count, std::span<const Lanes> rows) const;

    [[nodiscard]] std::size_t size() const { return joint_.size(); }
    [[nodiscard]] std::uint64_t draws() const { return plan_.draws; }
    [[nodiscard]] Sampling sampling() const { return plan_.sampling; }
    /// Which parameters hang together, and what their scores come to.
    [[nodiscard]] const JointDistribution& joint() const { return joint_; }
    /// Which draws repeat one another independently: the basis of the Monte Carlo error under LHS
    /// and Sobol.
    [[nodiscard]] const Replicates& replicates() const { return design_.replicates(); }

private:
    SamplingPlan plan_;
    JointDistribution joint_;
    Design design_;
};

} // namespace mkba
