// What a folder of a sweep was made from, so that nothing else is ever mixed in.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "mkba/analysis/sweep/sweep_plan.hpp"

namespace mkba {

/// Part k of n, from 1; a whole sweep is 1 of 1.
struct Shard {
    std::uint64_t part{1};
    std::uint64_t of{1};
};

/// By name, "key value" a line in the file. Paths are those from the folder of the sweep file.
struct SweepManifest {
    std::map<std::string, std::string> facts;

    [[nodiscard]] std::string text() const;
    [[nodiscard]] Shard shard() const;
    void set_shard(Shard shard);
};

/// Hashes of all input files, version, seed, draws, sampling, outputs and the hash of all points.
/// `inputs` may repeat. Throws std::runtime_error where a file changed while it was read.
[[nodiscard]] SweepManifest manifest_of(const SweepTerms& terms, const SweepPlan& plan,
                                        const std::vector<InputFile>& inputs,
                                        const Simulation& simulation);

/// Throws std::invalid_argument where the text is no manifest.
[[nodiscard]] SweepManifest read_manifest(const std::string& text);

/// One line for each fact that differs: "draws: was 1000, is 2000". Empty where none does.
[[nodiscard]] std::vector<std::string> differences(const SweepManifest& before,
                                                   const SweepManifest& now);

} // namespace mkba
