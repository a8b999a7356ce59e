#include "mkba/project/ledger.hpp"

#include <algorithm>

#include "mkba/plan/contract_plan.hpp"

namespace mkba {

LedgerLayout::LedgerLayout(const Plan& plan)
    : lines{plan.lines.size()}, years{plan.time.years}, person_years{plan.time.person_years},
      groups{std::size_t{plan.groups} + 1}, outcomes{plan.outcomes.size()},
      interventions{plan.reached.size()}, units{plan.units.size()}
{
    for (const auto& flows : plan.states) {
        first_state.push_back(states);
        states += flows.size();
    }
}

Ledger::Ledger(const Plan& plan, std::size_t width)
    : layout{plan}, amounts{layout.lines * layout.years, width}, cash{layout.lines * layout.years,
                                                                      width},
      variance{plan.contract ? plan.contract->observed_years() : 0, width},
      persons{plan.contract ? plan.contract->observed_years() : 0, width},
      outcomes{layout.outcomes * layout.groups, width},
      group_years{layout.groups, width}, reached{layout.interventions * layout.groups, width},
      group_euros{layout.groups, width}, units{layout.units, width}, vulnerable{1, width},
      yearly((layout.outcomes + layout.states) * layout.person_years, 0.0)
{
}

void Ledger::clear_money(const std::vector<std::uint32_t>& lines)
{
    for (const auto line : lines) {
        const auto count = layout.years * amounts.width();
        std::fill_n(amounts.row(layout.line_year(line, 0)), count, 0.0);
        if (cash.rows() > 0) {
            std::fill_n(cash.row(layout.line_year(line, 0)), count, 0.0);
        }
    }
}

void Ledger::add(const Ledger& chain)
{
    constexpr RowBlock Ledger::*all[] = {
        &Ledger::amounts,  &Ledger::cash,        &Ledger::variance, &Ledger::persons,
        &Ledger::outcomes, &Ledger::group_years, &Ledger::reached,  &Ledger::group_euros,
        &Ledger::units,    &Ledger::vulnerable};
    const auto sum = [](double a, double b) { return a + b; };
    for (const auto rows : all) {
        auto& mine = this->*rows;
        const auto& other = chain.*rows;
        std::transform(mine.data(), mine.data() + mine.rows() * mine.width(), other.data(),
                       mine.data(), sum);
    }
    std::transform(yearly.begin(), yearly.end(), chain.yearly.begin(), yearly.begin(), sum);
}

void Ledger::clear()
{
    for (auto* rows : {&amounts, &cash, &variance, &persons, &outcomes, &group_years, &reached,
                       &group_euros, &units, &vulnerable}) {
        rows->clear();
    }
    std::fill(yearly.begin(), yearly.end(), 0.0);
}

} // namespace mkba
