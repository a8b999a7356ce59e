// A million rows of figures through `mkba settle` with the largest contract that is shipped.
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <fmt/format.h>
#include <unistd.h>

#include "bench/child.hpp"
#include "bench/measure.hpp"

using namespace mkba::bench;

namespace {

constexpr int rows = 1'000'000;
constexpr double most_seconds = 10;
constexpr double most_megabytes = 64;

/// A file of made figures: every track and year, gains and losses, chosen thresholds.
void write_figures(const std::string& path)
{
    const char* const tracks[] = {"track_1", "track_2", "track_3",
                                  "basic_a", "basic_b", "enhanced"};
    std::ofstream file{path};
    file << "year,organisation,track,n_ab,benchmark,expenditure,msr_published,msr_elected,"
            "quality_score,share_published,sequestration_factor,disaster_adj,agreement_year\n";
    for (int i = 0; i < rows; ++i) {
        const int benchmark = 50'000'000 + i % 9973 * 1000;
        file << fmt::format(
            "{},o-{},{},{},{},{},0.02,{},0.{},0.4,0.98,{},{}\n", 2014 + i % 10, i, tracks[i % 6],
            1000 + i % 70001, benchmark, benchmark - 4'000'000 + i % 6007 * 1000,
            i % 6 == 1 || i % 6 == 2 ? 1 : 0, 5000 + i % 5000, -(i % 100), 1 + i % 3);
    }
    if (!file) {
        throw std::runtime_error{"cannot write " + path};
    }
}

} // namespace

int main()
{
    print_load();
    const auto folder =
        std::filesystem::temp_directory_path() / fmt::format("mkba-settle-{}", ::getpid());
    std::filesystem::create_directories(folder);
    const auto figures = (folder / "figures.csv").string();
    write_figures(figures);
    const auto taken = run_child({MKBA_PROGRAM, "settle",
                                  std::string{MKBA_SOURCE_DIR} + "/data/contracts/mssp.yaml",
                                  figures, "--out", (folder / "settled.csv").string(), "--quiet"});
    print({"settling, time", most_seconds / taken.seconds, "the limit of 10 s", 1,
           fmt::format("{} rows in {:.2f} s, {:.2f} s of the processor", rows, taken.seconds,
                       taken.processor_seconds)});
    print({"settling, memory", most_megabytes / taken.megabytes, "the limit of 64 MB", 1,
           fmt::format("{:.0f} MB at most", taken.megabytes)});
    std::filesystem::remove_all(folder);
    print_load();
}
