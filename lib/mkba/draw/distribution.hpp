// The distribution of one uncertain parameter, as a value.
#pragma once

#include <optional>

#include "mkba/draw/marginal.hpp"

namespace mkba {

/// One share of several that are drawn together and sum to 1 (Dirichlet).
struct JointShare {
    std::string name;          // of the whole
    std::vector<double> alpha; // of all shares
    std::size_t member;        // which of them, from 0
};

/// Cheap to copy; immutable.
class Distribution {
public:
    explicit Distribution(MarginalPointer marginal, std::optional<JointShare> joint = std::nullopt)
        : marginal_{std::move(marginal)}, joint_{std::move(joint)}
    {
    }

    /// The smallest x with P(X <= x) >= u, exactly (closed form or Boost.Math), for 0 < u < 1.
    [[nodiscard]] double quantile(double u) const { return marginal_->quantile({u, 1.0 - u}); }
    /// The same where both sides of the probability are known precisely.
    [[nodiscard]] double quantile(Chance p) const { return marginal_->quantile(p); }
    /// The same at the probability of a standard normal score, precise in both tails.
    [[nodiscard]] double quantile_at_score(double z) const;
    [[nodiscard]] Chance cdf(double x) const { return marginal_->cdf(x); }
    [[nodiscard]] double mean() const { return marginal_->mean(); }
    [[nodiscard]] double variance() const { return marginal_->variance(); }
    [[nodiscard]] Support support() const { return marginal_->support(); }
    /// Quantiles at standard normal scores, the fast way: relative error below 1e-9 while |z|
    /// <= 8.2. The rows have equal length and may be the same.
    void values(ConstLanes z, Lanes out) const { marginal_->values(z, out); }

    /// Whether there is nothing to draw.
    [[nodiscard]] bool is_fixed() const { return support().lowest == support().highest; }
    /// Set for a share of a Dirichlet distribution: its marginal is as above, but it is drawn with
    /// its fellows.
    [[nodiscard]] const std::optional<JointShare>& joint() const { return joint_; }

private:
    MarginalPointer marginal_;
    std::optional<JointShare> joint_;
};

/// Checks the figures and builds the distribution. Throws std::invalid_argument that says what is
/// wrong and what was expected; never clamps or repairs.
[[nodiscard]] Distribution make_distribution(const DistributionSpec& spec);

} // namespace mkba
