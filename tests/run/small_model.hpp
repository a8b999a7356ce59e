// A model of four ages that uses most of the language, small enough to run a hundred times.
#pragma once

#include <string>

#include "tests/run/scenarios.hpp"

namespace mkba::test {

/// Children of 0 to 3 who may come into view, be supported and recover; three interventions, lines
/// of every kind, two alternatives (`without`, `with`), 192 draws. The number of children is driven
/// by the parameter `people`. Without a contract.
[[nodiscard]] std::string small_model();
/// The same as read.
[[nodiscard]] std::shared_ptr<const Description> small(const Sets& sets = {});

/// An agreement for small_model() that pays in every draw: threshold 0, share 1, no luck. The
/// municipality and the insurer pay; the state gets 0.75 and the family 0.25.
[[nodiscard]] std::string paying_contract();

} // namespace mkba::test
