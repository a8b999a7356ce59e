// All uncertain parameters of a run, drawn together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "mkba/core/lanes.hpp"
#include "mkba/draw/correlation.hpp"
#include "mkba/draw/design.hpp"
#include "mkba/draw/distribution.hpp"

namespace mkba {

/// One uncertain number.
struct SampledParameter {
    std::string name;
    Distribution distribution;
};

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

    [[nodiscard]] std::size_t size() const { return parameters_.size(); }
    [[nodiscard]] std::uint64_t draws() const { return plan_.draws; }
    [[nodiscard]] Sampling sampling() const { return plan_.sampling; }
    /// Which draws repeat one another independently: the basis of the Monte Carlo error under LHS
    /// and Sobol.
    [[nodiscard]] const Replicates& replicates() const { return design_.replicates(); }

private:
    /// Shares that sum to 1: gammas, each from a stream "name[k]" of its own, over their sum.
    struct Whole {
        JointShare share; // of any member
        std::vector<Distribution> gammas;
        std::vector<std::size_t> dimensions;
        std::vector<std::pair<std::size_t, std::size_t>> members; // of the whole, and its row
    };
    struct Layout {
        std::vector<std::string> names;  // of dimensions
        std::vector<std::size_t> single; // the parameter of each of the first dimensions
        std::vector<std::size_t> fixed;  // parameters without a dimension
        std::vector<Whole> wholes;
    };
    static Layout laid_out(const std::vector<SampledParameter>& parameters);
    Sampler(Layout layout, std::vector<SampledParameter> parameters,
            const std::vector<RankCorrelation>& correlations, const SamplingPlan& plan);

    void fill_scores(std::size_t dimension, std::span<const Stretch> parts, Lanes row) const;
    void fill_whole(const Whole& whole, std::span<const Stretch> parts,
                    std::span<const Lanes> rows) const;

    SamplingPlan plan_;
    std::vector<SampledParameter> parameters_;
    Layout layout_;
    Design design_;
    Copula copula_;
};

} // namespace mkba
