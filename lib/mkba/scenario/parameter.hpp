// Named numbers: parameters, tables over an age or a year, price indices, and where each comes
// from.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "mkba/core/diagnostic.hpp"
#include "mkba/scenario/distribution_spec.hpp"
#include "mkba/scenario/expression.hpp"

namespace mkba {

/// What a person reads, in both languages.
struct Label {
    std::string nl;
    std::string en;
};

/// How good the evidence is: a statistic or trial … d assumption.
enum class Grade { a, b, c, d };

/// Where a number comes from. Formulas have none: they are as good as the parameters in them.
struct Evidence {
    std::string unit;
    std::string source;
    std::optional<int> year; // of the source or of the data in it
    std::optional<Grade> grade;
    std::string note;
};

/// One definition that a later layer replaced.
struct Replaced {
    Place place;
    std::string value; // as written
    std::string source;
};

/// Exactly one of value and formula; a distribution only beside a value. A price (unit "EUR…") has
/// price_year and index, and stands for euros of the scenario's price year wherever it is used.
struct Parameter {
    std::string name;
    Place place;
    Label label; // with the unit in it where a reader needs one
    Evidence evidence;
    std::optional<double> value;
    std::optional<Expression> formula;
    std::optional<DistributionSpec> distribution;
    std::string drawn_as; // the parameter whose score it has; empty: its own
    std::optional<int> price_year;
    std::string index;
    std::vector<Replaced> replaced;
};

enum class TableKey { age, year, years_since_start, years_in_state, years_since_effect };
enum class Between { linear, step };

/// A number by age or year. Flat outside its points; between them linear, or the last point at or
/// below (step). Used in a formula by its name alone, at the age and year at hand.
struct Table {
    std::string name;
    Place place;
    Evidence evidence;
    TableKey by{};
    Between between{};
    std::vector<std::pair<int, Expression>> points; // keys rising
};

/// A price index series. A price of a year that it lacks is an error, never extrapolated; only a
/// budget in current prices goes beyond the last year, by the rise that the file assumes.
struct PriceIndex {
    std::string name;
    Place place;
    Label label;
    Evidence evidence;
    std::map<int, double> points;
    std::optional<Expression> assumed_rise; // a share a year, after the last year
};

/// Spearman correlation between two drawn parameters.
struct RankCorrelation {
    std::string first;
    std::string second;
    double rank{};
    Place place;
};

} // namespace mkba
