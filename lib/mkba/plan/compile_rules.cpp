// The rules by which a contract settles, in slots.
#include <optional>
#include <string>

#include "mkba/plan/contract_plan.hpp"
#include "mkba/plan/money_compiler.hpp"

namespace mkba {

namespace {

/// Below 0.5 luck alone would do, and at 1 nothing is ever enough.
void check_confidence(Compilation& c, const std::optional<ThresholdTerms>& written,
                      const std::optional<ThresholdOf<Slot>>& rule, const Surroundings& at)
{
    if (!rule || !rule->confidence) {
        return;
    }
    constexpr double least = 0.5;
    constexpr double most = 1 - 1e-9;
    c.checks.require(Must::not_be_negative,
                     c.graph.subtract(*rule->confidence, c.graph.constant(least)), at,
                     written->place, [] { return "the threshold's confidence above 0.5"; });
    c.checks.require(
        Must::not_exceed, *rule->confidence, at, written->place,
        [] { return "the threshold's confidence"; }, most);
}

/// What must lie between 0 and 1 in every draw.
void check_shares(Compilation& c, const SettlementRules& written, const RuleSet<Slot>& rules,
                  const Surroundings& at)
{
    const auto check = [&](const char* what, const std::optional<Slot>& slot,
                           const std::optional<Expression>& expression) {
        if (slot) {
            c.checks.require(Must::be_probability, *slot, at, expression->place,
                             [&] { return std::string{what}; });
        }
    };
    check_confidence(c, written.threshold, rules.threshold, at);
    check("the contract's share", rules.share, written.share);
    check("the contract's factor", rules.factor, written.factor);
    if (rules.loss) {
        check("the contract's rate of a loss", rules.loss->rate, written.loss->rate);
        check("the lowest rate of a loss", rules.loss->linked_low, written.loss->linked_low);
        check("the highest rate of a loss", rules.loss->linked_high, written.loss->linked_high);
        if (rules.loss->linked_low) {
            c.checks.require(Must::not_be_negative,
                             c.graph.subtract(*rules.loss->linked_high, *rules.loss->linked_low),
                             at, written.loss->place,
                             [] { return "the highest rate of a loss less the lowest"; });
        }
        check_confidence(c, written.loss->threshold, rules.loss->threshold, at);
    }
}

} // namespace

void compile_rules(Compilation& c, const ContractTerms& terms, ContractPlan& plan)
{
    for (std::uint32_t year = 0; year < plan.years; ++year) {
        const auto at = c.in_year(plan.first + year);
        plan.rules.push_back(compiled_rules<Slot>(terms.rules, [&](const Expression& written) {
            return c.formulas.compile(written, at);
        }));
        check_shares(c, terms.rules, plan.rules.back(), at);
    }
    if (terms.rules.threshold) {
        plan.threshold = terms.rules.threshold->place;
    }
    if (terms.benchmark_error) {
        plan.benchmark_error = c.formulas.compile(*terms.benchmark_error, {});
    }
}

} // namespace mkba
