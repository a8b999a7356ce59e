// Orders of chance.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mkba {

/// The numbers 0 to count - 1 in an order of chance: another one for each `which` and each purpose.
[[nodiscard]] std::vector<std::size_t> shuffled(std::size_t count, std::string_view purpose,
                                                std::uint64_t seed, std::uint64_t which);

} // namespace mkba
