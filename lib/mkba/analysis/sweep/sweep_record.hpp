// What a sweep keeps of one point.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mkba {

/// Of an output over the draws; NaN where there is none (no draws, or no value in some draw).
inline constexpr std::array<std::string_view, 8> sweep_statistics{
    "mean", "sd", "p5", "p20", "p50", "p95", "positive", "mcse"};
using OutputStatistics = std::array<double, sweep_statistics.size()>;

struct SweepRecord {
    std::uint64_t point{};
    std::vector<OutputStatistics> outputs; // empty where it failed
    std::string message;                   // why it failed
    std::string draws_sha256;              // of its file of draws; empty: there is none

    [[nodiscard]] bool failed() const { return !message.empty(); }
};

/// A record as bytes, and back. Numbers keep every bit.
[[nodiscard]] std::string payload_of(const SweepRecord& record);
/// Throws std::invalid_argument for bytes that are no record.
[[nodiscard]] SweepRecord record_of(std::string_view payload);

} // namespace mkba
