// What it costs and counts: money lines, natural units and unpriced posts.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "mkba/scenario/people.hpp"

namespace mkba {

enum class DriverKind { persons, move, event, prevalence, entrants, leavers, reached, year, start };

/// What causes a line. Counts are times `hours` where given and divided by children_per_family
/// where per_family.
struct Driver {
    DriverKind kind{};
    Place place;
    std::string population; // persons, move, entrants, leavers
    std::vector<std::string>
        states; // persons, entrants, leavers; event, prevalence: only in these, empty: all
    std::optional<AgeRange> ages;
    std::string from; // move
    std::string to;   // move
    std::string name; // event, prevalence, or the intervention of reached
    std::string link; // reached: counted up to this link
    bool per_family{};
    std::optional<Expression> hours;
};

/// Whether it falls by the year or at the start, whoever is there: with no age and no state.
[[nodiscard]] inline bool is_fixed_sum(const Driver& driver)
{
    return driver.kind == DriverKind::year || driver.kind == DriverKind::start;
}

/// A stream of payments after the cause: in year t+lag+k the weight clamp(years-k, 0, 1)
/// (1+growth)^k, while age+lag+k < until_age. A draw in which years exceeds at_most is refused.
struct Stream {
    Expression years;
    int lag{};
    std::optional<int> until_age;
    std::optional<int> at_most;
    std::optional<Expression> growth;
    Place place;
};

enum class LineKind { cost, benefit, transfer };
enum class Role { programme, effect };
enum class Perspective { fiscal, narrow, broad };
enum class ValueAddedTax { included, exempt, compensable };

struct PartyShare {
    std::string party;
    Expression share;
    Place place;
};

struct Line {
    std::string name;
    Place place;
    Label label;
    std::string post;
    Driver per;
    Expression amount; // euros a unit of the driver
    std::optional<Stream> stream;
    LineKind kind{LineKind::cost};
    Role role{};
    std::vector<std::string> interventions; // of a programme line
    std::vector<PartyShare> parties;        // cost, benefit; transfer: those who pay (from)
    std::vector<PartyShare> receivers;      // transfer (to)
    Perspective perspective{};
    std::optional<Expression> cashable; // effect lines that are cost or benefit
    bool structural{};                  // else one-off
    bool in_total{true};
    bool by_contract{}; // made by the contract: its cost, or a transfer that it orders
    ValueAddedTax value_added_tax{ValueAddedTax::included};
    std::optional<Expression> value_added_tax_rate; // compensable
    std::string discount;                           // a named rate; empty: euros
};

/// A counted outcome in table 1, never summed with money.
struct NaturalUnit {
    std::string name;
    Place place;
    Label label;
    Driver per;
    std::optional<Expression> times; // units per driver; absent: one
};

enum class Sign { plus, minus };

/// A post that has no price: shown with its sign, never silently zero.
struct Unpriced {
    Place place;
    Label text;
    Sign sign{};
    std::string party;
    std::string group;
    Label reason;
    std::vector<std::string> interventions; // it goes with one of these; none: with any programme
};

struct Party {
    std::string name;
    Place place;
    Label label;
    bool is_public{};
    bool is_grant{};
};

struct Post {
    std::string name;
    Place place;
    Label label;
};

} // namespace mkba
