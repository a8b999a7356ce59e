// What the spending of a contract is held against, in slots.
#include "mkba/plan/contract_plan.hpp"
#include "mkba/plan/money_compiler.hpp"

namespace mkba {

namespace {

/// One slot a year of the contract; empty ones where nothing is written.
std::vector<std::optional<Slot>> by_contract_year(Compilation& c, const ContractPlan& plan,
                                                  const std::optional<Expression>& written)
{
    std::vector<std::optional<Slot>> slots;
    for (std::uint32_t year = 0; year < plan.years; ++year) {
        slots.push_back(
            written ? std::optional{c.formulas.compile(*written, c.in_year(plan.first + year))}
                    : std::nullopt);
    }
    return slots;
}

/// Against nothing, or less, nothing is saved: in every year there must be something.
void check_above_zero(Compilation& c, const ContractTerms& terms, const ContractPlan& plan,
                      const std::vector<std::optional<Slot>>& slots, const char* what)
{
    for (std::uint32_t year = 0; year < plan.years; ++year) {
        for (const auto must : {Must::not_be_negative, Must::not_be_zero}) {
            if (slots[year]) {
                c.checks.require(must, *slots[year], c.in_year(plan.first + year),
                                 terms.benchmark.place, [&] { return std::string{what}; });
            }
        }
    }
}

} // namespace

void compile_benchmark(Compilation& c, const ContractTerms& terms, ContractPlan& plan)
{
    const auto& written = terms.benchmark;
    auto& benchmark = plan.benchmark;
    benchmark.kind = written.kind;
    benchmark.per_person = written.per_person;
    benchmark.trend = by_contract_year(c, plan, written.trend);
    benchmark.group = by_contract_year(c, plan, written.group);
    benchmark.given = by_contract_year(c, plan, written.given);
    benchmark.mix = by_contract_year(c, plan, written.mix);
    check_above_zero(c, terms, plan, benchmark.given, "the given benchmark");
    check_above_zero(c, terms, plan, benchmark.group, "the comparison group");
    check_above_zero(c, terms, plan, benchmark.mix, "the factor for the mix of persons");
    for (const auto& base : written.base_years) {
        Surroundings then;
        then.year = base.year; // which may lie before the scenario starts
        const auto compiled = [&](const std::optional<Expression>& expression) {
            return expression ? std::optional{c.formulas.compile(*expression, then)} : std::nullopt;
        };
        benchmark.base_years.push_back(
            {base.spent ? 0 : static_cast<std::uint32_t>(base.year - c.plan.time.start),
             base.weight, compiled(written.trend), compiled(base.spent), compiled(base.persons)});
    }
    if (terms.rebasing) {
        plan.rebase_every = static_cast<std::uint32_t>(terms.rebasing->every);
        plan.rebase_share = c.formulas.compile(terms.rebasing->share, {});
    }
}

} // namespace mkba
