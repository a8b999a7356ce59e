#include "mkba/report/formats/json_funding.hpp"

#include "mkba/report/tables/running.hpp"

namespace mkba {

namespace {

Json statistics_or_null(const std::optional<Statistics>& figure)
{
    return figure ? json_statistics(*figure) : Json(nullptr);
}

Json bound_by(const ContractYear& year)
{
    Json made = year.bound_by;
    made["gates"] = year.gates;
    return made;
}

Json contract_year(const ContractYear& year)
{
    return {{"year", year.year},
            {"persons", year.persons},
            {"benchmark", year.benchmark},
            {"true_rate", json_number(year.true_rate)},
            {"net_rate", json_number(year.net_rate)},
            {"settled", year.settled},
            {"threshold", json_or_null(year.threshold)},
            {"noise", json_number(year.noise)},
            {"pays", year.pays},
            {"payment", year.payment},
            {"pays_without_saving", year.pays_without_saving},
            {"repays", year.repays},
            {"repayment", year.repayment},
            {"process", year.process},
            {"bound_by", bound_by(year)}};
}

Json contract_party(const ContractParty& party)
{
    return {{"before", json_statistics(party.before)},
            {"cash_need", party.cash_need},
            {"cash_need_year", json_or_null(party.cash_need_year)},
            {"legal_title", party.legal_title},
            {"contributes", party.contributes}};
}

} // namespace

Json json_budget(const ComparisonResults& comparison)
{
    const auto& budget = comparison.budget;
    Json years = Json::array();
    for (const auto& year : comparison.budget_years) {
        years.push_back({{"year", year.year}, {"parties", year.parties}});
    }
    return {{"sum_of_discount_factors", budget.sum_of_discount_factors},
            {"discounted_vulnerable_families", budget.discounted_vulnerable_families},
            {"saving_a_year", json_statistics(budget.saving_a_year)},
            {"saving_a_family", statistics_or_null(budget.saving_a_family)},
            {"gap_a_family", statistics_or_null(budget.gap_a_family)},
            {"value_of_health", json_or_null(budget.value_of_health)},
            {"health_gain_needed", json_or_null(budget.health_gain_needed)},
            {"net_cost_a_family_supported", json_or_null(budget.net_cost_a_family_supported)},
            {"net_cost_per_outcome", budget.net_cost_per_outcome},
            {"years", years}};
}

Json json_contract(const ContractResults& contract)
{
    Json years = Json::array();
    for (const auto& year : contract.years) {
        years.push_back(contract_year(year));
    }
    Json made{{"years", years},
              {"parties", json_object(contract.parties, contract_party)},
              {"any_payment", contract.any_payment},
              {"any_transfer", contract.any_transfer},
              {"any_repayment", contract.any_repayment},
              {"paid_while_negative", contract.paid_while_negative},
              {"effects_inside", json_number(contract.effects_inside)},
              {"settling_cost", contract.settling_cost},
              {"expected_transfer", contract.expected_transfer}};
    if (contract.ended) {
        made["ended"] = *contract.ended;
    }
    return made;
}

Json json_accounts(const Results& results)
{
    Json accounts = Json::object();
    for (const auto& account : results.accounts) {
        accounts[account.name] = {{"amount", account.amount}, {"modelled", account.modelled}};
    }
    return accounts;
}

Json json_unpriced(const Description& description)
{
    Json posts = Json::array();
    for (const Unpriced* post : running_unpriced(description)) {
        posts.push_back({{"text", {{"nl", post->text.nl}, {"en", post->text.en}}},
                         {"sign", post->sign == Sign::minus ? "-" : "+"},
                         {"party", post->party},
                         {"group", post->group},
                         {"reason", {{"nl", post->reason.nl}, {"en", post->reason.en}}}});
    }
    return posts;
}

} // namespace mkba
