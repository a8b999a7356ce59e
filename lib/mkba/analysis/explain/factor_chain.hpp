// The factors of many parts as one product: persons x rate x effect x price x … for their sum.
#pragma once

#include <array>
#include <functional>
#include <set>
#include <span>
#include <vector>

#include "mkba/analysis/explain/explanation.hpp"
#include "mkba/analysis/explain/part_factors.hpp"

namespace mkba {

/// Each factor is the sum of the products up to it over the sum of the products before it, so that
/// the product of all is the sum of the parts. Where the parts differ in which factors of a kind
/// they have, these are one factor.
class FactorChain {
public:
    void add(const std::vector<FactorValue>& factors, const std::vector<Factor>& known);
    /// `sources` of a factor by its number in `known`.
    using SourcesOf = std::function<std::vector<std::size_t>(std::uint32_t factor)>;
    [[nodiscard]] std::vector<ShownFactor> shown(const std::vector<Factor>& known,
                                                 const SourcesOf& sources) const;

private:
    struct Named {
        std::uint32_t factor{};
        double sum{};
        double lowest{};
        double highest{};
    };
    struct Kind {
        bool met{};
        bool mixed{};
        double sum{};
        double lowest{};
        double highest{};
        std::vector<Named> places;
        std::set<std::uint32_t> members;
    };

    void add_kind(Kind& kind, std::span<const FactorValue> factors, double& running);

    std::array<Kind, factor_kinds> kinds_;
    bool empty_{true};
};

} // namespace mkba
