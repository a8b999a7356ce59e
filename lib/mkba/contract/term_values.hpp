// From compiled rules to the numbers of one settlement: for the lanes of a draw and the rows of a
// file alike.
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>

#include "mkba/contract/gates.hpp"
#include "mkba/contract/sharing.hpp"
#include "mkba/contract/threshold.hpp"
#include "mkba/plan/rule_set.hpp"

namespace mkba {

/// What the rules hold against: euros, persons, and the standard deviation of the measured rate.
struct RuleSubject {
    double benchmark{};
    double persons{};
    double sigma{};
};

/// `value` gives the number of a Ref.
template <class Ref, class Value>
class TermReader {
public:
    TermReader(const Value& value, const RuleSubject& subject) : value_{value}, subject_{subject} {}

    /// Empty where the number of persons lies outside the classes of a threshold.
    [[nodiscard]] std::optional<TermValues> read(const RuleSet<Ref>& rules) const
    {
        TermValues made;
        const auto first = rules.threshold ? threshold(*rules.threshold) : std::optional{0.0};
        if (!first) {
            return std::nullopt;
        }
        made.threshold = *first;
        made.counts = rules.counts;
        made.share = value_(rules.share);
        for (std::size_t g = 0; g < rules.gates.size(); ++g) {
            const double left = gate(rules.gates[g]);
            made.share *= left;
            if (left == 0 && !made.failed_gate) {
                made.failed_gate = g;
            }
        }
        made.factor = rules.factor ? value_(*rules.factor) : 1;
        made.cap = limit(rules.caps);
        return rules.loss ? with_loss(*rules.loss, made) : std::optional{made};
    }

private:
    [[nodiscard]] std::optional<double> threshold(const ThresholdOf<Ref>& rule) const
    {
        if (rule.value && (!rule.when || value_(*rule.when) != 0)) {
            return value_(*rule.value);
        }
        return rule.confidence ? confidence_threshold(value_(*rule.confidence), subject_.sigma)
                               : class_threshold(rule.classes, subject_.persons);
    }
    [[nodiscard]] double gate(const GateOf<Ref>& rule) const
    {
        const double indicator = value_(rule.indicator);
        return rule.at_least ? passed(indicator, Passing::at_least, value_(*rule.at_least))
               : rule.above  ? passed(indicator, Passing::above, value_(*rule.above))
                             : scaled(indicator, rule.scale);
    }
    [[nodiscard]] double limit(const std::vector<LimitOf<Ref>>& rules) const
    {
        double smallest = unlimited;
        for (const auto& rule : rules) {
            const double base = rule.base ? value_(*rule.base) : subject_.benchmark;
            smallest = std::min(smallest, value_(rule.rate) * base);
        }
        return smallest;
    }
    [[nodiscard]] std::optional<TermValues> with_loss(const LossOf<Ref>& rule,
                                                      TermValues made) const
    {
        const auto own =
            rule.threshold ? threshold(*rule.threshold) : std::optional{made.threshold};
        if (!own) {
            return std::nullopt;
        }
        LossValues loss;
        loss.threshold = *own;
        loss.rate = rule.rate ? value_(*rule.rate)
                              : std::min(std::max(1 - made.share, value_(*rule.linked_low)),
                                         value_(*rule.linked_high));
        loss.limit = limit(rule.limits);
        loss.relief = rule.relief ? std::abs(value_(*rule.relief)) : 0;
        made.loss = loss;
        return made;
    }

    const Value& value_;
    RuleSubject subject_;
};

template <class Ref, class Value>
[[nodiscard]] std::optional<TermValues> term_values(const RuleSet<Ref>& rules, const Value& value,
                                                    const RuleSubject& subject)
{
    return TermReader<Ref, Value>{value, subject}.read(rules);
}

} // namespace mkba
