// The factors of a part of a figure, with their values in the draw at hand.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "mkba/analysis/explain/flow_parts.hpp"

namespace mkba {

/// A factor, by number in PartFactors::known(), and what it comes to in one part.
struct FactorValue {
    std::uint32_t factor{};
    double value{};
};

class PartFactors {
public:
    explicit PartFactors(Unfolding& unfolding) : unfolding_{unfolding} {}

    /// In the order of FactorKind; their product is the amount of these payments of the part (of
    /// draw 0 of the lanes).
    [[nodiscard]] std::vector<FactorValue> of(const FlowPart& part,
                                              std::span<const Payment> payments);
    [[nodiscard]] const std::vector<Factor>& known() const { return known_; }

private:
    using Values = std::vector<FactorValue>;

    [[nodiscard]] FactorValue valued(Factor factor);
    [[nodiscard]] std::uint32_t number_of(Factor factor);
    void add_known(Values& values, Factor factor, double value);
    [[nodiscard]] const Values& of_cell(const FlowPart& part);
    [[nodiscard]] const Values& of_unit(const FlowPart& part);
    [[nodiscard]] Values valued_all(std::vector<Factor> factors);
    void add_line(Values& values, const FlowPart& part, std::span<const Payment> payments);
    void add_share(Values& values, const FlowPart& part);

    Unfolding& unfolding_;
    std::vector<Factor> known_;
    std::map<std::tuple<FactorKind, std::string, std::string, int, int>, std::uint32_t> numbers_;
    std::map<std::tuple<std::uint32_t, std::size_t, std::size_t, std::uint32_t>, Values> cells_;
    std::map<std::tuple<AddendKind, std::uint32_t, std::uint32_t>, Values> units_;
};

} // namespace mkba
