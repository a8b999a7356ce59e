// Every place of a plan that a number of the program goes to: those that persons follow from, and
// those that only money follows from.
#pragma once

namespace mkba {

template <class Slots, class Visit>
void visit_all_slots(Slots& slots, const Visit& visit)
{
    for (auto& slot : slots) {
        visit(slot);
    }
}

template <class Terms, class Visit>
void visit_flow_terms(Terms& terms, const Visit& visit)
{
    for (auto& term : terms) {
        visit(term.weight);
    }
}

template <class List, class Visit>
void visit_joining(List& joining, const Visit& visit)
{
    for (auto& join : joining) {
        visit(join.count);
    }
}

template <class Population, class Visit>
void visit_alternative_population(Population& population, const Visit& visit)
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

/// What persons and natural units follow from. `AnyPlan` is Plan or const Plan, here as below.
template <class AnyPlan, class Visit>
void visit_people_slots(AnyPlan& plan, const Visit& visit)
{
    for (auto& population : plan.populations) {
        for (auto& step : population.steps) {
            visit_flow_terms(step.counted, visit);
            visit_flow_terms(step.at_start, visit);
            visit_flow_terms(step.leaving, visit);
            for (auto& source : step.sources) {
                visit(source.probability);
            }
        }
    }
    for (auto& alternative : plan.alternatives) {
        for (auto& population : alternative.populations) {
            visit_alternative_population(population, visit);
        }
    }
    for (auto& unit : plan.units) {
        visit_all_slots(unit.times, visit);
    }
}

/// What the amounts of a line that are booked follow from: not who bears them, nor what of them is
/// cash by year.
template <class AnyLine, class Visit>
void visit_amount_slots(AnyLine& line, const Visit& visit)
{
    visit_all_slots(line.unit, visit);
    visit_all_slots(line.weights, visit);
    visit_all_slots(line.growth, visit);
    visit_all_slots(line.cash_weights, visit);
}

template <class AnyLine, class Visit>
void visit_line_slots(AnyLine& line, const Visit& visit)
{
    visit_amount_slots(line, visit);
    visit_all_slots(line.cash, visit);
    for (auto* parties : {&line.parties, &line.receivers}) {
        for (auto& party : *parties) {
            visit(party.share);
        }
    }
    if (line.cash_divisor) {
        visit(*line.cash_divisor);
    }
}

} // namespace mkba
