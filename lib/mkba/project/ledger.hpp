// What one alternative comes to in a block of draws: money by line and year, and the counts that
// tables show.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "mkba/plan/plan.hpp"
#include "mkba/project/row_block.hpp"

namespace mkba {

/// Row numbers of a ledger. Groups are plan.groups + 1: the last holds those in none.
class LedgerLayout {
public:
    explicit LedgerLayout(const Plan& plan);

    [[nodiscard]] std::size_t line_year(std::size_t line, std::size_t t) const
    {
        return line * years + t;
    }
    /// Only of lines whose cash share differs by years since the effect.
    [[nodiscard]] std::size_t cash_year(std::size_t line, std::size_t t) const
    {
        return cash_row[line].value() * years + t;
    }
    /// `year` counts from the first observed year of the contract.
    [[nodiscard]] std::size_t pool_year(std::size_t member, std::size_t year) const
    {
        return member * pool_years + year;
    }
    [[nodiscard]] std::size_t outcome_group(std::size_t outcome, std::size_t group) const
    {
        return outcome * groups + group;
    }
    [[nodiscard]] std::size_t reached_group(std::size_t intervention, std::size_t group) const
    {
        return intervention * groups + group;
    }

    std::size_t lines{};
    std::size_t years{};        // of money
    std::size_t person_years{}; // of persons
    std::size_t groups{};
    std::size_t outcomes{};
    std::size_t interventions{};
    std::size_t units{};
    std::size_t pool_members{}; // of a contract with those who entered since signing
    std::size_t pool_years{};
    std::size_t states{};                 // of all populations
    std::vector<std::size_t> first_state; // by population
    std::size_t cash_lines{};
    std::vector<std::optional<std::size_t>> cash_row; // by line
};

/// All rows are sums over the followed years unless a year is named.
struct Ledger {
    Ledger(const Plan& plan, std::size_t width);

    LedgerLayout layout;
    RowBlock amounts;  // line x year: euros of the price year, undiscounted, costs positive
    RowBlock cash;     // cash line x year: the part that is money in hand
    RowBlock variance; // observed year of the contract: sum of count x (cash) unit amount squared
                       // over the pool
    RowBlock persons;  // observed year: everybody in the pool at the start
    RowBlock pool_amounts; // member x observed year: as amounts, of those who entered since signing
    RowBlock pool_cash;    // the same as cash
    RowBlock outcomes;     // outcome x group
    RowBlock reached;      // intervention x group
    RowBlock group_euros;  // group: present value of programme lines
    RowBlock units;        // unit
    RowBlock vulnerable;   // one row: discounted entrants that count as vulnerable pregnancies
    std::vector<double> yearly;  // lane sums: outcomes, then states, each by person year
    std::vector<double> at_risk; // lane sums, outcome x group: person-years in which it can happen

    void clear();
    /// What another chain of the same layout comes to.
    void add(const Ledger& chain);
    /// Forgets the money of these lines.
    void clear_money(const std::vector<std::uint32_t>& lines);
    /// Forgets what is discounted as it is booked.
    void clear_worth();
    /// Forgets what the pool of a contract costs and how that varies.
    void clear_pool();
    [[nodiscard]] double& yearly_outcome(std::size_t outcome, std::size_t t)
    {
        return yearly[outcome * layout.person_years + t];
    }
    [[nodiscard]] double& yearly_state(std::size_t state, std::size_t t)
    {
        return yearly[(layout.outcomes + state) * layout.person_years + t];
    }
};

} // namespace mkba
