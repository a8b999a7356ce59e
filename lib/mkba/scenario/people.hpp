// Who is in the model: populations, their states, where persons come from, and how they move.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mkba/scenario/parameter.hpp"

namespace mkba {

enum class Stay { open, fixed, counted };

/// A state of a population. Fixed: exactly `years` years unless a move takes a person out earlier,
/// then to `then`. Counted: years_in_state runs 0, 1, …, `years` and stays there.
struct State {
    std::string name; // vulnerable.in_view
    Place place;
    Label label; // empty: the name
    Stay stay{Stay::open};
    int years{};
    std::string then{};
};

struct AgeRange {
    int first{};
    int last{};
    bool operator==(const AgeRange&) const = default;
};

struct Phase {
    std::string name;
    Label label;
    AgeRange ages;
    std::optional<Expression> children_per_family; // absent: one
    Place place;
};

/// The share of a count that stands in a state; persons of a counted or fixed state start at
/// years_in_state.
struct StateShare {
    std::string state;
    int years_in_state{};
    Expression share;
    Place place;
};

/// Persons present at the start of the first year, spread evenly over the ages. With `count` the
/// shares sum to 1; without it they are the counts themselves.
struct StockEntry {
    Place place;
    AgeRange ages;
    std::optional<Expression> count;
    std::vector<StateShare> shares;
};

/// Entrants derived from persons of another population at the start of the same year (years_before
/// 0), or from those who left a population years_before >= 1 years earlier.
struct EntrantSource {
    std::string population;
    std::vector<std::string> states;
    std::optional<AgeRange> ages; // absent: all; never with leavers
    int years_before{};           // 0: persons present; >= 1: leavers
    Place place;
};

/// One flow of entrants: count (times the persons of `from`, if given) x (1 +
/// growth)^years_since_start.
struct EntrantFlow {
    Place place;
    Expression count;
    std::optional<Expression> growth;
    std::optional<EntrantSource> from;
    std::vector<StateShare> shares; // sum to 1
};

/// Net migration, persons a year by age (negative: departures), added at the start of every year
/// after the first.
struct Migration {
    Place place;
    Expression net;
    std::vector<StateShare> shares; // sum to 1
};

struct Population {
    std::string name;
    Place place;
    Label label;
    std::optional<AgeRange> ages; // absent: one age that repeats
    std::vector<Phase> phases;
    std::vector<State> states;
    std::vector<StockEntry> stock;
    std::vector<EntrantFlow> entrants;
    std::optional<Migration> migration;
};

/// At the end of the year persons of these ages go from one state to another. `from` may be a
/// pattern.
struct Move {
    std::string population;
    std::optional<AgeRange> ages;
    std::string from;
    std::string to;
    Expression probability;
    Place place;
};

enum class Reading { nested, additive };

/// A set of group shares: from the widest to the narrowest. Nested: each contains the next.
struct GroupShares {
    std::string name; // national: makes the parameters national_robust, national_vulnerable, …
    std::vector<std::pair<std::string, Expression>> shares;
    Place place;
};

struct Group {
    std::string name;
    Label label;
    std::vector<std::string> states; // patterns
    Place place;
};

struct Groups {
    Reading reading{Reading::nested};
    std::string rest; // the group that holds everybody else
    std::vector<Group> groups;
    std::vector<GroupShares> shares;
    Place place;
};

/// A rate or share by state. `states` may hold patterns (vulnerable.*); a state named in full beats
/// a pattern.
struct RateByState {
    std::vector<std::string> states;
    Expression rate;
    Place place;
};

enum class Occurrence { event, prevalence };

/// New cases per person-year (event) or the share of persons using something (prevalence). Outside
/// its ages: none.
struct Outcome {
    std::string name;
    Place place;
    Label label;
    Occurrence occurrence{};
    std::string population;
    std::optional<AgeRange> ages;
    std::vector<RateByState> rates; // every state of the population is covered, `others` included
    bool at_most_one_a_year{};      // always so for a prevalence
};

} // namespace mkba
