#include <algorithm>

#include <fmt/format.h>

#include "mkba/plan/contract_plan.hpp"
#include "mkba/plan/money_compiler.hpp"

namespace mkba {

namespace {

std::vector<PartySlot> key_slots(Compilation& c, const ContractTerms& terms)
{
    std::vector<PartySlot> slots;
    Slot sum = c.graph.constant(0);
    for (const auto& share : terms.key) {
        const auto party = index_of(c.description.parties, share.party).value();
        slots.push_back({static_cast<std::uint32_t>(party), c.formulas.compile(share.share, {})});
        sum = c.graph.add(sum, slots.back().share);
    }
    c.checks.require(Must::sum_to_one, sum,
                     c.checks.rule("the shares of the contract's key", terms.place), {});
    return slots;
}

void place_in_time(const Compilation& c, const ContractTerms& terms, ContractPlan& plan)
{
    if (terms.first_year < c.plan.time.start) {
        refuse(terms.place, fmt::format("the contract starts in {}, before the scenario ({})",
                                        terms.first_year, c.plan.time.start));
    }
    plan.first = static_cast<std::uint32_t>(terms.first_year - c.plan.time.start);
    plan.years = static_cast<std::uint32_t>(terms.years);
}

/// The lines of the pool. Its sampling error follows from counts and unit amounts, which must
/// therefore not differ between the persons of a line unless the contract gives the error itself.
std::vector<std::uint32_t> pool_lines(Compilation& c, const ContractTerms& terms)
{
    std::vector<std::uint32_t> pool;
    for (std::uint32_t l = 0; l < c.plan.lines.size(); ++l) {
        const auto& line = c.description.lines[c.plan.lines[l].line];
        if (std::find(terms.pool.begin(), terms.pool.end(), line.name) == terms.pool.end()) {
            continue;
        }
        const auto amount = c.formulas.uses(line.amount);
        const auto hours = c.formulas.uses(line.per.hours.value_or(Expression{}));
        const bool by_cell =
            amount.age || amount.years_in_state || hours.age || hours.years_in_state;
        if (!terms.sampling_error && by_cell) {
            refuse(
                terms.place,
                fmt::format("sampling_error: model cannot see the amounts of '{}', which differ by "
                            "age or years in state",
                            line.name),
                "give sampling_error as a number");
        }
        pool.push_back(l);
    }
    return pool;
}

} // namespace

void compile_contract(Compilation& c)
{
    if (!c.description.contract) {
        return;
    }
    const auto& terms = *c.description.contract;
    const auto value = [&](const std::optional<Expression>& expression) {
        return expression ? std::optional{c.formulas.compile(*expression, {})} : std::nullopt;
    };
    ContractPlan plan;
    place_in_time(c, terms, plan);
    plan.pool = pool_lines(c, terms);
    for (const auto& name : terms.payers) {
        plan.payers.push_back(
            static_cast<std::uint32_t>(index_of(c.description.parties, name).value()));
    }
    plan.key = key_slots(c, terms);
    plan.basis = terms.basis;
    plan.counts = terms.counts;
    plan.share = c.formulas.compile(terms.share, {});
    c.checks.require(Must::be_probability, plan.share,
                     c.checks.rule("the contract's share", terms.share.place), {});
    plan.threshold = value(terms.threshold);
    plan.confidence = value(terms.confidence);
    plan.cap = value(terms.cap);
    plan.sampling_error = value(terms.sampling_error);
    plan.benchmark_error = value(terms.benchmark_error);
    c.plan.contract = std::make_shared<ContractPlan>(std::move(plan));
}

} // namespace mkba
