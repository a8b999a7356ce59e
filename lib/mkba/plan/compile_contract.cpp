#include <algorithm>

#include <fmt/format.h>

#include "mkba/plan/contract_plan.hpp"
#include "mkba/plan/money_compiler.hpp"

namespace mkba {

namespace {

std::uint32_t party_index(const Compilation& c, const std::string& name)
{
    return static_cast<std::uint32_t>(index_of(c.description.parties, name).value());
}

std::vector<PartySlot> key_slots(Compilation& c, const ContractTerms& terms)
{
    std::vector<PartySlot> slots;
    Slot sum = c.graph.constant(0);
    for (const auto& share : terms.key) {
        slots.push_back({party_index(c, share.party), c.formulas.compile(share.share, {})});
        sum = c.graph.add(sum, slots.back().share);
    }
    c.checks.require(Must::sum_to_one, sum, {}, terms.place,
                     [] { return "the shares of the contract's key"; });
    return slots;
}

std::uint32_t year_index(const Compilation& c, int year, const Place& place,
                         const std::string& what, const std::string& hint = {})
{
    if (year < c.plan.time.start) {
        refuse(
            place,
            fmt::format("{} is {}, before the scenario starts ({})", what, year, c.plan.time.start),
            hint);
    }
    return static_cast<std::uint32_t>(year - c.plan.time.start);
}

void place_in_time(const Compilation& c, const ContractTerms& terms, ContractPlan& plan)
{
    plan.first = year_index(c, terms.first_year, terms.place, "the contract's first year");
    plan.years = static_cast<std::uint32_t>(terms.years);
    if (!c.plan.time.cohort && plan.first >= c.plan.time.person_years) {
        refuse(terms.place,
               fmt::format("the contract's first year is {}, after the last one in which persons "
                           "are followed ({})",
                           terms.first_year,
                           c.plan.time.start + static_cast<int>(c.plan.time.person_years) - 1));
    }
    if (terms.renew && plan.first < c.plan.time.programme_years) {
        plan.years = std::max(plan.years, c.plan.time.programme_years - plan.first);
    }
    plan.settle = terms.settle;
    plan.lag = static_cast<std::uint32_t>(terms.lag);
    plan.observed_first = plan.first;
    for (const auto& base : terms.benchmark.base_years) {
        if (base.year >= terms.first_year) {
            refuse(terms.benchmark.place,
                   fmt::format("base year {} does not lie before the contract", base.year));
        }
        if (!base.spent) {
            const auto t = year_index(c, base.year, terms.benchmark.place, "a base year",
                                      "give what was spent: {weight: 1, spent: EUROS, persons: "
                                      "COUNT}");
            plan.observed_first = std::min(plan.observed_first, t);
        }
    }
    plan.observed_years = plan.first + plan.years - plan.observed_first;
    std::uint32_t last = plan.first + plan.years - 1 + plan.lag;
    plan.paid_first = plan.first;
    for (const auto& loan : terms.prefinance) {
        plan.paid_first =
            std::min(plan.paid_first, year_index(c, loan.year, loan.place, "the loan's year"));
        last = std::max(last, year_index(c, loan.repay_first + loan.repay_count - 1, loan.place,
                                         "the last repayment"));
    }
    plan.paid_years = last + 1 - plan.paid_first;
}

/// The sampling error follows from counts and unit amounts, which must therefore not differ between
/// the persons of a line unless the contract gives the error itself.
void check_amounts(Compilation& c, const ContractTerms& terms, const Line& line)
{
    const auto amount = c.formulas.uses(line.amount);
    const auto hours = c.formulas.uses(line.per.hours.value_or(Expression{}));
    const bool by_cell = amount.age || amount.years_in_state || hours.age || hours.years_in_state;
    if (!terms.rules.sampling_error && by_cell) {
        refuse(terms.place,
               fmt::format("sampling_error: model cannot see the amounts of '{}', which differ by "
                           "age or years in state",
                           line.name),
               "give sampling_error as a number");
    }
}

void compile_pool(Compilation& c, const Description& of, ContractPlan& plan)
{
    const auto& terms = *of.contract;
    plan.persons =
        only_entered_since_signing(terms) ? PoolPersons::entered_since_signing : PoolPersons::all;
    for (std::uint32_t l = 0; l < c.plan.lines.size(); ++l) {
        const auto& line = of.lines[c.plan.lines[l].line];
        for (const auto& part : terms.pool) {
            if (std::find(part.lines.begin(), part.lines.end(), line.name) != part.lines.end()) {
                check_amounts(c, terms, line);
                plan.pool.push_back({l, part.basis});
            }
        }
        if (line.by_contract && line.kind == LineKind::transfer) {
            plan.process_lines.push_back(l);
        } else if (line.role == Role::programme && line.kind != LineKind::transfer &&
                   line.in_total) {
            plan.programme_lines.push_back(l);
        }
    }
}

/// market share x (1 - switching)^years x retained x (1 - clawback), by year.
Slot kept_share(Compilation& c, const LeakageTerms& leakage, std::uint32_t year, std::uint32_t t)
{
    const auto one = c.graph.constant(1);
    Slot kept = one;
    const auto value = [&](const Expression& written) {
        const auto slot = c.formulas.compile(written, c.in_year(t));
        c.checks.require(Must::be_probability, slot, c.in_year(t), leakage.place,
                         [&] { return "the leakage of " + leakage.party; });
        return slot;
    };
    if (leakage.market_share) {
        kept = c.graph.multiply(kept, value(*leakage.market_share));
    }
    if (leakage.switching) {
        const auto stays = c.graph.subtract(one, value(*leakage.switching));
        for (std::uint32_t k = 0; k < year; ++k) {
            kept = c.graph.multiply(kept, stays);
        }
    }
    if (leakage.retained) {
        kept = c.graph.multiply(kept, value(*leakage.retained));
    }
    if (leakage.clawback) {
        kept = c.graph.multiply(kept, c.graph.subtract(one, value(*leakage.clawback)));
    }
    return kept;
}

void compile_payers(Compilation& c, const ContractTerms& terms, ContractPlan& plan)
{
    for (const auto& name : terms.payers) {
        PayerPlan payer{party_index(c, name),
                        std::vector<std::optional<Slot>>(plan.years, std::nullopt)};
        for (const auto& leakage : terms.leakage) {
            for (std::uint32_t year = 0; leakage.party == name && year < plan.years; ++year) {
                payer.kept[year] = kept_share(c, leakage, year, plan.first + year);
            }
        }
        plan.payers.push_back(std::move(payer));
    }
    plan.key_rule = terms.key_rule;
    if (!divides_result(terms.key_rule)) {
        plan.key = key_slots(c, terms);
    }
    if (terms.returned) {
        const auto share = c.formulas.compile(terms.returned->share, {});
        c.checks.require(Must::be_probability, share, {}, terms.returned->place,
                         [] { return "the part returned to the programme"; });
        plan.returned = PartySlot{party_index(c, terms.returned->party), share};
    }
}

/// Equal yearly amounts that repay a loan with interest.
void compile_loan(Compilation& c, const PrefinanceTerms& terms, ContractPlan& plan)
{
    const auto from = party_index(c, terms.from);
    const auto to = party_index(c, terms.to);
    const auto t = static_cast<std::uint32_t>(terms.year - c.plan.time.start);
    const auto repaid = static_cast<std::uint32_t>(terms.repay_first - c.plan.time.start);
    const auto one = c.graph.constant(1);
    const auto amount = c.formulas.compile(terms.amount, {});
    const auto growth = c.graph.add(one, c.formulas.compile(terms.interest, {}));
    plan.loans.push_back({from, to, t, amount});
    Slot worth = c.graph.constant(0); // of a euro in each repayment year, when the loan is given
    Slot factor = one;
    for (std::uint32_t year = t + 1; year < repaid + static_cast<std::uint32_t>(terms.repay_count);
         ++year) {
        factor = c.graph.divide(factor, growth);
        worth = year >= repaid ? c.graph.add(worth, factor) : worth;
    }
    const auto instalment = c.graph.divide(amount, worth);
    for (int k = 0; k < terms.repay_count; ++k) {
        plan.loans.push_back({to, from, repaid + static_cast<std::uint32_t>(k), instalment});
    }
}

std::shared_ptr<ContractPlan> contract_plan(Compilation& c, const Description& of)
{
    const auto& terms = *of.contract;
    ContractPlan plan;
    place_in_time(c, terms, plan);
    compile_pool(c, of, plan);
    compile_benchmark(c, terms, plan);
    plan.saving = terms.saving;
    compile_payers(c, terms, plan);
    if (!divides_result(terms.key_rule)) {
        compile_rules(c, terms, plan);
    }
    for (const auto& loan : terms.prefinance) {
        compile_loan(c, loan, plan);
    }
    if (terms.exit) {
        const auto review =
            year_index(c, terms.exit->review, terms.place, "the year of the review");
        if (review < plan.first || review >= plan.first + plan.years) {
            refuse(terms.place, "the review lies outside the years of the contract");
        }
        plan.review = review - plan.first;
        plan.exit_below = c.formulas.compile(terms.exit->below, {});
    }
    return std::make_shared<ContractPlan>(std::move(plan));
}

/// A ledger keeps the years that any of them looks at.
void observe_together(const std::vector<std::shared_ptr<ContractPlan>>& contracts)
{
    std::uint32_t first = contracts.front()->observed_first;
    std::uint32_t end = 0;
    for (const auto& contract : contracts) {
        first = std::min(first, contract->observed_first);
        end = std::max(end, contract->observed_first + contract->observed_years);
    }
    for (const auto& contract : contracts) {
        contract->observed_first = first;
        contract->observed_years = end - first;
    }
}

} // namespace

void compile_contract(Compilation& c)
{
    if (!c.description.contract) {
        return;
    }
    std::vector<std::shared_ptr<ContractPlan>> made;
    for (const auto* description : c.agreed()) {
        const OfAgreement own{c, made.size()};
        made.push_back(contract_plan(c, *description));
    }
    observe_together(made);
    c.plan.contract = made.front();
    for (std::size_t a = 0; a < c.agreements.size(); ++a) {
        c.agreements[a].contract = made[a];
    }
}

} // namespace mkba
