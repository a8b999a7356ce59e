// What is said of a contract before anyone signs.
#pragma once

#include "mkba/report/text/language.hpp"

namespace mkba {

enum class SigningPhrase {
    signing_title,
    pool_and_luck,
    only_entered,
    chance_of_odds,
    chance_of_end,
    enough_populations,
    no_number_is_enough,
    no_effect_expected,
    inside_term,
    luck_title,
    size_title,
    credibility_title,
    since_start,
    expected_effect,
    luck,
    by_sampling_alone,
    with_benchmark_error,
    for_nothing,
    funded,
    missed,
    any_year,
    years_together,
    none_is_enough,
    weight,
    by_the_contract,
    by_credibility,
    expected_payment,
    too_much,
    too_little,
    without_effect,
    all_settlements,
    note_luck,
    note_size,
    note_credibility,
    note_no_draws,
    no_contract,
    pooling_title,
    pool,
    each_alone,
    together,
    largest_with,
    smallest_at,
    smallest_pool,
    no_pool_is_enough,
    note_pooling,
    note_no_members,
    subsets_title,
    fewest,
    cheapest,
    programme_cost,
    note_subsets,
    search_title,
    place,
    term,
    share,
    threshold,
    cap,
    everybody,
    chance_no_worse,
    note_search
};

/// The text of a phrase; those with {placeholders} go through fill().
[[nodiscard]] const Label& words(SigningPhrase phrase);

} // namespace mkba
