// What a point of a sweep costs that only changes prices, against one that is read, compiled and
// run afresh.
#include <filesystem>
#include <numeric>

#include <fmt/format.h>

#include "mkba/analysis/sweep/sweep_batch.hpp"
#include "mkba/analysis/sweep/sweep_database.hpp"
#include "mkba/analysis/sweep/sweep_manifest.hpp"

#include "bench/measure.hpp"
#include "bench/shipped.hpp"

using namespace mkba;
using namespace mkba::bench;

namespace {

constexpr std::size_t points = 33;

SweepTerms price_sweep()
{
    SweepTerms terms;
    terms.path = "bench.yaml";
    terms.scenario = shipped_path();
    SweepAxis axis{"cost", {}, {"intensive_cost"}, {}, AxisRange{9000, 20000, points, {}}};
    terms.axes = {axis};
    terms.variants = {{"base", {}, {}}};
    for (const auto* name : {"total.result", "parties.municipality.result", "total.result_cash"}) {
        terms.outputs.push_back({name, {}});
    }
    return terms;
}

} // namespace

int main()
{
    print_load();
    const auto terms = price_sweep();
    const auto plan = plan_of(terms);
    const SweepContext context{terms, plan.points};
    const auto frame = frames_of(plan.points, {"intensive_cost"}).front();
    const auto shared = plan_frame(terms.scenario, frame);
    std::vector<std::size_t> all(points);
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::vector<ComputedPoint> made;
    const auto seconds = best_in_turns(
        {{[&] {
             const auto alone = frame_of(plan.points[7], 7);
             made = compute_batch(context, alone, plan_frame(terms.scenario, alone), {0});
         }},
         {[&] { made = compute_batch(context, frame, shared, {0}); }},
         {[&] { made = compute_batch(context, frame, shared, all); }}},
        3);
    const double price = (seconds[2] - seconds[1]) / static_cast<double>(points - 1);
    print({"a point of other prices", seconds[0] / price, "a fresh point", 10,
           fmt::format("{:.1f} ms against {:.0f} ms, 10000 draws", 1e3 * price, 1e3 * seconds[0])});
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
