// Every fixed word and sentence of a report, by name; the texts stand side by side in
// phrases_*.cpp.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "mkba/report/text/language.hpp"

namespace mkba {

enum class Phrase {
    // titles
    answer_title,
    welfare_title,
    distribution_title,
    time_title,
    calendar_title,
    contract_title,
    evidence_title,
    groups_title,
    budget_title,
    provenance_title,
    // small words
    never,
    uncertain,
    range_to,
    above,
    below,
    total,
    together,
    party,
    post,
    year,
    measure,
    value,
    expected,
    band,
    // welfare
    programme_cost,
    one_off,
    structural,
    benefits_by_post,
    broad,
    narrow_balance,
    fiscal_balance,
    total_costs,
    total_benefits,
    net_present_value,
    benefit_cost_ratio,
    costs,
    savings,
    balance,
    median,
    chance_positive,
    savings_cover,
    natural_units,
    unpriced,
    pm_plus,
    pm_minus,
    memorandum,
    note_ratio,
    note_memorandum,
    // distribution, time, calendar
    investment,
    saving_cash,
    not_cashable,
    line_transfers,
    contract_transfers,
    share_of_costs,
    share_of_benefits,
    payback_year,
    note_distribution,
    cumulative_total,
    trough_year,
    note_time,
    first_years,
    after_the_cut,
    note_calendar,
    // contract
    persons,
    benchmark,
    true_saving,
    threshold,
    measurement_noise,
    chance_of_payment,
    paid_without_saving,
    payment,
    any_payment,
    paid_or_received,
    note_contract,
    note_no_contract,
    // evidence
    evidence,
    share_of_result,
    share_of_variance,
    turning_point,
    interaction,
    largest_shares,
    grade_a,
    grade_b,
    grade_c,
    grade_d,
    note_evidence,
    note_no_draws,
    note_few_draws,
    // groups
    persons_reached,
    programme_euros,
    avoided,
    rates,
    without_programme,
    with_programme,
    gap_between,
    note_groups,
    note_no_groups,
    // budget
    total_constant_prices,
    own_contribution,
    requested_amount,
    current_prices,
    note_budget,
    // sentences
    opening_followed,
    opening_cohort,
    smaller,
    smaller_without_cost,
    unclear,
    about_equal,
    larger,
    larger_provided,
    larger_whatever,
    same_as_wider,
    central_smaller,
    central_larger,
    central_only,
    about_years,
    over_thousand_years,
    too_small,
    too_small_ever,
    large_enough,
    money_buys,
    money_buys_family,
    cost_per_outcome,
    cost_per_outcome_unclear,
    none_avoided,
    price_of_unpriced,
    health_needed,
    budget_carried,
    budget_carried_central,
    budget_family,
    budget_none,
    nothing_to_share,
    everybody_better_off,
    unpriced_count,
    // provenance
    made_with,
    input_files,
    command_line_settings,
    draws_and_seed,
    central_values,
    sampling_random,
    sampling_latin_hypercube,
    sampling_sobol,
    horizon,
    view_followed,
    view_cohort,
    counting_start,
    counting_end,
    counting_half_cycle,
    discounting,
    natural_rate,
    preset,
    timing_start,
    timing_middle,
    timing_end,
    price_level,
    price_set,
    conventions,
    last_phrase
};

/// The text of a phrase; those with {placeholders} go through fill().
[[nodiscard]] const Label& words(Phrase phrase);

using Filling = std::pair<std::string, Label>;

/// The text with every {name} replaced, in each language by that language's words.
[[nodiscard]] Label fill(Phrase phrase, const std::vector<Filling>& fillings);

/// The same text in both languages.
[[nodiscard]] Label same(std::string text);
[[nodiscard]] Label same(int number);

[[nodiscard]] char grade_letter(Grade grade);
[[nodiscard]] const Label& grade_label(Grade grade);

} // namespace mkba
