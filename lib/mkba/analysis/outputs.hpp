// The results that an analysis speaks of: each party's, the total, in cash, and by perspective.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "mkba/run/given_draws.hpp"

namespace mkba {

/// One result of the scenario's own comparison in the followed view: a present value in euros,
/// positive is good.
struct Output {
    std::string id;       // a party's name, or total, cash, fiscal, broad
    std::size_t column{}; // of FigureLayout
};

/// "total" is the narrow balance, without transfers; "cash" the same with cashable savings only;
/// "fiscal" and "broad" the other perspectives; then every party's result, transfers and contract
/// included.
[[nodiscard]] std::vector<Output> result_outputs(const Plan& plan);

/// The one with this id. Throws QuestionError where there is none.
[[nodiscard]] Output output_named(const Plan& plan, const std::string& id);

/// Columns of the first comparison, for run_given().
[[nodiscard]] std::vector<WantedColumn> wanted_columns(const std::vector<Output>& outputs);

/// The natural units that the answer speaks of: families supported, where there are, then outcomes.
[[nodiscard]] std::vector<std::string> answer_units(const Description& description);

/// Whether all values are the same.
[[nodiscard]] bool is_constant(std::span<const double> values);

} // namespace mkba
