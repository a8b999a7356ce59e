// The rules of a settlement with their formulas compiled: to slots for a run, to row formulas for
// given figures.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "mkba/scenario/settlement_rules.hpp"

namespace mkba {

template <class Ref>
struct ThresholdOf {
    std::optional<Ref> value;
    std::optional<Ref> when;
    std::optional<Ref> confidence;
    std::vector<ThresholdClass> classes;
};

template <class Ref>
struct GateOf {
    Ref indicator;
    std::optional<Ref> at_least;
    std::optional<Ref> above;
    std::vector<std::pair<double, double>> scale;
};

template <class Ref>
struct LimitOf {
    Ref rate;
    std::optional<Ref> base; // absent: the benchmark
};

template <class Ref>
struct LossOf {
    std::optional<ThresholdOf<Ref>> threshold;
    std::optional<Ref> rate;
    std::optional<Ref> linked_low;
    std::optional<Ref> linked_high;
    std::vector<LimitOf<Ref>> limits;
    std::optional<Ref> relief;
};

/// As SettlementRules, with something that has a value in place of every formula.
template <class Ref>
struct RuleSet {
    std::optional<ThresholdOf<Ref>> threshold;
    SharedPart counts{};
    Ref share;
    std::vector<GateOf<Ref>> gates;
    std::optional<Ref> factor;
    std::vector<LimitOf<Ref>> caps;
    std::optional<LossOf<Ref>> loss;
    std::optional<Ref> sampling_error;
};

/// Calls `visit` for every Ref of a RuleSet, or for every formula of SettlementRules.
template <class Rules, class Visit>
void visit_refs(Rules& rules, const Visit& visit)
{
    const auto maybe = [&](auto& ref) {
        if (ref) {
            visit(*ref);
        }
    };
    const auto threshold = [&](auto& rule) {
        if (rule) {
            maybe(rule->value);
            maybe(rule->when);
            maybe(rule->confidence);
        }
    };
    const auto limits = [&](auto& all) {
        for (auto& limit : all) {
            visit(limit.rate);
            maybe(limit.base);
        }
    };
    threshold(rules.threshold);
    visit(rules.share);
    for (auto& gate : rules.gates) {
        visit(gate.indicator);
        maybe(gate.at_least);
        maybe(gate.above);
    }
    maybe(rules.factor);
    limits(rules.caps);
    if (rules.loss) {
        threshold(rules.loss->threshold);
        maybe(rules.loss->rate);
        maybe(rules.loss->linked_low);
        maybe(rules.loss->linked_high);
        limits(rules.loss->limits);
        maybe(rules.loss->relief);
    }
    maybe(rules.sampling_error);
}

/// `compile` makes a Ref of an Expression.
template <class Ref, class Compile>
class RuleCompiler {
public:
    explicit RuleCompiler(const Compile& compile) : compile_{compile} {}

    [[nodiscard]] RuleSet<Ref> rules(const SettlementRules& written) const
    {
        RuleSet<Ref> made{threshold(written.threshold), written.counts,
                          compile_(written.share),      {},
                          maybe(written.factor),        limits(written.caps),
                          loss(written.loss),           maybe(written.sampling_error)};
        for (const auto& gate : written.gates) {
            made.gates.push_back(
                {compile_(gate.indicator), maybe(gate.at_least), maybe(gate.above), gate.scale});
        }
        return made;
    }

private:
    [[nodiscard]] std::optional<Ref> maybe(const std::optional<Expression>& written) const
    {
        return written ? std::optional<Ref>{compile_(*written)} : std::nullopt;
    }
    [[nodiscard]] std::optional<ThresholdOf<Ref>>
    threshold(const std::optional<ThresholdTerms>& written) const
    {
        if (!written) {
            return std::nullopt;
        }
        return ThresholdOf<Ref>{maybe(written->value), maybe(written->when),
                                maybe(written->confidence), written->classes};
    }
    [[nodiscard]] std::vector<LimitOf<Ref>> limits(const std::vector<LimitTerms>& written) const
    {
        std::vector<LimitOf<Ref>> made;
        for (const auto& limit : written) {
            made.push_back({compile_(limit.rate), maybe(limit.base)});
        }
        return made;
    }
    [[nodiscard]] std::optional<LossOf<Ref>> loss(const std::optional<LossTerms>& written) const
    {
        if (!written) {
            return std::nullopt;
        }
        return LossOf<Ref>{threshold(written->threshold), maybe(written->rate),
                           maybe(written->linked_low),    maybe(written->linked_high),
                           limits(written->limits),       maybe(written->relief)};
    }

    const Compile& compile_;
};

template <class Ref, class Compile>
[[nodiscard]] RuleSet<Ref> compiled_rules(const SettlementRules& written, const Compile& compile)
{
    return RuleCompiler<Ref, Compile>{compile}.rules(written);
}

} // namespace mkba
