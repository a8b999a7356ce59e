#include "mkba/plan/compilation.hpp"

namespace mkba {

namespace {

/// transfer x retention^k x multiplier, k the full years since the programme ended.
Slot strength(Compilation& c, const Effect& effect, const Surroundings& at, int years_since_end)
{
    auto& graph = c.graph;
    Slot strength = graph.constant(c.options.effect_multiplier);
    if (effect.transfer) {
        strength = graph.multiply(strength, c.formulas.compile(*effect.transfer, at));
    }
    if (effect.retention) {
        const auto years = graph.constant(years_since_end);
        strength =
            graph.multiply(strength, graph.power(c.formulas.compile(*effect.retention, at), years));
    }
    return strength;
}

} // namespace

Slot affected(Compilation& c, const Effect& effect, Slot probability, const Surroundings& at,
              int years_since_end)
{
    auto& graph = c.graph;
    const auto value = c.formulas.compile(effect.value, at);
    const auto power = strength(c, effect, at, years_since_end);
    switch (effect.form) {
    case EffectForm::set:
        return value;
    case EffectForm::rate_ratio:
        return graph.multiply(probability, graph.power(value, power));
    case EffectForm::hazard_ratio:
        return graph.rest(graph.power(graph.rest(probability), graph.power(value, power)));
    case EffectForm::odds_ratio: {
        const auto odds = graph.multiply(graph.divide(probability, graph.rest(probability)),
                                         graph.power(value, power));
        return graph.divide(odds, graph.add(graph.constant(1), odds));
    }
    case EffectForm::add:
        return graph.add(probability, graph.multiply(value, power));
    }
    return probability;
}

} // namespace mkba
