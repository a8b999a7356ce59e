// The words of an explanation, by name; the texts stand side by side in the .cpp.
#pragma once

#include "mkba/report/text/phrases.hpp"

namespace mkba {

enum class ExplanationPhrase {
    explained_central,
    explained_draw,
    explained_mean,
    explained_percentile,
    by_line,
    by_age,
    by_state,
    by_year,
    amount,
    number_of,
    factor_persons,
    factor_rate,
    factor_effect,
    factor_reach,
    factor_families,
    factor_quantity,
    factor_price,
    factor_index,
    factor_stream,
    factor_cash,
    factor_tax,
    factor_share,
    factor_discount,
    factor_sign,
    fixed_sum,
    mean_of_parts,
    factors_together,
    by_age_and_year,
    not_by_age,
    not_by_state,
    sum_of_parts,
    sum_of_nearest,
    gross_flows,
    rests_on,
    note_factors,
    note_means,
    note_many_products,
    last_phrase
};

/// The text of a phrase; those with {placeholders} go through fill().
[[nodiscard]] const Label& words(ExplanationPhrase phrase);
[[nodiscard]] Label fill(ExplanationPhrase phrase, const std::vector<Filling>& fillings);

} // namespace mkba
