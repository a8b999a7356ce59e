// What each element of a programme does: alone, last in, and whatever the order.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "mkba/run/engine.hpp"

namespace mkba {

/// Against the baseline; present values in euros of care, youth and education, counts over the
/// whole followed time. Fixed cost is left out, except of the whole.
struct LadderFigures {
    Statistics cost;
    Statistics saving;
    Statistics result;                  // saving less cost
    std::optional<Statistics> families; // that an element reaches itself, through its whole chain
    std::vector<Statistics> units;      // as Ladder::units
};

/// One way of telling the elements apart.
struct LadderForm {
    std::string id; // alone, last_in, order_free
    std::vector<LadderFigures> elements;
    LadderFigures interplay; // the whole without fixed cost, less the elements
};

struct Ladder {
    std::vector<std::string> elements;    // interventions, as declared
    std::vector<std::string> units;       // natural units that the answer speaks of
    std::vector<std::string> fixed_lines; // programme lines by the year or at the start
    std::size_t sets{};                   // of elements that were run
    std::vector<LadderForm> forms;
    Statistics fixed_cost;   // of the whole programme
    Statistics fixed_result; // the same as a result
    LadderFigures whole;     // with fixed cost
};

/// The elements are the interventions that do not run in the same way in the two alternatives that
/// are compared; one that is not in a set runs as in the baseline. All sets share their draws, and
/// elements that never meet in a line or a count are switched together, so that there are fewer
/// sets to run; the contract is left out. Throws QuestionError where there are no elements or more
/// than ten, and as run() does.
[[nodiscard]] Ladder ladder(const std::shared_ptr<const Description>& description,
                            const RunOptions& options);

} // namespace mkba
