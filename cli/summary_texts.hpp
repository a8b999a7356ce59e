// What the summary of `check` says, in both languages.
#pragma once

#include "mkba/report/text/language.hpp"

namespace mkba {

enum class SummaryText {
    files,
    people,
    persons_in_states,
    a_year_of_age,
    not_stationary,
    baseline_cost,
    parameters,
    formulas,
    with_distribution,
    assumptions,
    replaced,
    a_formula,
    instead_of,
    price_set,
    there_is_also,
    no_errors,
    programme,
    counts,
    an_agreement
};

/// May hold {0}, {1} … for fmt.
[[nodiscard]] const std::string& in(SummaryText text, Language language);

} // namespace mkba
