// Value of information on a table of draws that anybody may have made.
#pragma once

#include <string>
#include <vector>

#include "mkba/analysis/information/value_of_information.hpp"
#include "mkba/analysis/question.hpp"
#include "mkba/scenario/read_draws.hpp"

namespace mkba {

/// What is asked of a table: names of its columns.
struct DrawsQuestion {
    std::vector<std::string> decisions;  // at least two
    std::vector<std::string> parameters; // empty: every other column
    std::vector<NamedGroup> groups;
};

struct DrawsInformation {
    std::size_t draws{};
    std::vector<std::string> decisions;
    std::vector<double> chances_best; // by decision
    std::vector<std::string> groups;  // parameters one by one, then the named groups
    InformationValue value;
};

/// Throws QuestionError for columns that are not there, are named twice or are both decision and
/// parameter, and for fewer than two draws.
[[nodiscard]] DrawsInformation
information_of_draws(const DrawColumns& table, const DrawsQuestion& question, unsigned threads);

} // namespace mkba
