// A hundred people, two interventions and three parties: small enough to do the sums by hand.
#pragma once

#include <string>

namespace mkba::test {

/// One year, no discounting. Half of a hundred people come to harm, EUR 10 each: a carries 0.2, b
/// 0.3, c 0.5. X (a pays EUR 1 for each of the hundred): 0.8 times the harm. Y (a and b each pay
/// half of EUR 1): 0.5 times. The result before contract of everybody together is 100: a -90, b 40,
/// c 150.
[[nodiscard]] std::string hand_game();

} // namespace mkba::test
