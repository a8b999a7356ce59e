// What one kind of distribution must be able to do, and the table of kinds.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mkba/core/lanes.hpp"
#include "mkba/scenario/distribution_spec.hpp"

namespace mkba {

/// The smallest and the largest value; either may be infinite.
struct Support {
    double lowest;
    double highest;
};

/// A probability and its complement, each with its own relative precision: one of them may be
/// 1e-16.
struct Chance {
    double below;
    double above;
};

/// A distribution of one number. Immutable, so any number of threads may share it. Drawing is by
/// inversion, one score for one value: runs that share a seed then share their luck, and
/// correlation acts on the scores alone.
class Marginal {
public:
    virtual ~Marginal() = default;

    /// The smallest x with P(X <= x) >= p, by a closed form or Boost.Math.
    [[nodiscard]] virtual double quantile(Chance p) const = 0;
    /// P(X <= x) and P(X > x).
    [[nodiscard]] virtual Chance cdf(double x) const = 0;
    [[nodiscard]] virtual double mean() const = 0;
    [[nodiscard]] virtual double variance() const = 0;
    [[nodiscard]] virtual Support support() const = 0;
    /// The quantiles at P(Z <= z) for standard normal scores z; within 1e-9 of quantile() while |z|
    /// <= 8.2. The rows have equal length and may be the same.
    virtual void values(ConstLanes z, Lanes out) const = 0;
};

using MarginalPointer = std::shared_ptr<const Marginal>;

/// One row of the table of distributions that a scenario may name.
struct DistributionKind {
    std::string_view name;    // the key in the files
    std::string_view summary; // in half a line
    /// Ways of giving it, each a list of keys between blanks. What is in brackets may be left out.
    std::span<const std::string_view> ways;
    /// Called with the figures of one of the ways. Throws std::invalid_argument.
    MarginalPointer (*make)(const DistributionSpec& spec);
    /// Some of this kind, for the tests that hold for every kind.
    std::vector<DistributionSpec> (*examples)();
};

/// All kinds, in alphabetical order.
[[nodiscard]] std::span<const DistributionKind* const> distribution_kinds();

} // namespace mkba
