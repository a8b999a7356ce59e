// The words of ladders, bridges and calibrations, by name; the texts stand side by side in the
// .cpp.
#pragma once

#include "mkba/report/text/phrases.hpp"

namespace mkba {

enum class StepPhrase {
    // ladder
    alone_title,
    last_in_title,
    order_free_title,
    element_word,
    cost_word,
    saving_word,
    result_word,
    families_word,
    net_cost_a_family,
    fixed_cost,
    interplay,
    whole,
    note_alone,
    note_last_in,
    note_order_free,
    note_fixed,
    note_nothing_fixed,
    note_families,
    note_ladder_contract,
    // bridge
    bridge_title,
    step_word,
    declared_word,
    level_word,
    order_free_word,
    order_error_word,
    moved_title,
    in_programme,
    in_baseline,
    runs_word,
    prices_of,
    kind_prices,
    kind_effects,
    kind_numbers,
    kind_coverage,
    kind_time,
    kind_money,
    kind_contract,
    kind_rest,
    note_bridge,
    note_all_orders,
    note_sampled_orders,
    // calibration
    fitted_title,
    fit_title,
    weighted_counts_title,
    weighted_results_title,
    weighted_parameters_title,
    parameter_word,
    count_word,
    figure_word,
    unit_word,
    before_word,
    fitted_word,
    observed_word,
    error_word,
    misfit_word,
    mean_before_word,
    mean_after_word,
    note_fitted,
    note_at_low_end,
    note_at_high_end,
    note_misfit,
    note_weights,
    note_few_draws,
    last_phrase
};

/// The text of a phrase; those with {placeholders} go through fill().
[[nodiscard]] const Label& words(StepPhrase phrase);
[[nodiscard]] Label fill(StepPhrase phrase, const std::vector<Filling>& fillings);

} // namespace mkba
