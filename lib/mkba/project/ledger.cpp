#include "mkba/project/ledger.hpp"

#include <algorithm>

#include "mkba/plan/contract_plan.hpp"

namespace mkba {

namespace {

constexpr RowBlock Ledger::*all_rows[] = {
    &Ledger::amounts,      &Ledger::cash,      &Ledger::variance,  &Ledger::persons,
    &Ledger::pool_amounts, &Ledger::pool_cash, &Ledger::outcomes,  &Ledger::reached,
    &Ledger::group_euros,  &Ledger::units,     &Ledger::vulnerable};

} // namespace

LedgerLayout::LedgerLayout(const Plan& plan)
    : lines{plan.lines.size()}, years{plan.time.years}, person_years{plan.time.person_years},
      groups{std::size_t{plan.groups} + 1}, outcomes{plan.outcomes.size()},
      interventions{plan.reached.size()}, units{plan.units.size()}
{
    if (plan.contract && plan.contract->only_entered()) {
        pool_members = plan.contract->pool.size();
        pool_years = plan.contract->observed_years;
    }
    for (const auto& flows : plan.states) {
        first_state.push_back(states);
        states += flows.size();
    }
    for (const auto& line : plan.lines) {
        const bool has_own = !line.cash_is_all && line.cash.empty();
        cash_row.push_back(has_own ? std::optional{cash_lines++} : std::nullopt);
    }
}

Ledger::Ledger(const Plan& plan, std::size_t width)
    : layout{plan}, amounts{layout.lines * layout.years, width}, cash{layout.cash_lines *
                                                                          layout.years,
                                                                      width},
      variance{plan.contract ? plan.contract->observed_years : 0, width},
      persons{plan.contract ? plan.contract->observed_years : 0, width},
      pool_amounts{layout.pool_members * layout.pool_years, width}, pool_cash{layout.pool_members *
                                                                                  layout.pool_years,
                                                                              width},
      outcomes{layout.outcomes * layout.groups, width}, reached{layout.interventions *
                                                                    layout.groups,
                                                                width},
      group_euros{layout.groups, width}, units{layout.units, width}, vulnerable{1, width},
      yearly((layout.outcomes + layout.states) * layout.person_years, 0.0),
      at_risk(layout.outcomes * layout.groups, 0.0)
{
}

void Ledger::clear_money(const std::vector<std::uint32_t>& lines)
{
    for (const auto line : lines) {
        const auto count = layout.years * amounts.width();
        std::fill_n(amounts.row(layout.line_year(line, 0)), count, 0.0);
        if (layout.cash_row[line]) {
            std::fill_n(cash.row(layout.cash_year(line, 0)), count, 0.0);
        }
    }
}

void Ledger::clear_worth()
{
    group_euros.clear();
    vulnerable.clear();
}

void Ledger::clear_pool()
{
    for (auto* rows : {&variance, &pool_amounts, &pool_cash}) {
        rows->clear();
    }
}

void Ledger::add(const Ledger& chain)
{
    const auto sum = [](double a, double b) { return a + b; };
    for (const auto rows : all_rows) {
        auto& mine = this->*rows;
        const auto& other = chain.*rows;
        std::transform(mine.data(), mine.data() + mine.rows() * mine.width(), other.data(),
                       mine.data(), sum);
    }
    std::transform(yearly.begin(), yearly.end(), chain.yearly.begin(), yearly.begin(), sum);
    std::transform(at_risk.begin(), at_risk.end(), chain.at_risk.begin(), at_risk.begin(), sum);
}

void Ledger::clear()
{
    for (const auto rows : all_rows) {
        (this->*rows).clear();
    }
    std::fill(yearly.begin(), yearly.end(), 0.0);
    std::fill(at_risk.begin(), at_risk.end(), 0.0);
}

} // namespace mkba
