// The largest budget that the effects carry, and what the unpriced would have to be worth.
#pragma once

#include <optional>
#include <string>

#include "mkba/stats/results.hpp"

namespace mkba {

/// Amounts in euros of the price year, of one party's or total's own savings.
struct BreakEvenBudget {
    double spent_a_year{};              // what the programme costs it now
    Statistics a_year;                  // saving over the sum of discount factors
    std::optional<Statistics> a_family; // over discounted vulnerable families entering
    std::optional<double> gap_a_family; // what has no price must be worth this much a family
    std::optional<double> health_gain_a_family; // QALY that would close the gap
    std::optional<double> value_of_health;      // EUR per QALY
};

/// `output` is one of result_outputs(). In cash only the cashable part of savings counts. Throws
/// QuestionError for an unknown output.
[[nodiscard]] BreakEvenBudget break_even_budget(const Results& results, const std::string& output);

} // namespace mkba
