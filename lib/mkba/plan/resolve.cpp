#include "mkba/plan/contract_plan.hpp"
#include "mkba/plan/money_compiler.hpp"

namespace mkba {

namespace {

template <class Visit>
void visit_terms(std::vector<FlowTerm>& terms, const Visit& visit)
{
    for (auto& term : terms) {
        visit(term.weight);
    }
}

template <class Visit>
void visit_joining(std::vector<Joining>& joining, const Visit& visit)
{
    for (auto& join : joining) {
        visit(join.count);
    }
}

template <class Visit>
void visit_population(AlternativePopulation& population, const Visit& visit)
{
    visit_joining(population.stock, visit);
    for (auto& flow : population.stock_flows) {
        visit(flow.value);
    }
    for (auto& year : population.years) {
        visit_joining(year.migration, visit);
        for (auto& batch : year.entrants) {
            visit_joining(batch.joining, visit);
            for (auto& flow : batch.flows) {
                visit(flow.value);
            }
        }
    }
}

template <class Visit>
void visit_all(std::vector<Slot>& slots, const Visit& visit)
{
    for (auto& slot : slots) {
        visit(slot);
    }
}

template <class Visit>
void visit_line(LinePlan& line, const Visit& visit)
{
    visit_all(line.unit, visit);
    visit_all(line.weights, visit);
    visit_all(line.growth, visit);
    visit_all(line.cash, visit);
    visit_all(line.cash_weights, visit);
    for (auto* parties : {&line.parties, &line.receivers}) {
        for (auto& party : *parties) {
            visit(party.share);
        }
    }
    if (line.cash_divisor) {
        visit(*line.cash_divisor);
    }
}

template <class Visit>
void visit_contract(ContractPlan& contract, const Visit& visit)
{
    visit(contract.share);
    for (auto& party : contract.key) {
        visit(party.share);
    }
    for (auto* slot : {&contract.threshold, &contract.confidence, &contract.cap,
                       &contract.sampling_error, &contract.benchmark_error}) {
        if (*slot) {
            visit(**slot);
        }
    }
}

/// Every slot of the plan, once each.
template <class Visit>
void visit_slots(Plan& plan, const Visit& visit)
{
    for (auto& check : plan.checks) {
        visit(check.slot);
    }
    for (auto& population : plan.populations) {
        for (auto& step : population.steps) {
            visit_terms(step.counted, visit);
            visit_terms(step.at_start, visit);
            for (auto& source : step.sources) {
                visit(source.probability);
            }
        }
        visit_terms(population.leavers, visit);
    }
    for (auto& alternative : plan.alternatives) {
        for (auto& population : alternative.populations) {
            visit_population(population, visit);
        }
    }
    for (auto& line : plan.lines) {
        visit_line(line, visit);
    }
    for (auto& unit : plan.units) {
        visit_all(unit.times, visit);
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
    visit_slots(c.plan, [&](Slot& slot) { kept[slot.index] = true; });
    auto made = make_program(c.graph, static_cast<std::uint32_t>(c.plan.drawn.size()), kept);
    visit_slots(c.plan, [&](Slot& slot) { slot.index = made.row_of[slot.index]; });
    c.plan.program = std::move(made.program);
    c.plan.graph = std::make_shared<const Graph>(std::move(c.graph));
}

} // namespace mkba
