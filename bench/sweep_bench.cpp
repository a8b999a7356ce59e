// What a point of a sweep costs that only changes prices, discounting or a number of a contract,
// against one that is read, compiled and run afresh.
#include <filesystem>
#include <numeric>

#include <fmt/format.h>

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

constexpr std::size_t points = 33;

SweepTerms sweep_of(const std::string& setting, const AxisRange& range)
{
    SweepTerms terms;
    terms.path = "bench.yaml";
    terms.scenario = shipped_path();
    terms.axes = {SweepAxis{"swept", {}, {setting}, {}, range}};
    terms.variants = {{"base", {}, {}}};
    for (const auto* name : {"total.result", "parties.municipality.result", "total.result_cash"}) {
        terms.outputs.push_back({name, {}});
    }
    return terms;
}

/// Prints what a further point costs that differs in one setting only; gives the seconds and, in
/// `made`, the points.
double measure_points(const char* what, const SweepTerms& terms, std::vector<ComputedPoint>& made)
{
    const auto listed = sweep_points(terms);
    const SweepContext context{terms, listed};
    const auto frame =
        frames_of(listed, row_settings(read_scenario(terms.scenario, {}), listed)).front();
    const auto shared = plan_frame(terms.scenario, frame);
    std::vector<std::size_t> all(points);
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto seconds = best_in_turns(
        {{[&] {
             const auto alone = frame_of(listed[7], 7);
             made = compute_batch(context, alone, plan_frame(terms.scenario, alone), {0});
         }},
         {[&] { made = compute_batch(context, frame, shared, {0}); }},
         {[&] { made = compute_batch(context, frame, shared, all); }}},
        3);
    const double further = (seconds[2] - seconds[1]) / static_cast<double>(points - 1);
    print(
        {what, seconds[0] / further, "a fresh point", 10,
         fmt::format("{:.1f} ms against {:.0f} ms, 10000 draws", 1e3 * further, 1e3 * seconds[0])});
    return further;
}

} // namespace

int main()
{
    print_load();
    const auto terms = sweep_of("intensive_cost", {9000, 20000, points, {}});
    std::vector<ComputedPoint> made;
    static_cast<void>(measure_points("a point of another discount rate",
                                     sweep_of("money.discount.euro", {0.01, 0.05, points, {}}),
                                     made));
    static_cast<void>(measure_points("a point of another contract.share",
                                     sweep_of("contract.share", {0.3, 0.7, points, {}}), made));
    static_cast<void>(measure_points("a point of another contract.threshold",
                                     sweep_of("contract.threshold", {0.005, 0.05, points, {}}),
                                     made));
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
                                         points}},
                                       3);
    std::filesystem::remove(path);
    print({"SQLite", price / writing[0], "a point of other prices", 10,
           fmt::format("{:.3f} ms a point", 1e3 * writing[0])});
    return 0;
}
