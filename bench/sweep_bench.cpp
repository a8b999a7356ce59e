// What a point of a sweep costs that only changes prices, discounting or the contract,
// against one that is read, compiled and run afresh.
#include <filesystem>
#include <numeric>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "mkba/analysis/sweep/contract_numbers.hpp"
#include "mkba/analysis/sweep/sweep_batch.hpp"
#include "mkba/analysis/sweep/sweep_database.hpp"
#include "mkba/analysis/sweep/sweep_manifest.hpp"
#include "mkba/scenario/read_scenario.hpp"

#include "bench/measure.hpp"
#include "bench/shipped.hpp"

using namespace mkba;
using namespace mkba::bench;

namespace {

SweepTerms sweep_of(const SweepAxis& axis)
{
    SweepTerms terms;
    terms.path = "bench.yaml";
    terms.scenario = shipped_path();
    terms.axes = {axis};
    terms.variants = {{"base", {}, {}}};
    for (const auto* name : {"total.result", "parties.municipality.result", "total.result_cash"}) {
        terms.outputs.push_back({name, {}});
    }
    return terms;
}

/// As many points as fit in one batch.
SweepTerms range_of(const std::string& setting, double from, double to)
{
    return sweep_of({"swept", {}, {setting}, {}, AxisRange{from, to, 32, {}}});
}

SweepTerms values_of(const std::vector<std::string>& settings,
                     const std::vector<std::vector<std::string>>& values)
{
    return sweep_of({"swept", {}, settings, values, {}});
}

std::vector<std::vector<std::string>> lags()
{
    std::vector<std::vector<std::string>> made;
    for (int lag = 0; lag < 32; ++lag) {
        made.push_back({fmt::format("{}", lag)});
    }
    return made;
}

/// Years of a contract and how many later they are paid.
std::vector<std::vector<std::string>> years()
{
    std::vector<std::vector<std::string>> made;
    for (int count = 1; count <= 10; ++count) {
        for (int lag = 0; lag < 3; ++lag) {
            made.push_back({fmt::format("{}", count), fmt::format("{}", lag)});
        }
    }
    return made;
}

/// Some lines of the pool of the shipped contract, in every way that leaves any.
std::vector<std::vector<std::string>> pools()
{
    const std::vector<std::string> lines{"youth_care", "supervision", "guardianship", "foster_care",
                                         "special_primary"};
    std::vector<std::vector<std::string>> made;
    for (unsigned chosen = 1; chosen < 32; ++chosen) {
        std::vector<std::string> of;
        for (std::size_t l = 0; l < lines.size(); ++l) {
            if (chosen >> l & 1U) {
                of.push_back(lines[l]);
            }
        }
        made.push_back({fmt::format("[{}]", fmt::join(of, ", "))});
    }
    return made;
}

/// Prints what a further point costs that differs in one setting only, with its part of reading
/// and compiling; gives the seconds and, in `made`, the points.
double measure_points(const char* what, const SweepTerms& terms, std::vector<ComputedPoint>& made)
{
    const auto listed = sweep_points(terms);
    const SweepContext context{terms, listed};
    const auto frames = frames_of(listed, row_settings(read_scenario(terms.scenario, {}), listed));
    const auto& frame = frames.front();
    std::vector<std::size_t> all(frame.points.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto seconds = best_in_turns(
        {{[&] {
             const auto alone = frame_of(listed[7], 7);
             made = compute_batch(context, alone, plan_frame({terms.scenario}, alone), {0});
         }},
         {[&] {
             const ScenarioSource source{terms.scenario, FileSource::remembering()};
             made = compute_batch(context, frame, plan_frame(source, frame), all);
         }}},
        3);
    const double further = (seconds[1] - seconds[0]) / static_cast<double>(all.size() - 1);
    print({what, seconds[0] / further, "a fresh point", 10,
           fmt::format("{:.1f} ms against {:.0f} ms, {} points, 10000 draws", 1e3 * further,
                       1e3 * seconds[0], all.size())});
    return further;
}

} // namespace

int main()
{
    print_load();
    std::vector<ComputedPoint> made;
    const auto measure = [&](const char* what, const SweepTerms& terms) {
        static_cast<void>(measure_points(what, terms, made));
    };
    measure("a point of another discount rate", range_of("money.discount.euro", 0.01, 0.05));
    measure("a point of another contract.share", range_of("contract.share", 0.3, 0.7));
    measure("a point of another contract.threshold", range_of("contract.threshold", 0.005, 0.05));
    measure("a point of another contract.settle.lag", values_of({"contract.settle.lag"}, lags()));
    measure("a point of other contract.years and lag",
            values_of({"contract.years.count", "contract.settle.lag"}, years()));
    measure("a point of another contract.pool.lines", values_of({"contract.pool.lines"}, pools()));
    const auto terms = range_of("intensive_cost", 9000, 20000);
    const double price = measure_points("a point of other prices", terms, made);
    const auto plan = plan_of(terms);
    std::vector<SweepRecord> records;
    for (const auto& point : made) {
        records.push_back(point.record);
    }
    const auto manifest = manifest_of(terms, plan, {}, {});
    const auto path = std::filesystem::temp_directory_path() / "mkba-bench.sqlite";
    const auto writing = best_in_turns({{[&] {
                                             write_database(path, {plan, manifest, records});
                                         },
                                         static_cast<double>(records.size())}},
                                       3);
    std::filesystem::remove(path);
    print({"SQLite", price / writing[0], "a point of other prices", 10,
           fmt::format("{:.3f} ms a point", 1e3 * writing[0])});
    return 0;
}
