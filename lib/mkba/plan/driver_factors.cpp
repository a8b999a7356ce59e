// What one person of a cell counts for in a driver, factor by factor; the product is the weight of
// the cell.
#include <fmt/format.h>

#include "mkba/plan/driver_compiler.hpp"
#include "mkba/plan/factor_list.hpp"

namespace mkba {

namespace {

const char* form_name(EffectForm form)
{
    switch (form) {
    case EffectForm::set:
        return "set";
    case EffectForm::rate_ratio:
        return "rr";
    case EffectForm::hazard_ratio:
        return "hr";
    case EffectForm::odds_ratio:
        return "or";
    case EffectForm::add:
        return "add";
    }
    return "";
}

} // namespace

void DriverCompiler::add_rate(FactorList& list, const DriverSpec& spec, const YearClass& year_class,
                              PeopleCompiler& people, std::uint32_t cell)
{
    const auto& outcome = c_.description.outcomes[*spec.outcome];
    const auto& rate = year_class.rates[*spec.outcome][cell];
    const auto* written = people.written_rate(outcome, cell);
    if (written != nullptr) {
        list.add(written->rate, people.at_cell(cell, year_class.t), FactorKind::rate);
    }
    auto before = rate.base;
    for (const auto& step : rate.steps) {
        const auto& effect = *step.effect;
        const auto& intervention = c_.description.interventions[step.intervention];
        Factor factor{FactorKind::effect,
                      fmt::format("{} ({})", intervention.name, form_name(effect.form)),
                      effect.place,
                      step.after,
                      before,
                      {&effect.value},
                      nullptr};
        for (const auto* part : {&effect.transfer, &effect.retention}) {
            if (*part) {
                factor.written.push_back(&**part);
            }
        }
        list.add(std::move(factor));
        before = step.after;
    }
}

void DriverCompiler::add_reach(FactorList& list, const DriverSpec& spec, std::size_t alternative,
                               std::uint32_t t, const PeopleCompiler& people, std::uint32_t cell)
{
    const auto& intervention = c_.description.interventions[*spec.intervention];
    const auto& state = people.state_at(cell % people.position_count()).name;
    const bool in_need = matches_any(intervention.eligible.states, state);
    const auto at = people.at_cell(cell, t);
    for (const auto& link : intervention.chain) {
        const auto* written = written_link(c_, alternative, t, *spec.intervention, link);
        if (!in_need && intervention.false_positives &&
            link.name == intervention.false_positives->at) {
            const auto& specificity = intervention.false_positives->specificity;
            list.add({FactorKind::reach,
                      fmt::format("{}, {}: 1 - specificity", intervention.name, link.name),
                      specificity.place,
                      c_.graph.rest(c_.formulas.compile(specificity, at)),
                      {},
                      {&specificity},
                      nullptr});
        } else if (written != nullptr) {
            list.add({FactorKind::reach,
                      fmt::format("{}, {}", intervention.name, link.name),
                      written->place,
                      c_.formulas.compile(*written, at),
                      {},
                      {written},
                      nullptr});
        }
        if (link.name == spec.described.link) {
            break;
        }
    }
}

void DriverCompiler::add_cell_factors(FactorList& list, const DriverSpec& spec,
                                      const Population& population, const Surroundings& at)
{
    for (const auto& phase : population.phases) {
        if (spec.described.per_family && phase.children_per_family &&
            holds_age(phase.ages, at.age.value_or(0))) {
            list.add({FactorKind::families,
                      "1 / children_per_family",
                      phase.place,
                      c_.graph.divide(c_.graph.constant(1),
                                      c_.formulas.compile(*phase.children_per_family, at)),
                      {},
                      {&*phase.children_per_family},
                      nullptr});
        }
    }
    if (spec.cell_amount) {
        list.add(*spec.cell_amount, at, FactorKind::quantity);
    }
}

std::vector<Factor> DriverCompiler::factors(std::uint32_t driver, std::size_t alternative,
                                            std::uint32_t t, std::uint32_t cell)
{
    const auto& spec = drivers_[driver];
    auto& people = people_[*spec.population];
    FactorList list{c_.description, c_.graph, c_.formulas};
    const auto kind = spec.described.kind;
    if (kind == DriverKind::event || kind == DriverKind::prevalence || kind == DriverKind::move) {
        const auto& year_class = people.class_at(people.year_class(alternative, t));
        if (kind == DriverKind::move) {
            const auto& described = spec.described;
            list.add({FactorKind::rate, fmt::format("{} → {}", described.from, described.to),
                      described.place, move_weight(described, year_class, people, cell)});
        } else {
            add_rate(list, spec, year_class, people, cell);
        }
    } else if (kind == DriverKind::reached) {
        add_reach(list, spec, alternative, t, people, cell);
    }
    add_cell_factors(list, spec, people.described(), people.at_cell(cell, t));
    return list.take();
}

} // namespace mkba
