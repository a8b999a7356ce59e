#include "mkba/analysis/sweep/sweep_folder.hpp"

#include <cerrno>
#include <fstream>
#include <iterator>
#include <set>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include "mkba/analysis/sweep/record_file.hpp"
#include "mkba/analysis/sweep/sweep_database.hpp"
#include "mkba/analysis/sweep/sweep_tables.hpp"
#include "mkba/scenario/text/sha256.hpp"

namespace mkba {

namespace {

namespace fs = std::filesystem;

std::string content_of(const fs::path& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

void make_folder(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error || !fs::is_directory(folder)) {
        throw std::system_error{error ? error.value() : ENOTDIR, std::generic_category(),
                                "cannot make the folder " + folder.string()};
    }
}

} // namespace

FolderLock::FolderLock(const fs::path& folder)
{
    make_folder(folder);
    const auto path = folder / ".lock";
    file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file_ < 0) {
        throw std::system_error{errno, std::generic_category(), "cannot write " + path.string()};
    }
    if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
        ::close(file_);
        throw SweepRefusal{fmt::format("another process is at work in {}; wait for it, or end it",
                                       folder.string())};
    }
}

FolderLock::~FolderLock()
{
    ::close(file_);
}

fs::path SweepFolder::draws_of(std::uint64_t point) const
{
    return path_ / "draws" / fmt::format("{:08}.npy", point);
}

std::optional<SweepManifest> SweepFolder::manifest() const
{
    if (!fs::exists(path_ / "manifest.txt")) {
        return std::nullopt;
    }
    try {
        return read_manifest(content_of(path_ / "manifest.txt"));
    } catch (const std::invalid_argument& problem) {
        throw SweepRefusal{
            fmt::format("{}: {}", (path_ / "manifest.txt").string(), problem.what())};
    }
}

SweepPlan SweepFolder::plan() const
{
    const auto read = read_records(path_ / "points.bin");
    if (read.payloads.size() != 1 || read.damaged) {
        throw SweepRefusal{fmt::format("{} is damaged or absent; --resume of its sweep writes it "
                                       "anew",
                                       (path_ / "points.bin").string())};
    }
    return sweep_plan_of(read.payloads.front());
}

void SweepFolder::start(const SweepManifest& manifest, const SweepPlan& plan) const
{
    if (!plan.kept_draws.empty()) {
        make_folder(path_ / "draws");
    }
    replace_file(path_ / "points.bin", framed(bytes_of(plan)));
    replace_file(path_ / "manifest.txt", manifest.text()); // last: now there is a sweep
}

std::map<std::uint64_t, SweepRecord> SweepFolder::finished(const SweepPlan& plan) const
{
    std::set<std::uint64_t> numbers;
    for (const auto& point : plan.points) {
        numbers.insert(point.number);
    }
    std::map<std::uint64_t, SweepRecord> found;
    for (const auto& path : {records(), log()}) {
        for (const auto& payload : read_records(path).payloads) {
            auto record = record_of(payload);
            const bool whole = record.failed() || record.outputs.size() == plan.outputs.size();
            const bool has_draws =
                record.draws_sha256.empty() ||
                sha256(content_of(draws_of(record.point))) == record.draws_sha256;
            if (whole && has_draws && numbers.contains(record.point)) {
                found[record.point] = std::move(record);
            }
        }
    }
    return found;
}

std::map<std::uint64_t, SweepRecord> SweepFolder::mended(const SweepPlan& plan) const
{
    auto found = finished(plan);
    if (const auto points = framed(bytes_of(plan)); content_of(path_ / "points.bin") != points) {
        replace_file(path_ / "points.bin", points);
    }
    if (read_records(log()).damaged) {
        std::string whole;
        for (const auto& [point, record] : found) {
            whole += framed(payload_of(record));
        }
        replace_file(log(), whole);
    }
    return found;
}

void SweepFolder::finish(const SweepManifest& manifest, const SweepPlan& plan,
                         const std::map<std::uint64_t, SweepRecord>& by_point) const
{
    std::string bytes;
    std::vector<SweepRecord> in_order;
    for (const auto& [point, record] : by_point) {
        bytes += framed(payload_of(record));
        in_order.push_back(record);
    }
    const SweepResults results{plan, manifest, in_order};
    write_database(database(), results);
    replace_file(path_ / "points.csv", points_csv(results));
    replace_file(path_ / "statistics.csv", statistics_csv(results));
    replace_file(records(), bytes);
    fs::remove(log());
}

} // namespace mkba
