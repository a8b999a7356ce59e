#include "mkba/plan/money_compiler.hpp"
#include "mkba/plan/visit_contract.hpp"
#include "mkba/plan/visit_slots.hpp"

namespace mkba {

namespace {

/// Every slot of the plan, once each.
template <class Visit>
void visit_slots(Plan& plan, const Visit& visit)
{
    for (auto& check : plan.checks) {
        visit(check.slot);
    }
    visit_people_slots(plan, visit);
    for (auto& line : plan.lines) {
        visit_line_slots(line, visit);
    }
    if (plan.contract) {
        auto contract = std::make_shared<ContractPlan>(*plan.contract);
        visit_contract(*contract, visit);
        plan.contract = std::move(contract);
    }
}

} // namespace

void resolve_slots(Compilation& c)
{
    c.plan.checks = std::move(c.checks.all());
    c.plan.rules = std::move(c.checks.rules());
    std::vector<bool> kept(c.graph.nodes().size(), false);
    const auto visit_all = [&](const auto& visit) {
        visit_slots(c.plan, visit);
        for (auto& chain : c.own_chains) {
            visit_slots(chain, visit);
        }
    };
    visit_all([&](Slot& slot) { kept[slot.index] = true; });
    auto made = make_program(c.graph, static_cast<std::uint32_t>(c.plan.drawn.size()), kept);
    visit_all([&](Slot& slot) { slot.index = made.row_of[slot.index]; });
    for (auto& chain : c.own_chains) {
        chain.contract = c.plan.contract;
        c.plan.own_chains.push_back(std::make_shared<const Plan>(std::move(chain)));
    }
    c.plan.program = std::move(made.program);
    c.plan.graph = std::make_shared<const Graph>(std::move(c.graph));
}

} // namespace mkba
