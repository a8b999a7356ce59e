// The contracts of a frame, read: each makes a scenario.
#pragma once

#include <string>
#include <vector>

#include "mkba/analysis/sweep/sweep_frames.hpp"
#include "mkba/scenario/description.hpp"
#include "mkba/scenario/text/file_source.hpp"

namespace mkba {

/// Where points are read from.
struct ScenarioSource {
    std::string path;
    FileSource files{};
};

/// A contract of a frame with the scenario that it makes.
struct ReadContract {
    std::size_t contract{};
    std::size_t member{}; // a point that has it
    Description fixed;
};

/// The frame's scenario with the contract of a point, at the lowest swept values of parameters and
/// the point's own numbers of the contract: they may have to fit together, as shares that sum to 1
/// do. Throws InputError.
[[nodiscard]] Description read_at(const ScenarioSource& scenario, const SweepFrame& frame,
                                  std::size_t member, std::size_t discounting);

/// All that can be read, by kind: those of one kind can be compiled together. Throws InputError
/// where there is one contract and it cannot be read, or a number of a contract is out of bounds.
[[nodiscard]] std::vector<std::vector<ReadContract>> read_contracts(const ScenarioSource& scenario,
                                                                    const SweepFrame& frame);

} // namespace mkba
