// What the tables of a contract say beside its years.
#pragma once

#include "mkba/report/text/language.hpp"

namespace mkba {

enum class ContractPhrase {
    net_saving,
    chance_of_repayment,
    repayment,
    process_payment,
    any_transfer,
    any_repayment,
    ended,
    paid_while_negative,
    before_contract,
    after_contract,
    better_off_before,
    better_off_after,
    cash_need,
    cash_need_year,
    effects_inside,
    settling_cost,
    expected_transfer,
    bound_by,
    bound_threshold,
    bound_gate,
    bound_cap,
    bound_loss_limit,
    bound_relief,
    bound_own_saving,
    note_settles_once,
    note_only_entered,
    note_by_investment,
    note_by_benefit,
    note_divides_result,
    note_agreed_beforehand,
    note_legal_title,
    note_contract_parties,
    at_the_table,
    not_at_the_table,
    role_payer,
    role_provider,
    role_investor,
    role_grant
};

[[nodiscard]] Label words(ContractPhrase phrase);

} // namespace mkba
