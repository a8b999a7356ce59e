// What a contract comes to over the draws.
#include <algorithm>
#include <cmath>

#include "mkba/plan/contract_plan.hpp"
#include "mkba/stats/comparison_results.hpp"
#include "mkba/stats/reading.hpp"

namespace mkba {

namespace {

ContractYear contract_year(const ComparisonReading& reading, std::size_t year)
{
    using enum ContractFigure;
    const auto mean = [&](ContractFigure figure) {
        return reading.mean(reading.sums.contract(reading.comparison, year, figure));
    };
    ContractYear made;
    made.year = reading.plan.time.start + static_cast<int>(reading.plan.contract->first + year);
    made.persons = mean(persons);
    made.benchmark = mean(benchmark);
    made.true_rate = mean(true_rate);
    made.net_rate = mean(net_rate);
    made.settled = mean(settled);
    made.threshold = threshold_of(reading, year);
    made.noise = std::sqrt(mean(noise_variance));
    made.pays = mean(pays);
    made.payment = mean(payment);
    made.pays_without_saving = mean(pays_without_saving);
    made.repays = mean(repays);
    made.repayment = mean(repayment);
    made.process = mean(process);
    const auto where_settled = [&](std::size_t sum) {
        return made.settled > 0 ? reading.mean(sum) / made.settled : 0;
    };
    for (const auto& [name, figure] : {std::pair{"threshold", by_threshold},
                                       {"cap", by_cap},
                                       {"loss_limit", by_loss_limit},
                                       {"relief", by_relief},
                                       {"own_saving", by_own_saving}}) {
        made.bound_by[name] =
            where_settled(reading.sums.contract(reading.comparison, year, figure));
    }
    for (std::size_t gate = 0; gate < reading.sums.gates; ++gate) {
        made.gates[reading.description().contract->rules.gates[gate].name] =
            where_settled(reading.sums.failed_gate(reading.comparison, year, gate));
    }
    return made;
}

/// The deepest point of the cumulative cash of a party on the mean path, not discounted.
void find_cash_need(const ComparisonReading& reading, std::size_t party, ContractParty& made)
{
    using Flow = SumLayout::Flow;
    double cumulative = 0;
    for (std::size_t t = 0; t < reading.plan.time.years; ++t) {
        const auto mean = [&](Flow flow) {
            return reading.mean(reading.sums.party_year(reading.comparison, party, flow, t));
        };
        cumulative += mean(Flow::cashable) - mean(Flow::investment) + mean(Flow::line_transfer) +
                      mean(Flow::transfer);
        if (cumulative < -made.cash_need) {
            made.cash_need = -cumulative;
            made.cash_need_year = reading.plan.time.start + static_cast<int>(t);
        }
    }
}

double settling_cost(const ComparisonReading& reading)
{
    double cost = 0;
    for (std::size_t l = 0; l < reading.plan.lines.size(); ++l) {
        const auto& line = reading.plan.lines[l];
        if (line.by_contract && line.kind != LineKind::transfer) {
            cost -= reading.column(reading.layout.line(l)).mean;
        }
    }
    return cost;
}

/// Present value of what changes hands: half of what all parties give and get.
double expected_transfer(const ComparisonReading& reading)
{
    double moved = 0;
    for (std::size_t p = 0; p < reading.layout.parties; ++p) {
        moved += std::abs(reading.party(0, p, PartyFigure::transfer).mean);
    }
    return moved / 2;
}

std::map<std::string, ContractParty> parties_of(const ComparisonReading& reading)
{
    const auto& description = reading.description();
    const auto& terms = *description.contract;
    std::map<std::string, ContractParty> parties;
    for (std::size_t p = 0; p < description.parties.size(); ++p) {
        const auto& name = description.parties[p].name;
        ContractParty made;
        made.before = reading.column(reading.layout.before_contract(p));
        find_cash_need(reading, p, made);
        const auto title = terms.legal_titles.find(name);
        made.legal_title = title == terms.legal_titles.end() ? "" : title->second;
        made.contributes =
            contributes(terms, name) ||
            (divides_result(terms.key_rule) && reading.party(0, p, PartyFigure::transfer).mean < 0);
        parties.emplace(name, std::move(made));
    }
    return parties;
}

} // namespace

double effects_inside(const ComparisonReading& reading)
{
    const auto& contract = *reading.plan.contract;
    double inside = 0;
    double all = 0;
    for (std::size_t p = 0; p < reading.layout.parties; ++p) {
        for (std::size_t t = 0; t < reading.plan.time.years; ++t) {
            const double saving = reading.mean(
                reading.sums.party_year(reading.comparison, p, SumLayout::Flow::saving, t));
            all += saving;
            inside += t >= contract.first && t < contract.first + contract.years ? saving : 0;
        }
    }
    return all > 0 ? inside / all : 0;
}

std::optional<double> threshold_of(const ComparisonReading& reading, std::size_t year)
{
    const auto sum = [&](ContractFigure figure) {
        return reading.data.sums[reading.sums.contract(reading.comparison, year, figure)];
    };
    const double settled = sum(ContractFigure::settled);
    return settled > 0 ? std::optional{sum(ContractFigure::threshold) / settled} : std::nullopt;
}

std::optional<ContractResults> contract_results(const ComparisonReading& reading)
{
    if (!reading.plan.contract) {
        return std::nullopt;
    }
    ContractResults made;
    for (std::size_t year = 0; year < reading.plan.contract->years; ++year) {
        made.years.push_back(contract_year(reading, year));
    }
    made.parties = parties_of(reading);
    const auto odds = [&](ContractOdds of) {
        return reading.mean(reading.sums.odds(reading.comparison, of));
    };
    made.any_payment = odds(ContractOdds::any_payment);
    made.any_transfer = odds(ContractOdds::any_transfer);
    made.any_repayment = odds(ContractOdds::any_repayment);
    if (reading.plan.contract->review) {
        made.ended = odds(ContractOdds::ended);
    }
    made.paid_while_negative = odds(ContractOdds::paid_while_negative);
    made.effects_inside = effects_inside(reading);
    made.settling_cost = settling_cost(reading);
    made.expected_transfer = expected_transfer(reading);
    return made;
}

} // namespace mkba
