// All uncertain parameters as one distribution: from independent normal scores to their values.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "mkba/core/lanes.hpp"
#include "mkba/draw/correlation.hpp"
#include "mkba/draw/distribution.hpp"

namespace mkba {

/// One uncertain number.
struct SampledParameter {
    std::string name;
    Distribution distribution;
    std::string drawn_as{}; // those that say the same have one score; empty: its own, by its name
};

/// Fills a row with the standard normal scores of one dimension.
using ScoreSource = std::function<void(std::size_t dimension, Lanes row)>;

/// Immutable, so any number of threads may use it. A parameter has one dimension, in the order
/// given, which it shares with those drawn as it; a fixed one has none; shares of a whole have one
/// for each gamma behind them, "whole[k]".
class JointDistribution {
public:
    /// Throws std::invalid_argument for correlations that cannot be (see Copula) or concern a
    /// parameter that is fixed or a share, and for shares of one whole that disagree.
    JointDistribution(std::vector<SampledParameter> parameters,
                      const std::vector<RankCorrelation>& correlations);

    /// Names of the dimensions.
    [[nodiscard]] const std::vector<std::string>& dimensions() const { return layout_.names; }
    /// The dimensions behind each parameter, correlation aside.
    [[nodiscard]] std::vector<std::vector<std::size_t>> dimensions_by_parameter() const;
    [[nodiscard]] std::size_t size() const { return parameters_.size(); }

    /// One row for each parameter, in the order given, all of equal length. Correlated parameters
    /// keep the order given: a value depends on its own score and on those of the correlated
    /// parameters before it.
    void fill(const ScoreSource& scores, std::span<const Lanes> rows) const;

private:
    /// Shares that sum to 1: gammas over their sum.
    struct Whole {
        JointShare share; // of any member
        std::vector<Distribution> gammas;
        std::vector<std::size_t> dimensions;
        std::vector<std::pair<std::size_t, std::size_t>> members; // of the whole, and its row
    };
    struct Layout {
        std::vector<std::string> names;  // of dimensions
        std::vector<std::size_t> single; // the parameter of each of the first dimensions
        std::vector<std::pair<std::size_t, std::size_t>>
            followers;                  // parameters with the score of a dimension before them
        std::vector<std::size_t> fixed; // parameters without a dimension
        std::vector<Whole> wholes;
    };
    static Layout laid_out(const std::vector<SampledParameter>& parameters);
    static void add_share(const std::vector<SampledParameter>& parameters, std::size_t row,
                          std::vector<Whole>& wholes);
    JointDistribution(Layout layout, std::vector<SampledParameter> parameters,
                      const std::vector<RankCorrelation>& correlations);

    static void add_single(const SampledParameter& parameter, std::size_t row, Layout& layout);
    static void fill_whole(const Whole& whole, const ScoreSource& scores,
                           std::span<const Lanes> rows);

    std::vector<SampledParameter> parameters_;
    Layout layout_;
    Copula copula_;
};

} // namespace mkba
