#include "tests/analysis/sweep_together.hpp"

#include <algorithm>
#include <numeric>
#include <string>

#include <doctest/doctest.h>

#include "mkba/analysis/sweep/contract_numbers.hpp"
#include "mkba/scenario/read_scenario.hpp"

namespace mkba::test {

SharedSweep::SharedSweep(const SweepFiles& files)
    : terms{files.terms()}, points{sweep_points(terms)},
      frames{frames_of(points, row_settings(read_scenario(terms.scenario, {}), points))}
{
}

std::vector<SweepRecord> computed_together(const SharedSweep& sweep, std::size_t batch)
{
    std::vector<SweepRecord> records(sweep.points.size());
    const SweepContext context{sweep.terms, sweep.points};
    for (const auto& frame : sweep.frames) {
        const auto planned = plan_frame({sweep.terms.scenario}, frame);
        std::vector<std::size_t> all(frame.points.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        const auto members = in_order(frame, planned, all);
        CHECK(members.size() == all.size());
        for (std::size_t first = 0; first < members.size(); first += batch) {
            const auto last = std::min(first + batch, members.size());
            const std::vector<std::size_t> part{
                members.begin() + static_cast<std::ptrdiff_t>(first),
                members.begin() + static_cast<std::ptrdiff_t>(last)};
            const auto computed = compute_batch(context, frame, planned, part);
            for (std::size_t i = 0; i < part.size(); ++i) {
                records[frame.points[part[i]]] = computed[i].record;
            }
        }
    }
    return records;
}

SweepRecord computed_alone(const SharedSweep& sweep, std::size_t place)
{
    const auto frame = frame_of(sweep.points[place], place);
    return compute_batch({sweep.terms, sweep.points}, frame,
                         plan_frame({sweep.terms.scenario}, frame), {0})
        .front()
        .record;
}

void check_own_bits(const SweepFiles& files, std::size_t frames)
{
    const SharedSweep sweep{files};
    CHECK(sweep.frames.size() == frames);
    std::vector<std::string> alone;
    for (std::size_t i = 0; i < sweep.points.size(); ++i) {
        alone.push_back(payload_of(computed_alone(sweep, i)));
    }
    for (const std::size_t batch : {sweep.points.size(), std::size_t{3}, std::size_t{2}}) {
        CAPTURE(batch);
        const auto together = computed_together(sweep, batch);
        for (std::size_t i = 0; i < together.size(); ++i) {
            CAPTURE(i);
            CHECK(payload_of(together[i]) == alone[i]);
        }
    }
}

} // namespace mkba::test
