// The folder of a sweep: its files, its lock, and what in it is finished.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>

#include "mkba/analysis/sweep/sweep_manifest.hpp"
#include "mkba/analysis/sweep/sweep_record.hpp"

namespace mkba {

/// The folder holds something else, belongs to another process, or is incomplete; exit code 2.
class SweepRefusal : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Held by one process at a time; the kernel lets go of it when the process ends in any way.
class FolderLock {
public:
    /// Makes the folder where it is absent. Throws SweepRefusal where another process has it,
    /// std::system_error where it cannot be made.
    explicit FolderLock(const std::filesystem::path& folder);
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    FolderLock(FolderLock&&) = delete;
    FolderLock& operator=(FolderLock&&) = delete;
    ~FolderLock();

private:
    int file_;
};

class SweepFolder {
public:
    explicit SweepFolder(std::filesystem::path path) : path_{std::move(path)} {}

    [[nodiscard]] std::filesystem::path log() const { return path_ / "records.log"; }
    [[nodiscard]] std::filesystem::path records() const { return path_ / "records.bin"; }
    [[nodiscard]] std::filesystem::path database() const { return path_ / "results.sqlite"; }
    [[nodiscard]] std::filesystem::path draws_of(std::uint64_t point) const;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    /// None where there is no sweep. Throws SweepRefusal for a manifest that cannot be read.
    [[nodiscard]] std::optional<SweepManifest> manifest() const;
    /// Throws SweepRefusal where it is absent or damaged.
    [[nodiscard]] SweepPlan plan() const;
    void start(const SweepManifest& manifest, const SweepPlan& plan) const;

    /// Finished points by number: records that are whole, belong to the plan, and have their draws.
    /// What is damaged is left out; `mended` then writes the log anew, and the points.
    [[nodiscard]] std::map<std::uint64_t, SweepRecord> finished(const SweepPlan& plan) const;
    [[nodiscard]] std::map<std::uint64_t, SweepRecord> mended(const SweepPlan& plan) const;

    /// Records in the order of points, database and CSV; the log is then gone.
    void finish(const SweepManifest& manifest, const SweepPlan& plan,
                const std::map<std::uint64_t, SweepRecord>& by_point) const;

private:
    std::filesystem::path path_;
};

} // namespace mkba
