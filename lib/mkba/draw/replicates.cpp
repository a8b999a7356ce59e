#include "mkba/draw/replicates.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

namespace mkba {

namespace {

constexpr std::uint64_t most_draws = 0xffffffff;

} // namespace

Replicates::Replicates(Sampling sampling, std::uint64_t draws)
    : draws_{draws}, count_{sampling != Sampling::random && draws >= 256 ? 16U : 1U}
{
    if (draws > most_draws) {
        throw std::invalid_argument{
            fmt::format("{} draws are too many: at most {}", draws, most_draws)};
    }
}

std::uint32_t Replicates::of(DrawIndex draw) const
{
    // The largest r with floor(r N / R) <= draw, that is with r N < (draw + 1) R.
    return static_cast<std::uint32_t>(((draw + 1) * count_ - 1) / draws_);
}

DrawRange Replicates::range(std::uint32_t replicate) const
{
    const std::uint64_t first = replicate * draws_ / count_;
    return {first, (replicate + std::uint64_t{1}) * draws_ / count_ - first};
}

std::vector<Stretch> stretches(const Replicates& replicates, DrawIndex first, std::size_t count)
{
    std::vector<Stretch> found;
    for (std::size_t lane = 0; lane < count;) {
        const DrawIndex draw = first + lane;
        const std::uint32_t replicate = replicates.of(draw);
        const auto [start, size] = replicates.range(replicate);
        const auto taken = std::min<std::uint64_t>(count - lane, start + size - draw);
        found.push_back({.replicate = replicate,
                         .size = static_cast<std::uint32_t>(size),
                         .index = static_cast<std::uint32_t>(draw - start),
                         .count = static_cast<std::uint32_t>(taken),
                         .draw = draw,
                         .lane = lane});
        lane += taken;
    }
    return found;
}

} // namespace mkba
