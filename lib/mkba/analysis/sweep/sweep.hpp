// A sweep: every point of a grid or design computed once, whatever happens in between.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

#include "mkba/analysis/sweep/sweep_folder.hpp"

namespace mkba {

enum class Resume { no, yes };

struct SweepOptions {
    std::filesystem::path folder;
    Resume resume{Resume::no};
    Shard shard{};
    unsigned threads{0};                    // 0: as many as there are processors
    std::function<void(double)> progress{}; // share of points done, from any thread, one at a time
    const std::atomic<bool>* stop{};        // set from outside: Interrupted; what is done is kept
};

struct SweepOutcome {
    std::uint64_t points{}; // of this shard
    std::uint64_t done{};   // failed ones too
    std::vector<SweepRecord> failed;
};

/// Computes what is not finished yet. Throws InputError where the sweep or its scenario cannot be
/// read, SweepRefusal where the folder holds another sweep or belongs to another process,
/// std::system_error where it cannot be written, Interrupted.
[[nodiscard]] SweepOutcome run_sweep(const SweepTerms& terms, const SweepOptions& options);

/// What is finished in a folder, at work or not. Throws SweepRefusal where there is no sweep.
[[nodiscard]] SweepOutcome sweep_status(const std::filesystem::path& path);

/// Shards of one sweep into a folder of the whole. Throws SweepRefusal where they are of different
/// sweeps or points are missing.
[[nodiscard]] SweepOutcome merge_sweeps(const std::vector<std::filesystem::path>& folders,
                                        const std::filesystem::path& into);

} // namespace mkba
