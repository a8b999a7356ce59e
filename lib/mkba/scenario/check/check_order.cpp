#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/check/checks.hpp"

namespace mkba {

namespace {

/// An effect with whom it acts on.
struct Acting {
    const Intervention* intervention{};
    const Effect* effect{};
};

bool is_on_entrants(const Effect& effect)
{
    return effect.kind == EffectKind::route || effect.kind == EffectKind::scale;
}

const std::vector<std::string>& states_of(const Acting& acting)
{
    return acting.effect->in.empty() ? acting.intervention->eligible.states : acting.effect->in;
}

/// The ages that an effect acts at: its own, within those eligible where it has no state of its
/// own.
AgeRange ages_of(const Acting& acting)
{
    constexpr AgeRange all{-1000, 1000};
    const AgeRange own = acting.effect->ages.value_or(all);
    const AgeRange eligible =
        acting.effect->in.empty() ? acting.intervention->eligible.ages.value_or(all) : all;
    return {std::max(own.first, eligible.first), std::min(own.last, eligible.last)};
}

bool share_ages(const AgeRange& a, const AgeRange& b)
{
    return std::max(a.first, b.first) <= std::min(a.last, b.last);
}

std::string shared_state(const std::vector<std::string>& a, const std::vector<std::string>& b)
{
    for (const auto& state : a) {
        if (std::find(b.begin(), b.end(), state) != b.end()) {
            return state;
        }
    }
    return {};
}

/// What two effects both act on, in words; empty where they do not meet.
std::string shared_target(const Acting& a, const Acting& b)
{
    const auto& population = a.intervention->eligible.population;
    if (population != b.intervention->eligible.population) {
        return {};
    }
    if (is_on_entrants(*a.effect) && is_on_entrants(*b.effect)) {
        return fmt::format("the entrants of '{}'", population);
    }
    if (a.effect->kind != b.effect->kind || is_on_entrants(*a.effect) ||
        !share_ages(ages_of(a), ages_of(b))) {
        return {};
    }
    const auto state = shared_state(states_of(a), states_of(b));
    if (state.empty()) {
        return {};
    }
    if (a.effect->kind == EffectKind::move) {
        return a.effect->from == b.effect->from ? fmt::format("the moves from '{}'", a.effect->from)
                                                : std::string{};
    }
    return a.effect->outcome == b.effect->outcome
               ? fmt::format("'{}' in '{}'", a.effect->outcome, state)
               : std::string{};
}

bool is_ordered(const std::string& name, const std::vector<std::string>& order)
{
    return std::find(order.begin(), order.end(), name) != order.end();
}

std::vector<Acting> all_effects(const Description& description)
{
    std::vector<Acting> all;
    for (const auto& intervention : description.interventions) {
        for (const auto& effect : intervention.effects) {
            all.push_back({&intervention, &effect});
        }
    }
    return all;
}

} // namespace

void check_order(const Description& description, const Reader& reader)
{
    const auto all = all_effects(description);
    std::set<std::pair<std::string, std::string>> reported;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const auto& first = all[j].intervention->name;
            const auto& second = all[i].intervention->name;
            if (first == second ||
                (is_ordered(first, description.order) && is_ordered(second, description.order))) {
                continue;
            }
            const auto target = shared_target(all[j], all[i]);
            if (target.empty() || !reported.emplace(first, second).second) {
                continue;
            }
            reader.findings.error(all[i].effect->place,
                                  fmt::format("'{}' and '{}' both act on {}; 'order' must say "
                                              "which comes first",
                                              first, second, target),
                                  description.order.empty()
                                      ? fmt::format("add order: [{}, {}]", first, second)
                                      : "name both under 'order'");
        }
    }
}

} // namespace mkba
