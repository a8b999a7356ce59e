#include "mkba/plan/compile_own_chains.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "mkba/plan/chain_description.hpp"
#include "mkba/plan/compile.hpp"
#include "mkba/plan/count_degree.hpp"
#include "mkba/plan/money_compiler.hpp"
#include "mkba/plan/visit_contract.hpp"
#include "mkba/plan/visit_slots.hpp"

namespace mkba {

namespace {

class OwnChain {
public:
    OwnChain(Compilation& common, const Description& whole, const OwnRules& rules, Plan& plan)
        : common_{common}, whole_{whole}, rules_{rules}, plan_{plan}
    {
    }

    /// What follows the ledger is worked out once, with the numbers of the common chain.
    void require_one_frame()
    {
        const auto& time = plan_.time;
        if (time.cohort != common_.plan.time.cohort) {
            cannot(whole_.time.place, "the year of the cohort",
                   "give time.cohort_year, the same for all");
        }
        if (time.years != common_.plan.time.years) {
            cannot(rules_.place, "how long payments go on", "give the streams one at_most");
        }
        if (contract_of(plan_) != contract_of(common_.plan)) {
            cannot(rules_.place, "a number of the contract", "it is one contract for all");
        }
        for (const auto& account : whole_.accounts) {
            require_common(account.amount, account.place, "the books of " + account.party);
        }
        if (whole_.answer) {
            const auto& health = whole_.answer->value_of_health;
            require_common({Operation::name, 0, health, {}, rules_.place}, rules_.place, health);
        }
    }

    /// Shares and cash are of the sum of all chains; what nothing is proportional to is paid once.
    void settle_lines(CountDegree& degree)
    {
        for (std::size_t l = 0; l < plan_.lines.size(); ++l) {
            auto& own = plan_.lines[l];
            const auto& common = common_.plan.lines[l];
            const auto& line = whole_.lines[own.line];
            if (division_of(own) != division_of(common)) {
                cannot(line.place, "the division or the cash share of " + line.name + by(line),
                       "one line has one division for all");
            }
            const auto growth = degree.of(line.amount);
            if (own.driver || growth == Growth::proportional) {
                continue; // each chain its part
            }
            if (growth == Growth::neither || amounts_of(own) != amounts_of(common)) {
                cannot(line.place, "the fixed sum " + line.name + by(line),
                       "make it proportional to a parameter under 'each' or 'sum'");
            }
            pay_once(l);
        }
    }

private:
    [[noreturn]] void cannot(const Place& place, const std::string& what, std::string hint) const
    {
        refuse(place, fmt::format("{} cannot be different in {}", what, names_of(rules_)),
               std::move(hint));
    }

    [[nodiscard]] std::set<std::string> own_names_in(const Expression& expression) const
    {
        std::set<std::string> names;
        for (const auto* parameter : common_.formulas.parameters_in(expression)) {
            if (std::any_of(rules_.values.begin(), rules_.values.end(),
                            [&](const OwnValue& one) { return one.common == parameter->name; })) {
                names.insert(parameter->name);
            }
        }
        return names;
    }

    /// " (cost_of_a_day)": the own values that a line rests on.
    [[nodiscard]] std::string by(const Line& line) const
    {
        auto names = own_names_in(line.amount);
        if (line.cashable) {
            names.merge(own_names_in(*line.cashable));
        }
        for (const auto* shares : {&line.parties, &line.receivers}) {
            for (const auto& share : *shares) {
                names.merge(own_names_in(share.share));
            }
        }
        return names.empty() ? "" : fmt::format(" ({})", fmt::join(names, ", "));
    }

    void require_common(const Expression& expression, const Place& place,
                        const std::string& what) const
    {
        const auto names = own_names_in(expression);
        if (!names.empty()) {
            cannot(place, fmt::format("{} ({})", what, fmt::join(names, ", ")),
                   "it is one number for all");
        }
    }

    static std::vector<std::uint32_t> contract_of(const Plan& plan)
    {
        std::vector<std::uint32_t> slots;
        if (plan.contract) {
            ContractPlan contract = *plan.contract;
            visit_contract(contract, [&](const Slot& slot) { slots.push_back(slot.index); });
        }
        return slots;
    }

    static std::vector<std::uint32_t> division_of(const LinePlan& line)
    {
        LinePlan division;
        division.parties = line.parties;
        division.receivers = line.receivers;
        division.cash = line.cash;
        division.cash_divisor = line.cash_divisor;
        std::vector<std::uint32_t> slots;
        visit_line_slots(division, [&](const Slot& slot) { slots.push_back(slot.index); });
        return slots;
    }

    static std::vector<std::uint32_t> amounts_of(const LinePlan& line)
    {
        std::vector<std::uint32_t> slots;
        visit_amount_slots(line, [&](const Slot& slot) { slots.push_back(slot.index); });
        return slots;
    }

    /// By the common chain, if the programme runs in any.
    void pay_once(std::size_t line)
    {
        auto& years = plan_.lines[line].fixed_years;
        std::fill(years.begin(), years.end(), false);
        for (std::size_t k = 0; k < plan_.alternatives.size(); ++k) {
            auto& runs = common_.plan.alternatives[k].line_runs;
            runs[line] = runs[line] || plan_.alternatives[k].line_runs[line];
        }
    }

    Compilation& common_;
    const Description& whole_;
    const OwnRules& rules_;
    Plan& plan_;
};

/// What must hold in this chain and is not asked of another already.
void take_checks(Compilation& common, Compilation& own, const OwnRules& rules)
{
    std::set<std::pair<std::uint32_t, Must>> known;
    for (const auto& check : common.checks.all()) {
        known.emplace(check.slot.index, check.must);
    }
    const auto first_rule = static_cast<std::uint32_t>(common.checks.rules().size());
    for (auto& rule : own.checks.rules()) {
        rule.text += ", in " + names_of(rules);
        common.checks.rules().push_back(std::move(rule));
    }
    for (auto& check : own.checks.all()) {
        if (check.must == Must::not_exceed || !known.contains({check.slot.index, check.must})) {
            check.rule += first_rule;
            common.checks.all().push_back(check);
        }
    }
}

Plan made_chain(Compilation& common, const std::shared_ptr<const Description>& whole,
                const OwnRules& rules)
{
    const Description described = own_chain(*whole, rules);
    Compilation c{described, common.options};
    c.graph = std::move(common.graph);
    std::vector<PeopleCompiler> people;
    DriverCompiler drivers{c, people};
    make_plan(c, whole, people, drivers);
    common.graph = std::move(c.graph);
    take_checks(common, c, rules);
    return std::move(c.plan);
}

} // namespace

void compile_own_chains(Compilation& common, const std::shared_ptr<const Description>& whole)
{
    check_counts_add_up(*whole);
    CountDegree degree{*whole};
    for (const auto& rules : whole->region->own) {
        auto plan = made_chain(common, whole, rules);
        OwnChain chain{common, *whole, rules, plan};
        chain.require_one_frame();
        chain.settle_lines(degree);
        plan.contract.reset();
        common.own_chains.push_back(std::move(plan));
    }
}

} // namespace mkba
