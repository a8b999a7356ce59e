// Who enters: routes and scales at entry, and what is counted there.
#include <algorithm>

#include "mkba/plan/driver_compiler.hpp"

namespace mkba {

void DriverCompiler::add_flow(EntrantBatch& batch, std::uint32_t flow, Slot value)
{
    if (c_.graph.is_zero(value)) {
        return;
    }
    for (auto& known : batch.flows) {
        if (known.flow == flow) {
            known.value = c_.graph.add(known.value, value);
            return;
        }
    }
    batch.flows.push_back({flow, value});
}

void DriverCompiler::count_reached(EntrantBatch& batch, std::size_t intervention,
                                   std::size_t alternative, std::uint32_t t,
                                   const std::vector<Slot>& entering, const PeopleCompiler& people)
{
    const auto& described = c_.description.interventions[intervention];
    for (const auto& spec : drivers_) {
        if (spec.intervention != intervention) {
            continue;
        }
        for (std::uint32_t p = 0; p < entering.size(); ++p) {
            const auto& state = people.state_at(p).name;
            const bool in_need = matches_any(described.eligible.states, state);
            const bool counted = in_need || (described.false_positives &&
                                             matches_any(described.false_positives->among, state));
            const auto at = people.at_cell(p, t);
            if (!counted || !holds_age(spec.described.ages, at.age.value_or(0))) {
                continue;
            }
            const auto reach = chain_value(c_, alternative, t, intervention, spec.described.link,
                                           in_need ? Need::something : Need::nothing, at);
            if (reach) {
                const auto persons = c_.graph.multiply(entering[p], *reach);
                add_flow(batch, flow_of(spec, people, p),
                         c_.graph.multiply(persons, cell_factor(spec, people.described(), at)));
            }
        }
    }
}

void DriverCompiler::apply_entrant_effects(std::size_t intervention, Slot reached,
                                           std::vector<Slot>& entering,
                                           const PeopleCompiler& people, const Surroundings& at)
{
    auto& graph = c_.graph;
    const auto& described = c_.description.interventions[intervention];
    for (const auto& effect : described.effects) {
        const auto before = entering;
        for (std::uint32_t p = 0; p < entering.size(); ++p) {
            const auto& state = people.state_at(p).name;
            if (!matches_any(described.eligible.states, state)) {
                continue;
            }
            if (effect.kind == EffectKind::scale) {
                entering[p] =
                    graph.multiply(before[p], graph.mix(reached, graph.constant(1),
                                                        c_.formulas.compile(effect.value, at)));
            } else if (effect.kind == EffectKind::route && matches(effect.from, state)) {
                const auto to = people.position_of(corresponding(effect.from, effect.to, state), 0);
                const auto moved = graph.multiply(before[p], reached);
                entering[p] = graph.subtract(entering[p], moved);
                entering[to] = graph.add(entering[to], moved);
            }
        }
    }
}

EntrantBatch DriverCompiler::enter(std::size_t population, std::size_t alternative, std::uint32_t t,
                                   std::vector<Slot> entering)
{
    const auto& people = people_[population];
    EntrantBatch batch;
    const auto at = people.at_cell(0, t);
    for (const auto i : c_.intervention_order) {
        const auto& eligible = c_.description.interventions[i].eligible;
        if (eligible.as != EligibleAs::entrants || eligible.population != people.described().name) {
            continue;
        }
        const auto reached = chain_value(c_, alternative, t, i, {}, Need::something, at);
        if (reached) {
            count_reached(batch, i, alternative, t, entering, people);
            apply_entrant_effects(i, *reached, entering, people, at);
        }
    }
    for (std::uint32_t p = 0; p < entering.size(); ++p) {
        if (c_.graph.is_zero(entering[p])) {
            continue;
        }
        batch.joining.push_back({p, entering[p]});
        for (const auto& spec : drivers_) {
            if (spec.described.kind == DriverKind::entrants && spec.population == population &&
                matches_any(spec.described.states, people.state_at(p).name)) {
                add_flow(batch, flow_of(spec, people, p),
                         c_.graph.multiply(entering[p], cell_factor(spec, people.described(),
                                                                    people.at_cell(p, t))));
            }
        }
    }
    return batch;
}

} // namespace mkba
