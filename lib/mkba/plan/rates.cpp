// The rate of an outcome in a cell, and what interventions make of it.
#include <algorithm>

#include <fmt/format.h>

#include "mkba/plan/people_compiler.hpp"

namespace mkba {

namespace {

/// A state named in full beats a pattern, a pattern beats `others`.
const RateByState* rate_of(const Outcome& outcome, const std::string& state)
{
    const RateByState* by_pattern = nullptr;
    const RateByState* others = nullptr;
    for (const auto& by_state : outcome.rates) {
        for (const auto& pattern : by_state.states) {
            if (pattern == state) {
                return &by_state;
            }
            if (pattern == "others" || pattern == "*") {
                others = &by_state;
            } else if (matches(pattern, state)) {
                by_pattern = &by_state;
            }
        }
    }
    return by_pattern != nullptr ? by_pattern : others;
}

} // namespace

bool PeopleCompiler::acts_by_reach(const Effect& effect, std::size_t intervention,
                                   std::uint32_t cell) const
{
    const auto& eligible = c_.description.interventions[intervention].eligible;
    const int age = first_age_ + static_cast<int>(cell / position_count());
    return effect.in.empty() && eligible.population == population_.name &&
           eligible.as == EligibleAs::persons && holds_age(eligible.ages, age) &&
           matches_any(eligible.states, state_at(cell % position_count()).name);
}

/// The share of a cell on which an effect acts: everyone in a state of `in`, else those reached;
/// none: nobody.
std::optional<Slot> PeopleCompiler::share_reached(const Effect& effect, std::size_t intervention,
                                                  std::size_t alternative, std::uint32_t t,
                                                  std::uint32_t cell)
{
    const int age = first_age_ + static_cast<int>(cell / position_count());
    if (!holds_age(effect.ages, age)) {
        return std::nullopt;
    }
    if (!effect.in.empty()) {
        const bool inside =
            c_.description.interventions[intervention].eligible.population == population_.name &&
            matches_any(effect.in, state_at(cell % position_count()).name);
        return inside ? std::optional{c_.graph.constant(1)} : std::nullopt;
    }
    if (!acts_by_reach(effect, intervention, cell)) {
        return std::nullopt;
    }
    return chain_value(c_, alternative, t, intervention, {}, Need::something, at_cell(cell, t));
}

const RateByState* PeopleCompiler::written_rate(const Outcome& outcome, std::uint32_t cell)
{
    const auto position = cell % position_count();
    auto [known, is_new] =
        rate_of_state_.try_emplace({&outcome, positions_[position].state}, nullptr);
    if (is_new) {
        known->second = rate_of(outcome, state_at(position).name);
    }
    return known->second;
}

Slot PeopleCompiler::base_rate(const Outcome& outcome, std::uint32_t cell, std::uint32_t t,
                               CellRate& made)
{
    const auto* written = written_rate(outcome, cell);
    if (written == nullptr) {
        return c_.graph.constant(0);
    }
    made.same_every_year = !c_.formulas.uses(written->rate).year;
    return c_.formulas.compile(written->rate, at_cell(cell, t));
}

CellRate PeopleCompiler::make_rate(std::size_t alternative, std::uint32_t t,
                                   std::size_t outcome_index, std::uint32_t cell)
{
    const auto& outcome = c_.description.outcomes[outcome_index];
    CellRate made;
    if (!holds_age(outcome.ages, first_age_ + static_cast<int>(cell / position_count()))) {
        return made;
    }
    Slot rate = base_rate(outcome, cell, t, made);
    made.base = rate;
    const auto position = cell % position_count();
    const auto at = at_cell(cell, t);
    for (const auto i : c_.intervention_order) {
        for (const auto& effect : c_.description.interventions[i].effects) {
            if (effect.kind != EffectKind::outcome || effect.outcome != outcome.name) {
                continue;
            }
            const bool by_reach =
                acts_by_reach(effect, i, cell) && holds_age(effect.ages, at.age.value_or(0));
            made.same_every_year = made.same_every_year && !by_reach && !changes_by_year(effect);
            if (const auto share = share_reached(effect, i, alternative, t, cell)) {
                rate = c_.graph.mix(*share, rate,
                                    affected(c_, effect, rate, at, years_since_end(position)));
                if (c_.options.detail == Detail::cells) {
                    made.steps.push_back({&effect, i, rate});
                }
            }
        }
    }
    const bool probability =
        outcome.occurrence == Occurrence::prevalence || outcome.at_most_one_a_year;
    c_.checks.require(probability ? Must::be_probability : Must::not_be_negative, rate, at,
                      outcome.place,
                      [&] { return fmt::format("{}, {}", outcome.name, state_at(position).name); });
    made.rate = rate;
    return made;
}

} // namespace mkba
