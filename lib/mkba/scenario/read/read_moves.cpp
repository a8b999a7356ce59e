#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/read/rates_by_state.hpp"
#include "mkba/scenario/read/read_people.hpp"
#include "mkba/scenario/read/read_states.hpp"

namespace mkba {

namespace {

Outcome read_outcome(const Definition& definition, Occurrence occurrence, Reader& reader)
{
    Mapping mapping{*definition.value, reader.findings};
    Outcome outcome;
    outcome.name = definition.name;
    outcome.place = definition.value->place();
    outcome.occurrence = occurrence;
    if (definition.value->kind != YamlKind::mapping) {
        return outcome;
    }
    outcome.label = reader.label(mapping, definition.name);
    const bool is_event = occurrence == Occurrence::event;
    if (is_event) {
        outcome.at_most_one_a_year = mapping.optional_boolean("at_most_one_a_year").value_or(false);
    } else {
        outcome.at_most_one_a_year = true;
        mapping.refuse("at_most_one_a_year", "a prevalence is a share of persons; this key is for "
                                             "events");
    }
    const YamlNode* rates = mapping.require(is_event ? "rate" : "share");
    const Population* population = read_population(mapping, reader);
    if (population != nullptr) {
        outcome.population = population->name;
        outcome.ages = read_ages(mapping, *population, reader);
        if (rates != nullptr) {
            outcome.rates =
                read_rates(*rates, *population,
                           outcome.at_most_one_a_year ? Range::share : Range::not_negative, reader);
        }
        mapping.finish();
    }
    return outcome;
}

} // namespace

std::vector<Move> read_moves(Reader& reader)
{
    std::vector<Move> moves;
    for (const YamlNode* item : reader.definitions.items("moves")) {
        Mapping mapping{*item, reader.findings};
        if (item->kind != YamlKind::mapping) {
            continue;
        }
        Move move;
        move.place = item->place();
        const Population* population = read_population(mapping, reader);
        if (population == nullptr) {
            continue;
        }
        move.population = population->name;
        move.ages = read_ages(mapping, *population, reader);
        move.probability =
            reader.expression(mapping, "probability", Variables::of_a_person, Range::share);
        for (const auto& [from, to] : read_transitions(mapping, *population, reader)) {
            move.from = from;
            move.to = to;
            moves.push_back(move);
        }
        mapping.finish();
    }
    return moves;
}

std::vector<Outcome> read_outcomes(Reader& reader)
{
    std::vector<Outcome> outcomes;
    for (const auto& definition : reader.definitions.section("events").definitions) {
        outcomes.push_back(read_outcome(definition, Occurrence::event, reader));
    }
    for (const auto& definition : reader.definitions.section("prevalences").definitions) {
        const auto* event = reader.definitions.section("events").find(definition.name);
        if (event != nullptr) {
            reader.findings.error(*definition.key, *definition.value,
                                  fmt::format("'{}' is an event too, at {}", definition.name,
                                              to_text(event->value->place())),
                                  "choose another name for one of them");
        }
        outcomes.push_back(read_outcome(definition, Occurrence::prevalence, reader));
    }
    return outcomes;
}

} // namespace mkba
