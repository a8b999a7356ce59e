// The rules by which one settlement pays, as written: the same for a projected contract and for
// given figures.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "mkba/scenario/expression.hpp"
#include "mkba/scenario/parameter.hpp"

namespace mkba {

enum class SharedPart { first_euro, excess };

/// One class of a threshold by number of persons: from `first` to `last`, linear between. Only the
/// last class may be open.
struct ThresholdClass {
    double from{};
    std::optional<double> to;
    double first{};
    double last{};
};

/// Share of the benchmark from which a saving counts: a value, classes by number of persons, or the
/// confidence that it is no luck. A value with `when` holds where that is not 0; elsewhere what
/// else is given.
struct ThresholdTerms {
    Place place;
    std::optional<Expression> value;
    std::optional<Expression> when;
    std::vector<ThresholdClass> classes;
    std::optional<Expression> confidence;
};

/// A condition on quality. Pass or fail: the indicator is at least, or above, a value. Scaled: the
/// share is multiplied by a factor, linear between points (indicator, factor), flat outside.
struct GateTerms {
    std::string name;
    Label label;
    Place place;
    Expression indicator;
    std::optional<Expression> at_least;
    std::optional<Expression> above;
    std::vector<std::pair<double, double>> scale;
};

/// So much of a base; absent: the benchmark.
struct LimitTerms {
    Expression rate;
    std::optional<Expression> base;
};

/// What a two-sided agreement asks back. The rate is given, or 1 - share within bounds.
struct LossTerms {
    Place place;
    std::optional<ThresholdTerms> threshold; // absent: that of the gains
    std::optional<Expression> rate;
    std::optional<Expression> linked_low;
    std::optional<Expression> linked_high;
    std::vector<LimitTerms> limits; // the smallest holds; none: no limit
    std::optional<Expression> relief;
};

enum class Ties { away_from_zero, to_even };

/// Payments are multiples of a unit of money.
struct RoundingTerms {
    double unit{};
    Ties ties{};
};

struct SettlementRules {
    Place place;
    std::optional<ThresholdTerms> threshold; // absent: every saving counts
    SharedPart counts{};
    Expression share;
    std::vector<GateTerms> gates;
    std::optional<Expression> factor;         // on gains; absent: 1
    std::vector<LimitTerms> caps;             // the smallest holds; none: no cap
    std::optional<LossTerms> loss;            // absent: one-sided
    std::optional<Expression> sampling_error; // sigma of one person's rate
    std::optional<Expression> agreed_error;   // the same, for given figures where it is another
    std::optional<RoundingTerms> rounding;
};

} // namespace mkba
