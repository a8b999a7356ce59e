#include "mkba/analysis/shuffled.hpp"

#include <algorithm>
#include <numeric>

#include "mkba/draw/philox.hpp"

namespace mkba {

std::vector<std::size_t> shuffled(std::size_t count, std::string_view purpose, std::uint64_t seed,
                                  std::uint64_t which)
{
    std::vector<double> keys(count);
    uniforms(seed, stream_id(purpose), which * count, keys);
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    return order;
}

} // namespace mkba
