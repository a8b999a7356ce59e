// One year of one age: counts who is there and moves them a year on, in one pass over the lanes.
#pragma once

#include <array>

#include "bench/hand/rates.hpp"

namespace mkba::hand {

/// The states of one vulnerable group that all alternatives know, and its way through support.
namespace offset {
inline constexpr std::size_t unseen = 0;
inline constexpr std::size_t in_view = 1; // counted years: 0, 1, 2 and more
inline constexpr std::size_t supported = 4;
inline constexpr std::size_t after_support = 7; // 0 to 10 and more
} // namespace offset

inline constexpr std::size_t robust_cell = 0;
inline constexpr std::size_t vulnerable_cell = 1;
inline constexpr std::size_t very_vulnerable_cell = 19;
inline constexpr std::size_t intensive_cell = 37; // its three years
inline constexpr std::size_t after_cell = 40;     // and 0 to 10 and more years after it
inline constexpr std::size_t cells = 51;

using Age = std::array<Row, cells>;

/// Sums over the ages of a year.
struct Sums {
    std::array<std::array<Row, groups>, outcomes> cases; // at a rate of 1 times the profile
    Row families_supported;
};

/// What an age has of its own.
struct OfAge {
    std::array<double, outcomes> profile;
    const Row* families_a_child;
};

/// Nobody is supported: robust, unseen and in view only.
void live_without_support(const Age& from, Age& to, const Rates& rates, const OfAge& age,
                          Sums& sums);
/// `reached` of those in view get support; `ends` of those in support need it no more.
void live_with_support(const Age& from, Age& to, const Rates& rates, const OfAge& age,
                       const double* reached, const double* ends, Sums& sums);

} // namespace mkba::hand
