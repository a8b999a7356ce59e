// What is the same in every year and alternative of a draw: rates, relative risks and prices.
#pragma once

#include <array>

#include "bench/hand/inputs.hpp"

namespace mkba::hand {

inline constexpr std::size_t faded = 11; // years since the programme ended: 0 to 10 and more

/// Persons of the entering cohort and of the stock, by group: robust, vulnerable, very vulnerable.
using Shares = std::array<Row, groups>;

struct Rates {
    Shares local;
    Row in_view_recent; // share of vulnerable families that are in view at the start
    Row in_view_before;
    Row seen;         // of all pregnancies, if all are signalled: recognised and in need
    Row false_alarms; // and taken for it
    Row reach_before;

    std::array<std::array<Row, groups>, outcomes> rate; // at a profile of 1
    Row more;                                           // 1 + induced demand
    // What is left of a risk after k years without the programme.
    std::array<Row, faded> protection;
    std::array<Row, faded> youth_help;
    std::array<Row, faded> schooling;
    std::array<Row, faded> support;

    std::array<Row, outcomes> price;
    Row exploring_price;
    Row support_price;                   // of a family-year
    std::array<Row, 3> families_a_child; // by phase: pregnancy, infancy, school
};

void fill_rates(const std::array<const double*, inputs>& in, Rates& rates);

} // namespace mkba::hand
