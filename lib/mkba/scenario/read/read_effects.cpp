#include <iterator>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "mkba/scenario/read/read_interventions.hpp"
#include "mkba/scenario/read/read_states.hpp"

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
        const YamlNode* found = mapping.find(word);
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

/// The effect on every pair of states that a `from` and `to` mean.
std::vector<Effect> on_transitions(const YamlNode& node, Effect effect,
                                   const Population& population, const Reader& reader)
{
    std::vector<Effect> effects;
    Mapping transition{node, reader.findings};
    for (const auto& [from, to] : read_transitions(transition, population, reader)) {
        effect.from = from;
        effect.to = to;
        effects.push_back(effect);
    }
    transition.finish();
    return effects;
}

/// The effect on every outcome of a list.
std::vector<Effect> on_outcomes(const YamlNode& node, Effect effect, const Reader& reader)
{
    std::vector<Effect> effects;
    auto names = reader.names_of("events");
    const auto prevalences = reader.names_of("prevalences");
    names.insert(names.end(), prevalences.begin(), prevalences.end());
    for (const auto& outcome : reader.known_words(node, names, "event or prevalence")) {
        effect.outcome = outcome;
        effects.push_back(effect);
    }
    return effects;
}

void refuse_unless_entrants(const YamlNode& node, const char* what, const Eligible& eligible,
                            const Reader& reader)
{
    if (eligible.as != EligibleAs::entrants) {
        reader.error(node,
                     fmt::format("'{}' acts on entrants, and persons are eligible here", what),
                     "write eligible: {entrants: [states]}");
    }
}

/// What acts on persons: size, transfer, retention, and on whom.
Effect read_acting(Mapping& mapping, EffectKind kind, const Eligible& eligible,
                   const Population& population, const Reader& reader)
{
    Effect effect;
    effect.kind = kind;
    effect.place = mapping.node().place();
    read_form(mapping, effect, kind == EffectKind::move ? EffectForm::odds_ratio : EffectForm::set,
              reader);
    read_trial(mapping, effect, reader);
    read_where(mapping, effect, population, eligible, reader);
    return effect;
}

std::vector<Effect> read_effect(Mapping& mapping, const Eligible& eligible,
                                const Population& population, const Reader& reader)
{
    Effect on_entrants;
    on_entrants.place = mapping.node().place();
    if (const YamlNode* route = mapping.find("route")) {
        on_entrants.kind = EffectKind::route;
        refuse_unless_entrants(*route, "route", eligible, reader);
        return on_transitions(*route, std::move(on_entrants), population, reader);
    }
    if (const YamlNode* scale = mapping.find("scale")) {
        on_entrants.kind = EffectKind::scale;
        refuse_unless_entrants(*scale, "scale", eligible, reader);
        on_entrants.value = reader.expression(*scale, Variables::by_year, Range::not_negative);
        return {on_entrants};
    }
    if (const YamlNode* move = mapping.find("move")) {
        return on_transitions(*move,
                              read_acting(mapping, EffectKind::move, eligible, population, reader),
                              population, reader);
    }
    if (const YamlNode* on = mapping.find("on")) {
        return on_outcomes(
            *on, read_acting(mapping, EffectKind::outcome, eligible, population, reader), reader);
    }
    reader.error(mapping.node(), "this effect acts on nothing",
                 "it has one of: route, scale, move, on");
    return {};
}

} // namespace

std::vector<Effect> read_effects(const YamlNode& node, const Eligible& eligible, Reader& reader)
{
    std::vector<Effect> effects;
    const Population* population = population_named(eligible.population, reader);
    for (const YamlNode* item : read_items(node, reader.findings)) {
        Mapping mapping{*item, reader.findings};
        if (population == nullptr || item->kind != YamlKind::mapping) {
            continue;
        }
        auto found = read_effect(mapping, eligible, *population, reader);
        if (!found.empty()) {
            mapping.finish();
        }
        effects.insert(effects.end(), std::make_move_iterator(found.begin()),
                       std::make_move_iterator(found.end()));
    }
    return effects;
}

} // namespace mkba
