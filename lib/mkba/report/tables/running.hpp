// What of a model has a part in a scenario: an element that none of its alternatives runs has none.
#pragma once

#include <string>
#include <vector>

#include "mkba/scenario/description.hpp"

namespace mkba {

/// Whether any alternative of the scenario runs it.
[[nodiscard]] bool is_run(const Description& description, const std::string& intervention);

/// The unpriced posts to list: those of an element that runs, and those that go with any programme.
[[nodiscard]] std::vector<const Unpriced*> running_unpriced(const Description& description);

/// Whether a line can have amounts: its elements are those that it is paid for, or counted by.
[[nodiscard]] bool can_run(const Description& description, const Line& line);

} // namespace mkba
