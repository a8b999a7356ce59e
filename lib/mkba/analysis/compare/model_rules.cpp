#include "mkba/analysis/compare/model_rules.hpp"

#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "mkba/analysis/compare/rule_text.hpp"

namespace mkba {

namespace {

std::string text_of(const std::vector<StateShare>& shares)
{
    RuleText text;
    for (const auto& share : shares) {
        text.add(
            fmt::format("{}{} {}", share.state,
                        share.years_in_state > 0 ? fmt::format("+{}", share.years_in_state) : "",
                        text_of(share.share)));
    }
    return text.text();
}

std::string text_of(const EntrantSource& source)
{
    RuleText text;
    text.add(fmt::format("from {} {}", source.population, fmt::join(source.states, ", ")));
    text.add(source.ages);
    return text.add(fmt::format("{} years before", source.years_before)).text();
}

std::string text_of(const Driver& driver)
{
    constexpr std::array kinds{"persons", "move",    "event", "prevalence", "entrants",
                               "leavers", "reached", "year",  "start"};
    RuleText text;
    text.add(std::string{"per "} + kinds[static_cast<std::size_t>(driver.kind)]);
    for (const auto* word :
         {&driver.population, &driver.from, &driver.to, &driver.name, &driver.link}) {
        text.add(*word);
    }
    text.add(fmt::format("{}", fmt::join(driver.states, ", "))).add(driver.ages);
    return text.add(driver.per_family ? "families" : "").add("hours", driver.hours).text();
}

std::string text_of(const Effect& effect)
{
    constexpr std::array kinds{"route", "scale", "move", "outcome"};
    constexpr std::array forms{"set", "rr", "hr", "or", "add"};
    RuleText text;
    text.add(kinds[static_cast<std::size_t>(effect.kind)]);
    for (const auto* word : {&effect.from, &effect.to, &effect.outcome}) {
        text.add(*word);
    }
    if (effect.kind != EffectKind::route) {
        text.add(forms[static_cast<std::size_t>(effect.form)], effect.value);
    }
    text.add(fmt::format("{}", fmt::join(effect.in, ", "))).add(effect.ages);
    return text.add("transfer", effect.transfer).add("retention", effect.retention).text();
}

std::string text_of(const char* who, const std::vector<PartyShare>& shares)
{
    RuleText text;
    for (const auto& share : shares) {
        text.add(fmt::format("{}{} {}", who, share.party, text_of(share.share)));
    }
    return text.text();
}

std::string text_of(const Line& line)
{
    constexpr std::array kinds{"cost", "benefit", "transfer"};
    constexpr std::array perspectives{"fiscal", "narrow", "broad"};
    RuleText text;
    text.add("amount", line.amount).add(text_of(line.per));
    text.add(kinds[static_cast<std::size_t>(line.kind)]);
    text.add(line.role == Role::programme ? "programme" : "effect").add(line.post);
    text.add(fmt::format("{}", fmt::join(line.interventions, ", ")));
    text.add(text_of("", line.parties)).add(text_of("to ", line.receivers));
    text.add(perspectives[static_cast<std::size_t>(line.perspective)]);
    text.add("cashable", line.cashable).add(line.structural ? "" : "one-off");
    text.add(line.in_total ? "" : "not in the total").add(line.discount);
    text.add("compensable VAT", line.value_added_tax_rate);
    if (line.stream) {
        text.add("years", line.stream->years).add("growth", line.stream->growth);
        text.add(fmt::format("lag {}", line.stream->lag));
        text.add(line.stream->until_age ? fmt::format("until {}", *line.stream->until_age) : "");
    }
    return text.text();
}

using Rules = std::map<std::string, std::string>;

void add_populations(const Description& description, Rules& rules)
{
    constexpr std::array stays{"", "exactly ", "counted to "};
    for (const auto& population : description.populations) {
        const auto name = "populations." + population.name;
        RuleText states;
        states.add(population.ages);
        for (const auto& state : population.states) {
            states.add(fmt::format("{} {}{} {}", state.name,
                                   stays[static_cast<std::size_t>(state.stay)], state.years,
                                   state.then));
        }
        for (const auto& phase : population.phases) {
            states.add(phase.ages)
                .add(phase.name)
                .add("children a family", phase.children_per_family);
        }
        RuleText stock;
        for (const auto& entry : population.stock) {
            stock.add(entry.ages).add("count", entry.count).add(text_of(entry.shares));
        }
        RuleText entrants;
        for (const auto& flow : population.entrants) {
            entrants.add("count", flow.count).add("growth", flow.growth);
            entrants.add(flow.from ? text_of(*flow.from) : "").add(text_of(flow.shares));
        }
        rules[name + ".states"] = states.text();
        rules[name + ".stock"] = stock.text();
        rules[name + ".entrants"] = entrants.text();
        if (population.migration) {
            rules[name + ".migration"] = RuleText{}
                                             .add("net", population.migration->net)
                                             .add(text_of(population.migration->shares))
                                             .text();
        }
    }
}

void add_what_happens(const Description& description, Rules& rules)
{
    std::map<std::string, RuleText> moves;
    for (const auto& move : description.moves) {
        moves[fmt::format("moves.{}.{} to {}", move.population, move.from, move.to)]
            .add(move.ages)
            .add("probability", move.probability);
    }
    for (const auto& [name, text] : moves) {
        rules[name] = text.text();
    }
    for (const auto& outcome : description.outcomes) {
        RuleText text;
        text.add(outcome.population).add(outcome.ages);
        for (const auto& by_state : outcome.rates) {
            text.add(
                fmt::format("{} {}", fmt::join(by_state.states, ", "), text_of(by_state.rate)));
        }
        const bool event = outcome.occurrence == Occurrence::event;
        rules[(event ? "events." : "prevalences.") + outcome.name] = text.text();
    }
}

void add_interventions(const Description& description, Rules& rules)
{
    for (const auto& intervention : description.interventions) {
        const auto name = "interventions." + intervention.name;
        const auto& eligible = intervention.eligible;
        rules[name + ".eligible"] =
            RuleText{}
                .add(eligible.as == EligibleAs::persons ? "persons" : "entrants")
                .add(eligible.population)
                .add(eligible.ages)
                .add(fmt::format("{}", fmt::join(eligible.states, ", ")))
                .text();
        for (const auto& link : intervention.chain) {
            rules[name + "." + link.name] = link.value ? text_of(*link.value) : "by alternative";
        }
        if (const auto& missed = intervention.false_positives) {
            rules[name + ".specificity"] =
                RuleText{}
                    .add(fmt::format("at {} {}", missed->at, text_of(missed->specificity)))
                    .add(fmt::format("{}", fmt::join(missed->among, ", ")))
                    .text();
        }
        RuleText effects;
        for (const auto& effect : intervention.effects) {
            effects.add(text_of(effect));
        }
        rules[name + ".effects"] = effects.text();
    }
}

} // namespace

std::map<std::string, std::string> model_rules(const Description& description)
{
    Rules rules;
    add_populations(description, rules);
    add_what_happens(description, rules);
    add_interventions(description, rules);
    for (const auto& line : description.lines) {
        rules["lines." + line.name] = text_of(line);
    }
    for (const auto& unit : description.units) {
        rules["units." + unit.name] =
            RuleText{}.add(text_of(unit.per)).add("times", unit.times).text();
    }
    if (!description.order.empty()) {
        rules["order"] = fmt::format("{}", fmt::join(description.order, ", "));
    }
    return rules;
}

} // namespace mkba
