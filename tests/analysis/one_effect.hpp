// A scenario whose contract can be worked out by hand.
#pragma once

#include <string>

namespace mkba::test {

/// `people` children, 1,000 unless set otherwise, of whom one in ten gets an order of EUR 10,000 a
/// year; the programme prevents a tenth of them. Six years from 2025; 4,000 draws. A contract of
/// 2026 to 2028: threshold 2 %, share 0.5, sd of one person's rate 1, of the benchmark 0.03.
[[nodiscard]] std::string one_effect();

} // namespace mkba::test
