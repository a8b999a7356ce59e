#include "mkba/analysis/question.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

std::size_t place_of_name(const std::string& name, const std::vector<std::string>& known,
                          const std::string& what)
{
    const auto found = std::find(known.begin(), known.end(), name);
    if (found == known.end()) {
        const auto hint = suggestion(name, known);
        throw QuestionError{
            fmt::format("there is no {} '{}'{}", what, name, hint.empty() ? "" : "; " + hint)};
    }
    return static_cast<std::size_t>(found - known.begin());
}

void require_two_draws(std::uint64_t draws)
{
    if (draws < 2) {
        throw QuestionError{fmt::format(
            "value of information needs draws: at least 2 were expected, not {}", draws)};
    }
}

void require_a_choice(const Description& description)
{
    if (description.compare.retrospective) {
        throw QuestionError{
            "this scenario looks back (retrospective: true): nobody can go back to "
            "its baseline, so there is no decision on funding or signing to inform"};
    }
}

} // namespace mkba
