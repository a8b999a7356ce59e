#include "cli/sweep.hpp"

#include <algorithm>
#include <iostream>

#include <fmt/format.h>

#include "mkba/analysis/sweep/sweep.hpp"
#include "mkba/run/engine.hpp"
#include "mkba/scenario/read_sweep.hpp"

#include "cli/progress.hpp"
#include "cli/terminal.hpp"

namespace mkba {

namespace {

constexpr int some_failed = 3;
constexpr std::size_t most_told = 20;
constexpr int interrupted = 130;

/// "2/8" as part 2 of 8.
Shard shard_of(const std::string& text)
{
    Shard shard;
    const auto slash = text.find('/');
    try {
        std::size_t used = 0;
        shard.part = std::stoull(text.substr(0, slash));
        shard.of = slash == std::string::npos ? 0 : std::stoull(text.substr(slash + 1), &used);
        if (slash != std::string::npos && slash + 1 + used == text.size() && shard.part >= 1 &&
            shard.part <= shard.of) {
            return shard;
        }
    } catch (const std::exception&) {
        // told below, as everything else that is no shard
    }
    throw UsageError{fmt::format("--shard '{}': expected k/n, for example 2/8", text)};
}

/// Failed points on stderr, one a line: so many as one can read.
int told(const SweepOutcome& outcome, Talk talk)
{
    const auto shown = std::min(outcome.failed.size(), most_told);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& record = outcome.failed[i];
        std::cerr << fmt::format("point {} failed: {}\n", record.point, record.message);
    }
    if (shown < outcome.failed.size()) {
        std::cerr << fmt::format("{} more points failed; points.csv has their messages\n",
                                 outcome.failed.size() - shown);
    }
    if (talk == Talk::normal) {
        std::cerr << fmt::format("{} of {} points done, {} of them failed\n", outcome.done,
                                 outcome.points, outcome.failed.size());
    }
    return outcome.failed.empty() ? 0 : some_failed;
}

int show_status(const std::string& folder)
{
    const auto outcome = sweep_status(folder);
    print(fmt::format("{} of {} points done, {} of them failed\n", outcome.done, outcome.points,
                      outcome.failed.size()));
    return 0;
}

SweepOptions options_of(const SweepRequest& request, const std::atomic<bool>& stop)
{
    SweepOptions options;
    options.folder = *request.out;
    options.resume = request.resume ? Resume::yes : Resume::no;
    options.threads = request.threads;
    options.stop = &stop;
    if (request.shard) {
        options.shard = shard_of(*request.shard);
    }
    return options;
}

} // namespace

int sweep_verb(const SweepRequest& request, const std::atomic<bool>& stop)
{
    try {
        if (request.status) {
            return show_status(*request.status);
        }
        if (!request.path || !request.out) {
            throw UsageError{"a sweep needs SWEEP.yaml and --out DIR, or --status DIR"};
        }
        auto options = options_of(request, stop);
        auto terms = read_sweep(*request.path);
        if (request.draws) {
            terms.simulate.emplace_back("simulate.draws", std::to_string(*request.draws));
        }
        ProgressLine line{"points"};
        if (request.talk == Talk::normal && stderr_is_terminal()) {
            options.progress = [&line](double share_done) { line.show(share_done); };
        }
        return told(run_sweep(terms, options), request.talk);
    } catch (const SweepRefusal& refusal) {
        throw UsageError{refusal.what()};
    } catch (const Interrupted&) {
        std::cerr << "mkba: interrupted; what is finished is kept: --resume goes on\n";
        return interrupted;
    }
}

int merge_verb(const MergeRequest& request)
{
    try {
        return told(merge_sweeps({request.folders.begin(), request.folders.end()}, request.out),
                    request.talk);
    } catch (const SweepRefusal& refusal) {
        throw UsageError{refusal.what()};
    }
}

} // namespace mkba
