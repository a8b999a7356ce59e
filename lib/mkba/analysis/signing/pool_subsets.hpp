// Which of all sets of populations show an effect together, and which of them does so cheapest.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mkba/analysis/signing/settled_draws.hpp"

namespace mkba {

/// The windows of one population, or of several added up.
struct PooledMember {
    std::string name;
    std::vector<SettledWindow> windows; // of 1, 2, … years
    std::vector<double> benchmark_error;
    std::vector<double> programme_cost; // expected, by window, of all parties

    [[nodiscard]] double persons() const;
};

/// Adds the figures of another population, which share one benchmark error.
void add(const PooledMember& more, PooledMember& to);

/// Odds over draws that the effect stays below what can be told from luck.
[[nodiscard]] double odds_of_missing(const SettledWindow& window,
                                     const std::vector<double>& benchmark_error, double confidence);

/// Over the first so many years: of the sets that miss the effect rarely enough, the fewest members
/// that any has, and the one whose programme costs least in those years.
struct CheapestPool {
    std::size_t years{};
    std::optional<std::size_t> fewest; // absent: no set is enough
    std::vector<std::string> members;
    double persons{};
    double programme_cost{};
    double missed{};
};

struct EnoughOdds {
    double confidence{};
    double power{};
};

/// One a window, over all sets but the empty one.
[[nodiscard]] std::vector<CheapestPool> cheapest_pools(const std::vector<PooledMember>& members,
                                                       const EnoughOdds& enough);

} // namespace mkba
