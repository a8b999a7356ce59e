// The results of a sweep as one SQLite file.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "mkba/analysis/sweep/sweep_manifest.hpp"
#include "mkba/analysis/sweep/sweep_record.hpp"

namespace mkba {

/// What is told of a sweep: all its points, and the records there are, by point.
struct SweepResults {
    const SweepPlan& plan;
    const SweepManifest& manifest;
    const std::vector<SweepRecord>& records;
};

/// Makes the file anew beside its place and renames it there, so that who reads sees one state or
/// the next. The same results make the same bytes. Tables: provenance, points, inputs, statistics
/// (docs/sweep.md). Throws std::system_error or std::runtime_error naming the file.
void write_database(const std::filesystem::path& path, const SweepResults& results);

} // namespace mkba
