#include <iterator>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "mkba/scenario/read_interventions.hpp"
#include "mkba/scenario/read_states.hpp"

namespace mkba {

namespace {

const Choices<EffectForm>& forms()
{
    static const Choices<EffectForm> all{{"set", EffectForm::set},
                                         {"rr", EffectForm::rate_ratio},
                                         {"hr", EffectForm::hazard_ratio},
                                         {"or", EffectForm::odds_ratio},
                                         {"add", EffectForm::add}};
    return all;
}

Range range_of(EffectForm form)
{
    switch (form) {
    case EffectForm::set:
        return Range::share;
    case EffectForm::add:
        return Range::any;
    default:
        return Range::not_negative;
    }
}

/// The one form among those that the kind of effect may have, with its value.
void read_form(Mapping& mapping, Effect& effect, EffectForm excluded, const Reader& reader)
{
    std::vector<std::string> allowed;
    std::string given;
    for (const auto& [word, form] : forms()) {
        if (form == excluded && mapping.has(word)) {
            given = word;
            mapping.refuse(word,
                           fmt::format("'{}' is no effect on {}", word,
                                       effect.kind == EffectKind::move ? "a move" : "an outcome"));
            continue;
        }
        allowed.push_back(word);
        const Node* found = mapping.find(word);
        if (found == nullptr) {
            continue;
        }
        if (!given.empty()) {
            reader.error(*found, fmt::format("'{}' stands beside '{}'; an effect has one of them",
                                             word, given));
        }
        given = word;
        effect.form = form;
        effect.value = reader.expression(*found, Variables::of_a_person, range_of(form));
    }
    if (given.empty()) {
        reader.error(mapping.node(), "this effect has no size",
                     fmt::format("give one of: {}", fmt::join(allowed, ", ")));
    }
}

void read_trial(Mapping& mapping, Effect& effect, const Reader& reader)
{
    if (effect.kind == EffectKind::move && effect.form == EffectForm::set) {
        mapping.refuse("transfer", "'set' takes no transfer");
        mapping.refuse("retention", "'set' takes no retention");
    }
    effect.transfer = reader.optional_expression(mapping, "transfer", Variables::of_a_person,
                                                 Range::not_negative);
    effect.retention =
        reader.optional_expression(mapping, "retention", Variables::of_a_person, Range::share);
}

void read_where(Mapping& mapping, Effect& effect, const Population& population,
                const Eligible& eligible, const Reader& reader)
{
    effect.ages = read_ages(mapping, population, reader);
    effect.in = read_states(mapping, "in", population, reader);
    if (!mapping.has("in") && eligible.as == EligibleAs::entrants) {
        reader.error(mapping.node(),
                     "entrants are eligible, so this effect must say on whom it acts",
                     "add 'in: [states]': the states that the intervention leads to");
    }
}

void add_transitions(const Node& node, Effect effect, const Population& population,
                     const Reader& reader, std::vector<Effect>& effects)
{
    Mapping transition{node, reader.findings};
    for (const auto& [from, to] : read_transitions(transition, population, reader)) {
        effect.from = from;
        effect.to = to;
        effects.push_back(effect);
    }
    transition.finish();
}

void refuse_unless_entrants(const Node& node, const char* what, const Eligible& eligible,
                            const Reader& reader)
{
    if (eligible.as != EligibleAs::entrants) {
        reader.error(node,
                     fmt::format("'{}' acts on entrants, and persons are eligible here", what),
                     "write eligible: {entrants: [states]}");
    }
}

std::vector<Effect> read_effect(const Node& node, const Eligible& eligible,
                                const Population& population, Reader& reader)
{
    Mapping mapping{node, reader.findings};
    std::vector<Effect> effects;
    Effect effect;
    effect.place = node.place();
    if (node.kind != NodeKind::mapping) {
        return effects;
    }
    if (const Node* route = mapping.find("route")) {
        effect.kind = EffectKind::route;
        refuse_unless_entrants(*route, "route", eligible, reader);
        add_transitions(*route, effect, population, reader, effects);
    } else if (const Node* scale = mapping.find("scale")) {
        effect.kind = EffectKind::scale;
        refuse_unless_entrants(*scale, "scale", eligible, reader);
        effect.value = reader.expression(*scale, Variables::by_year, Range::not_negative);
        effects.push_back(std::move(effect));
    } else if (const Node* move = mapping.find("move")) {
        effect.kind = EffectKind::move;
        read_form(mapping, effect, EffectForm::odds_ratio, reader);
        read_trial(mapping, effect, reader);
        read_where(mapping, effect, population, eligible, reader);
        add_transitions(*move, effect, population, reader, effects);
    } else if (const Node* on = mapping.find("on")) {
        effect.kind = EffectKind::outcome;
        read_form(mapping, effect, EffectForm::set, reader);
        read_trial(mapping, effect, reader);
        read_where(mapping, effect, population, eligible, reader);
        auto names = reader.names_of("events");
        const auto prevalences = reader.names_of("prevalences");
        names.insert(names.end(), prevalences.begin(), prevalences.end());
        for (const auto& outcome : reader.known_words(*on, names, "event or prevalence")) {
            effect.outcome = outcome;
            effects.push_back(effect);
        }
    } else {
        reader.error(node, "this effect acts on nothing", "it has one of: route, scale, move, on");
        return effects;
    }
    mapping.finish();
    return effects;
}

} // namespace

std::vector<Effect> read_effects(const Node& node, const Eligible& eligible, Reader& reader)
{
    std::vector<Effect> effects;
    const Population* population = population_named(eligible.population, reader);
    for (const Node* item : read_items(node, reader.findings)) {
        if (population != nullptr) {
            auto found = read_effect(*item, eligible, *population, reader);
            effects.insert(effects.end(), std::make_move_iterator(found.begin()),
                           std::make_move_iterator(found.end()));
        }
    }
    return effects;
}

} // namespace mkba
