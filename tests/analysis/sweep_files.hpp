// A sweep on the disk, in a folder that goes with the object.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "mkba/analysis/sweep/sweep.hpp"

namespace mkba::test {

class SweepFiles {
public:
    /// `sweep` is what stands below `sweep:`, indented by two; the scenario is scenario.yaml.
    SweepFiles(const std::string& scenario, const std::string& sweep);
    SweepFiles(const SweepFiles&) = delete;
    SweepFiles& operator=(const SweepFiles&) = delete;
    SweepFiles(SweepFiles&&) = delete;
    SweepFiles& operator=(SweepFiles&&) = delete;
    ~SweepFiles();

    void write(const std::string& name, const std::string& text) const;
    [[nodiscard]] std::filesystem::path path(const std::string& name) const;
    [[nodiscard]] SweepTerms terms() const;
    /// Runs into the folder of that name.
    [[nodiscard]] SweepOutcome run(const std::string& folder, unsigned threads = 2,
                                   Resume resume = Resume::no, Shard shard = {}) const;
    /// Every file of a folder, by name.
    [[nodiscard]] std::map<std::string, std::string> contents(const std::string& folder) const;

private:
    std::filesystem::path path_;
};

/// The statistics of an output at a point.
[[nodiscard]] OutputStatistics figures_of(const std::filesystem::path& folder, std::uint64_t point,
                                          const std::string& output);

} // namespace mkba::test
