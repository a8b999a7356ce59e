#include "mkba/analysis/sensitivity/sobol_design.hpp"

namespace mkba {

SobolDesign::SobolDesign(std::uint64_t seed, const std::vector<std::string>& names,
                         Sampling sampling)
    : seed_{seed}
{
    for (const char* matrix : {" (A)", " (B)"}) {
        for (const auto& name : names) {
            streams_.push_back(stream_id(name + matrix));
        }
    }
    if (sampling == Sampling::random) {
        return;
    }
    const auto directions = sobol_directions(streams_.size());
    const Replicates one{Sampling::random, 1}; // a single scrambling, however many points follow
    for (std::size_t d = 0; d < streams_.size(); ++d) {
        dimensions_.emplace_back(seed, streams_[d], directions[d], one);
    }
}

void SobolDesign::uniforms(DesignMatrix matrix, std::size_t dimension, std::uint64_t first,
                           Lanes out) const
{
    const auto d = dimension + (matrix == DesignMatrix::b ? streams_.size() / 2 : 0);
    if (dimensions_.empty()) {
        mkba::uniforms(seed_, streams_[d], first, out);
        return;
    }
    Stretch stretch{};
    stretch.index = static_cast<std::uint32_t>(first);
    stretch.count = static_cast<std::uint32_t>(out.size());
    stretch.draw = first;
    dimensions_[d].uniforms(stretch, out);
}

} // namespace mkba
