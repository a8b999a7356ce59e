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
    last_phrase
};

/// The text of a phrase; those with {placeholders} go through fill().
[[nodiscard]] const Label& words(StepPhrase phrase);
[[nodiscard]] Label fill(StepPhrase phrase, const std::vector<Filling>& fillings);

} // namespace mkba
