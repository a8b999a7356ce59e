#include "mkba/analysis/sweep/sweep.hpp"

#include <algorithm>
#include <chrono>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "mkba/analysis/sweep/contract_numbers.hpp"
#include "mkba/analysis/sweep/record_file.hpp"
#include "mkba/analysis/sweep/sweep_database.hpp"
#include "mkba/analysis/sweep/sweep_outputs.hpp"
#include "mkba/analysis/sweep/sweep_work.hpp"
#include "mkba/plan/chain_description.hpp"
#include "mkba/run/block_queue.hpp"
#include "mkba/scenario/read_scenario.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

namespace fs = std::filesystem;

const std::set<std::string> file_keys{"prices", "groups", "population", "model", "contract"};

SweepOutcome outcome_of(std::uint64_t points, const std::map<std::uint64_t, SweepRecord>& finished)
{
    SweepOutcome outcome{points, finished.size(), {}};
    for (const auto& [number, record] : finished) {
        if (record.failed()) {
            outcome.failed.push_back(record);
        }
    }
    return outcome;
}

/// Names without a dot that are neither a parameter nor a key of the scenario cannot be set at any
/// point.
void check_settings(const SweepTerms& terms, const Description& base)
{
    std::vector<std::string> known{file_keys.begin(), file_keys.end()};
    for (const auto& parameter : base.parameters) {
        known.push_back(parameter.name);
    }
    const auto check = [&](const std::string& name, const Place& place) {
        if (name != "perspective" && name.find('.') == std::string::npos &&
            std::find(known.begin(), known.end(), name) == known.end()) {
            refuse(place, fmt::format("there is no parameter '{}'", name), suggestion(name, known));
        }
    };
    for (const auto& axis : terms.axes) {
        for (const auto& setting : axis.settings) {
            check(setting, axis.place);
        }
    }
    for (const auto& variant : terms.variants) {
        for (const auto& setting : variant.settings) {
            check(setting.first, variant.place);
        }
    }
}

/// The files of every choice of files that some point makes.
std::vector<InputFile> all_inputs(const SweepTerms& terms, const SweepPlan& plan)
{
    std::set<std::vector<Setting>> choices{{}};
    for (const auto& point : plan.points) {
        std::vector<Setting> choice;
        for (const auto& setting : point.settings) {
            if (file_keys.contains(setting.first)) {
                choice.push_back(setting);
            }
        }
        choices.insert(choice);
    }
    std::vector<InputFile> inputs;
    for (const auto& choice : choices) {
        try {
            const auto read = read_scenario(terms.scenario, as_sets(choice)).inputs;
            inputs.insert(inputs.end(), read.begin(), read.end());
        } catch (const InputError&) {
            if (choice.empty()) {
                throw;
            }
            // Its points fail with this message.
        }
    }
    return inputs;
}

/// Takes finished points: draws first, then the record, so that a record speaks for both.
class Recorder {
public:
    Recorder(const SweepFolder& folder, const SweepManifest& manifest, const SweepPlan& plan,
             std::map<std::uint64_t, SweepRecord> finished)
        : folder_{folder}, manifest_{manifest}, plan_{plan}, finished_{std::move(finished)},
          writer_{folder.log()}
    {
        snapshot();
    }

    void take(ComputedPoint point)
    {
        if (!point.draws.empty()) {
            replace_file(folder_.draws_of(point.record.point), point.draws);
        }
        writer_.append(payload_of(point.record));
        finished_[point.record.point] = std::move(point.record);
        if (Clock::now() - shown_ > std::max<Clock::duration>(least_pause, pauses * took_)) {
            writer_.flush();
            snapshot();
        }
    }
    [[nodiscard]] const std::map<std::uint64_t, SweepRecord>& finished() const { return finished_; }
    void flush() { writer_.flush(); }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::seconds least_pause{10};
    static constexpr int pauses = 20; // so that snapshots take less than a twentieth of the time

    void snapshot()
    {
        const auto begin = Clock::now();
        std::vector<SweepRecord> records;
        for (const auto& [point, record] : finished_) {
            records.push_back(record);
        }
        write_database(folder_.database(), {plan_, manifest_, records});
        shown_ = Clock::now();
        took_ = shown_ - begin;
    }

    const SweepFolder& folder_;
    const SweepManifest& manifest_;
    const SweepPlan& plan_;
    std::map<std::uint64_t, SweepRecord> finished_;
    RecordWriter writer_;
    Clock::time_point shown_{};
    Clock::duration took_{};
};

void check_folder(const SweepFolder& folder, const SweepManifest& now, Resume resume)
{
    const auto before = folder.manifest();
    if (!before) {
        return;
    }
    if (resume == Resume::no) {
        throw SweepRefusal{fmt::format("{} holds a sweep already; --resume goes on with it",
                                       folder.path().string())};
    }
    const auto lines = differences(*before, now);
    if (!lines.empty()) {
        throw SweepRefusal{fmt::format("{} holds another sweep:\n  {}", folder.path().string(),
                                       fmt::join(lines, "\n  "))};
    }
}

/// Places of the points of a shard that are not finished.
std::vector<std::size_t> left_of(const SweepPlan& plan, Shard shard,
                                 const std::map<std::uint64_t, SweepRecord>& finished)
{
    std::vector<std::size_t> left;
    for (std::size_t i = shard.part - 1; i < plan.points.size(); i += shard.of) {
        if (!finished.contains(plan.points[i].number)) {
            left.push_back(i);
        }
    }
    return left;
}

std::uint64_t size_of(const SweepPlan& plan, Shard shard)
{
    return left_of(plan, shard, {}).size();
}

} // namespace

SweepOutcome run_sweep(const SweepTerms& terms, const SweepOptions& options)
{
    const auto plan = plan_of(terms, options.stop);
    const auto base =
        std::make_shared<const Description>(read_scenario(terms.scenario, as_sets(terms.simulate)));
    require_one_chain(*base);
    check_settings(terms, *base);
    const auto compiled = compile(base, {});
    static_cast<void>(columns_of(*compiled, terms.outputs, ""));
    static_cast<void>(columns_of(*compiled, terms.draws, ""));
    auto manifest = manifest_of(terms, plan, all_inputs(terms, plan), base->simulation);
    manifest.set_shard(options.shard);
    const FolderLock lock{options.folder};
    const SweepFolder folder{options.folder};
    check_folder(folder, manifest, options.resume);
    if (!folder.manifest()) {
        folder.start(manifest, plan);
    }
    Recorder recorder{folder, manifest, plan, folder.mended(plan)};
    const auto left = left_of(plan, options.shard, recorder.finished());
    const auto size = size_of(plan, options.shard);
    const auto frames = frames_of(plan.points, row_settings(*base, plan.points));
    RunOptions run;
    run.threads = options.threads;
    compute_points({terms, plan.points, options.stop, FileSource::remembering()}, frames, left,
                   thread_count(run), [&](ComputedPoint point) {
                       recorder.take(std::move(point));
                       if (options.progress) {
                           options.progress(static_cast<double>(recorder.finished().size()) /
                                            static_cast<double>(size));
                       }
                   });
    recorder.flush();
    folder.finish(manifest, plan, recorder.finished());
    return outcome_of(size, recorder.finished());
}

SweepOutcome sweep_status(const fs::path& path)
{
    const SweepFolder folder{path};
    const auto manifest = folder.manifest();
    if (!manifest) {
        throw SweepRefusal{fmt::format("{} holds no sweep", path.string())};
    }
    const auto plan = folder.plan();
    return outcome_of(size_of(plan, manifest->shard()), folder.finished(plan));
}

namespace {

/// The records of all shards, and where the draws of their points lie.
struct Gathered {
    std::optional<SweepManifest> manifest;
    std::map<std::uint64_t, SweepRecord> records;
    std::map<std::uint64_t, fs::path> draws;
};

Gathered gathered(const std::vector<fs::path>& folders, const SweepPlan& plan)
{
    Gathered made;
    for (const auto& path : folders) {
        const SweepFolder folder{path};
        auto own = folder.manifest();
        if (!own) {
            throw SweepRefusal{fmt::format("{} holds no sweep", path.string())};
        }
        own->set_shard({});
        const auto lines =
            made.manifest ? differences(*made.manifest, *own) : std::vector<std::string>{};
        if (!lines.empty()) {
            throw SweepRefusal{fmt::format("{} is of another sweep:\n  {}", path.string(),
                                           fmt::join(lines, "\n  "))};
        }
        made.manifest = own;
        for (auto& [point, record] : folder.finished(plan)) {
            made.draws[point] = folder.draws_of(point);
            made.records[point] = record;
        }
    }
    if (made.records.size() < plan.points.size()) {
        throw SweepRefusal{fmt::format("{} of {} points are missing: a shard is not given or not "
                                       "finished",
                                       plan.points.size() - made.records.size(),
                                       plan.points.size())};
    }
    return made;
}

} // namespace

SweepOutcome merge_sweeps(const std::vector<fs::path>& folders, const fs::path& into)
{
    const auto plan = SweepFolder{folders.front()}.plan();
    const FolderLock lock{into};
    const SweepFolder merged{into};
    if (merged.manifest()) {
        throw SweepRefusal{fmt::format("{} holds a sweep already", into.string())};
    }
    const auto shards = gathered(folders, plan);
    merged.start(*shards.manifest, plan);
    for (const auto& [point, record] : shards.records) {
        if (!record.draws_sha256.empty()) {
            fs::copy_file(shards.draws.at(point), merged.draws_of(point),
                          fs::copy_options::overwrite_existing);
        }
    }
    merged.finish(*shards.manifest, plan, shards.records);
    return outcome_of(plan.points.size(), shards.records);
}

} // namespace mkba
