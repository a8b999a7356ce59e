#include "mkba/report/tables/catalogue.hpp"

#include <algorithm>

#include "mkba/report/tables/accounts.hpp"
#include "mkba/report/tables/answer.hpp"
#include "mkba/report/tables/budget.hpp"
#include "mkba/report/tables/contract.hpp"
#include "mkba/report/tables/distribution.hpp"
#include "mkba/report/tables/evidence.hpp"
#include "mkba/report/tables/groups.hpp"
#include "mkba/report/tables/parts.hpp"
#include "mkba/report/tables/time.hpp"
#include "mkba/report/tables/variants.hpp"
#include "mkba/report/tables/weakest.hpp"
#include "mkba/report/tables/welfare.hpp"

namespace mkba {

namespace {

constexpr TableEntry entries[] = {
    {"answer", Phrase::answer_title, answer_table},
    {"welfare", Phrase::welfare_title, welfare_table},
    {"distribution", Phrase::distribution_title, distribution_table},
    {"time", Phrase::time_title, time_table},
    {"calendar", Phrase::calendar_title, calendar_table},
    {"contract", Phrase::contract_title, contract_table},
    {"contract_parties", Phrase::contract_parties_title, contract_parties_table},
    {"contract_years", Phrase::contract_years_title, contract_years_table},
    {"evidence", Phrase::evidence_title, evidence_table},
    {"groups", Phrase::groups_title, groups_table},
    {"budget", Phrase::budget_title, budget_table},
    {"variants", Phrase::variants_title, variants_table},
    {"parts", Phrase::parts_title, parts_table},
    {"accounts", Phrase::accounts_title, accounts_table},
    {"weakest", Phrase::weakest_title, weakest_table},
};

} // namespace

std::span<const TableEntry> table_catalogue()
{
    return entries;
}

const TableEntry* find_table(std::string_view name)
{
    const auto* found = std::find_if(std::begin(entries), std::end(entries),
                                     [&](const TableEntry& entry) { return entry.name == name; });
    return found == std::end(entries) ? nullptr : found;
}

} // namespace mkba
