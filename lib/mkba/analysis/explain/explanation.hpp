// How one figure comes about, in parts and factors, before anyone decides how it looks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mkba/analysis/explain/quantity.hpp"
#include "mkba/plan/factor.hpp"

namespace mkba {

/// A named number of the files on which factors rest.
struct SourceNote {
    std::string name;
    Place place;
    Evidence evidence;
    std::optional<double> value; // in the draw at hand; absent where it differs by age or year
    std::optional<int> price_year;
    std::string index;
    double price_factor{1}; // to euros of the scenario's price year
    std::string formula;    // as written, of a parameter that is one
};

/// A factor of a row. Where it is not the same in all parts, `value` is the mean over them,
/// weighted by what was multiplied before it.
struct ShownFactor {
    FactorKind kind{};
    std::string name; // empty: different ones in the parts of this row, taken together
    Place place;
    double value{};
    double lowest{};
    double highest{};
    std::vector<std::size_t> sources; // Explanation::sources
};

/// The factors of one alternative, which multiply to its amount.
struct ExplainedProduct {
    std::string what;        // a line, unit, outcome, intervention or state
    std::string alternative; // name
    double amount{};
    std::vector<ShownFactor> factors; // empty for a mean, and for payments of an agreement
};

enum class By { line, age, state, year };

struct ExplainedPart {
    std::string name; // a line, an age, a state or a year; empty: not by age or state
    double amount{};
    std::vector<ExplainedProduct> products;
};

enum class Basis { central, draw, mean, quantile };

struct Explanation {
    Quantity quantity;
    By by{By::line};
    Basis basis{Basis::central};
    std::uint64_t draws{};
    std::optional<std::uint64_t> draw; // whose factors are shown
    double value{};                    // of the figure: the central run, draw, mean or percentile
    double sum{};                      // of the parts: of the nearest draw for a percentile
    double gross{};                    // of the absolute parts
    std::vector<ExplainedPart> parts;
    std::vector<SourceNote> sources;
};

} // namespace mkba
