// Which share, threshold, cap and term leave everybody no worse off, most often.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "mkba/run/engine.hpp"

namespace mkba {

/// The values that are tried; where there are none, what the contract says.
struct SearchGrid {
    std::vector<double> shares;
    std::vector<double> thresholds; // instead of any threshold of the contract
    std::vector<double> caps;       // shares of the benchmark, instead of all caps of the contract
};

/// The scenario with its contract running for so many years.
struct SearchedTerm {
    int years{};
    std::shared_ptr<const Description> description;
};

struct SearchPoint {
    int years{};
    std::optional<double> share;
    std::optional<double> threshold;
    std::optional<double> cap;
    double everybody{};             // odds that nobody is worse off, givers of grants aside
    double pays{};                  // odds of a payment in some year
    std::vector<double> no_worse{}; // odds by party of SearchResults::parties
};

struct SearchResults {
    std::vector<std::string> parties; // with a part in the contract, givers of grants aside
    std::vector<SearchPoint> points;  // by term, share, threshold, cap
    std::vector<std::size_t> pareto;  // no other is as good for all odds and better for one; the
                                      // best for everybody first
};

/// Projects once for each term and settles again for every point, on the same draws. Of points with
/// the same odds the first alone counts. Throws as run() does.
[[nodiscard]] SearchResults search_contract(const std::vector<SearchedTerm>& terms,
                                            const SearchGrid& grid, const RunOptions& options);

} // namespace mkba
