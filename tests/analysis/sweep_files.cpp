#include "tests/analysis/sweep_files.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "mkba/scenario/read_sweep.hpp"

namespace mkba::test {

namespace fs = std::filesystem;

SweepFiles::SweepFiles(const std::string& scenario, const std::string& sweep)
{
    std::string name = (fs::temp_directory_path() / ("mkba-sweep-" + std::string(6, 'X'))).string();
    if (mkdtemp(name.data()) == nullptr) {
        throw std::runtime_error{"no temporary folder to be had"};
    }
    path_ = name;
    write("scenario.yaml", scenario);
    write("sweep.yaml", "mkba: 1\nsweep:\n  scenario: scenario.yaml\n" + sweep);
}

SweepFiles::~SweepFiles()
{
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void SweepFiles::write(const std::string& name, const std::string& text) const
{
    std::ofstream{path_ / name, std::ios::binary} << text;
}

fs::path SweepFiles::path(const std::string& name) const
{
    return path_ / name;
}

SweepTerms SweepFiles::terms() const
{
    return read_sweep((path_ / "sweep.yaml").string());
}

SweepOutcome SweepFiles::run(const std::string& folder, unsigned threads, Resume resume,
                             Shard shard) const
{
    SweepOptions options;
    options.folder = path_ / folder;
    options.threads = threads;
    options.resume = resume;
    options.shard = shard;
    return run_sweep(terms(), options);
}

std::map<std::string, std::string> SweepFiles::contents(const std::string& folder) const
{
    std::map<std::string, std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator{path_ / folder}) {
        if (entry.is_regular_file()) {
            std::ifstream file{entry.path(), std::ios::binary};
            found[fs::relative(entry.path(), path_ / folder).string()] = {
                std::istreambuf_iterator<char>{file}, {}};
        }
    }
    return found;
}

OutputStatistics figures_of(const fs::path& folder, std::uint64_t point, const std::string& output)
{
    const SweepFolder swept{folder};
    const auto plan = swept.plan();
    const auto place = std::find(plan.outputs.begin(), plan.outputs.end(), output);
    return swept.finished(plan).at(point).outputs.at(
        static_cast<std::size_t>(place - plan.outputs.begin()));
}

} // namespace mkba::test
