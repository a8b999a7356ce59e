// Which flows make up the figures of parties, perspectives, posts, units and groups.
#pragma once

#include <vector>

#include "mkba/analysis/explain/quantity.hpp"

namespace mkba {

enum class PartyFlow { investment, saving, cashable, cash_cost, line_transfer, transfer };

/// Collects addends of the scenario's own comparison.
class QuantityFlows {
public:
    explicit QuantityFlows(const Plan& plan);

    /// What party p pays or gains, care, youth and education only, as the distribution counts it.
    void party(std::size_t p, PartyFlow flow, double sign, YearRange years, Worth worth);
    void all_parties(PartyFlow flow, double sign, YearRange years, Worth worth);
    /// Lines in total up to a perspective; a post's where one is given.
    void balance(Perspective widest, std::optional<std::uint32_t> post, Role role, double sign);
    void line(std::size_t l);
    /// With the programme minus the baseline.
    void difference(Addend addend);
    void add(Addend addend) { addends_.push_back(addend); }

    [[nodiscard]] std::size_t baseline() const { return baseline_; }
    [[nodiscard]] std::size_t with() const { return with_; }
    [[nodiscard]] YearRange all_years() const { return {0, plan_.time.years}; }
    [[nodiscard]] YearRange person_years() const { return {0, plan_.time.person_years}; }
    [[nodiscard]] std::vector<Addend> take() { return std::move(addends_); }

private:
    const Plan& plan_;
    std::size_t baseline_;
    std::size_t with_;
    std::vector<Addend> addends_;
};

} // namespace mkba
