// What is done for whom: reach chains and effects.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mkba/scenario/people.hpp"

namespace mkba {

/// A link of a reach chain. Without a value in the model, every alternative that names the
/// intervention gives it.
struct Link {
    std::string name;
    std::optional<Expression> value;
    Place place;
};

/// The value of one link of one intervention in one alternative.
struct Lever {
    std::string link;
    Expression value; // a number, a formula, or the name of a table by year (points in a scenario
                      // become one)
    Place place;
};

enum class EligibleAs { persons, entrants };

struct Eligible {
    EligibleAs as{};
    std::string population;
    std::optional<AgeRange> ages; // never with entrants
    std::vector<std::string> states;
    Place place;
};

/// Of those in `among`, who need nothing, 1 - specificity pass the link `at`: reached at cost,
/// without effect.
struct FalsePositives {
    Expression specificity;
    std::string at;
    std::vector<std::string> among;
    Place place;
};

enum class EffectKind { route, scale, move, outcome };
enum class EffectForm { set, rate_ratio, hazard_ratio, odds_ratio, add };

/// One effect. Without `in` it acts on the eligible persons reached, with `in` on everyone in those
/// states.
struct Effect {
    EffectKind kind{};
    Place place;
    std::string from;    // route, move
    std::string to;      // route, move
    std::string outcome; // outcome
    EffectForm form{};   // move (not odds_ratio), outcome (not set)
    Expression value;    // scale, move, outcome
    std::vector<std::string> in;
    std::optional<AgeRange> ages;
    std::optional<Expression> transfer;  // absent: 1
    std::optional<Expression> retention; // absent: 1
};

struct Intervention {
    std::string name;
    Place place;
    Label label;
    Eligible eligible;
    std::vector<Link> chain;
    std::optional<FalsePositives> false_positives;
    std::vector<Effect> effects;
};

} // namespace mkba
