#include "mkba/draw/design.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <stdexcept>

#include <fmt/format.h>

namespace mkba {

namespace {

void require_streams_of_their_own(const std::vector<std::string>& names)
{
    std::map<StreamId, std::string> taken;
    for (const auto& name : names) {
        const auto [place, is_new] = taken.emplace(stream_id(name), name);
        if (!is_new) {
            throw std::invalid_argument{
                place->second == name
                    ? fmt::format("'{}' is drawn twice", name)
                    : fmt::format("'{}' and '{}' would draw the same numbers: rename one of them",
                                  place->second, name)};
        }
    }
}

std::vector<std::size_t> ranks_by_name(const std::vector<std::string>& names)
{
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&names](std::size_t a, std::size_t b) { return names[a] < names[b]; });
    std::vector<std::size_t> ranks(names.size());
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        ranks[order[rank]] = rank;
    }
    return ranks;
}

} // namespace

void Design::PlainDimension::uniforms(const Stretch& stretch, Lanes out) const
{
    mkba::uniforms(seed, stream, stretch.draw, out);
}

Design::Design(Sampling sampling, std::uint64_t seed, std::uint64_t draws,
               const std::vector<std::string>& names)
    : replicates_{sampling, draws}
{
    require_streams_of_their_own(names);
    const auto directions = sampling == Sampling::sobol ? sobol_directions(names.size())
                                                        : std::vector<SobolDirections>{};
    const auto ranks = ranks_by_name(names);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const StreamId stream = stream_id(names[i]);
        switch (sampling) {
        case Sampling::random:
            dimensions_.emplace_back(PlainDimension{seed, stream});
            break;
        case Sampling::latin_hypercube:
            dimensions_.emplace_back(LatinDimension{seed, stream, replicates_});
            break;
        case Sampling::sobol:
            dimensions_.emplace_back(
                SobolDimension{seed, stream, directions[ranks[i]], replicates_});
            break;
        }
    }
}

void Design::uniforms(std::size_t dimension, const Stretch& stretch, Lanes out) const
{
    std::visit([&](const auto& one) { one.uniforms(stretch, out); }, dimensions_[dimension]);
}

} // namespace mkba
