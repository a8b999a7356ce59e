// One factor of a count or an amount: what is written in the files and the number it comes to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mkba/plan/graph.hpp"
#include "mkba/scenario/description.hpp"

namespace mkba {

/// In the order in which the factors of a part are multiplied.
enum class FactorKind : std::uint8_t {
    persons,  // by the rule of counting; entrants, leavers or those who move
    rate,     // of an event, prevalence or move, before effects
    effect,   // what an intervention makes of a rate
    reach,    // a link of a reach chain
    families, // one over the children per family
    quantity, // hours, times, and the parts of an amount that are no price
    price,    // euros of their own price year
    index,    // from a price year to the scenario's
    stream,   // years that are paid, and their growth
    cash,     // the share that is cash
    tax,      // without the value-added tax that is compensated
    share,    // of a party
    discount, // to present value
    sign      // which way the figure counts it
};
inline constexpr std::size_t factor_kinds = 14;

/// `value` (over `below`, where that is given) are nodes of the graph, except in factors that a
/// plan knows by number.
struct Factor {
    FactorKind kind{};
    std::string name; // as written: a parameter or a formula
    Place place;
    Slot value{};
    std::optional<Slot> below{};
    std::vector<const Expression*> written{}; // what it rests on
    const PriceIndex* index{};
};

} // namespace mkba
