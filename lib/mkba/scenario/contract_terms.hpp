// The terms of a shared-savings agreement, as written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mkba/scenario/line.hpp"
#include "mkba/scenario/settlement_rules.hpp"

namespace mkba {

enum class PoolBasis { cashable, economic };

/// A one-sided agreement: in each performance year the measured saving on the pool, if it reaches
/// the threshold, is shared; payers fund in proportion to their own positive saving and never above
/// it; receivers by fixed key.
struct ContractTerms {
    Place place;
    Label label;
    int first_year{};
    int years{};
    std::vector<std::string> pool; // lines
    PoolBasis basis{};
    std::vector<std::string> payers;
    std::vector<PartyShare> key;          // receivers, sum to 1
    std::optional<Expression> threshold;  // share of the benchmark; or
    std::optional<Expression> confidence; // one-sided confidence that a saving is no luck
    SharedPart counts{};
    Expression share;
    std::optional<Expression> cap; // share of the benchmark; absent: none
    std::optional<Expression>
        sampling_error; // sigma_1 per person; absent: from the model's own events and prices
    std::optional<Expression> benchmark_error; // sigma_b; absent: none
};

} // namespace mkba
