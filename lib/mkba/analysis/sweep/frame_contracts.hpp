// The contracts of a frame, read: each makes a scenario.
#pragma once

#include <set>
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

struct ReadContracts {
    std::vector<std::vector<ReadContract>> kinds; // those of one kind can be compiled together
    std::set<std::size_t> refused;                // members of the frame that cannot be read
};

/// The scenario of a point of the frame, with one of the frame's discountings. Throws InputError.
[[nodiscard]] Description read_at(const ScenarioSource& scenario, const SweepFrame& frame,
                                  std::size_t member, std::size_t discounting);

/// A contract is read at its first point that can be, and so are the points with the lowest and
/// highest number of a contract: a reader knows bounds of which a plan knows only some. Throws
/// InputError where a single point cannot be read.
[[nodiscard]] ReadContracts read_contracts(const ScenarioSource& scenario, const SweepFrame& frame);

} // namespace mkba
