// The names an analysis is given, and what is said where they make no sense.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <vector>

#include "mkba/scenario/description.hpp"

namespace mkba {

/// An analysis was asked what cannot be answered: an unknown name, or a question that makes no
/// sense for this scenario; exit code 2.
class QuestionError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Parameters that are taken together, under a name of their own.
struct NamedGroup {
    std::string name;
    std::vector<std::string> members;
};

/// The place of `name` in `known`; throws QuestionError with a suggestion, calling it `what`.
[[nodiscard]] std::size_t place_of_name(const std::string& name,
                                        const std::vector<std::string>& known,
                                        const std::string& what);

/// Value of information compares draws. Throws QuestionError below two of them.
void require_two_draws(std::uint64_t draws);

/// Throws QuestionError where the scenario looks back: nobody can go back to its baseline, so
/// nothing follows for funding or signing.
void require_a_choice(const Description& description);

} // namespace mkba
