// What a folder survives, and what it refuses.
#include <algorithm>
#include <fstream>
#include <stdexcept>

#include <doctest/doctest.h>

#include "mkba/analysis/sweep/record_file.hpp"
#include "mkba/scenario/read_sweep.hpp"

#include "tests/analysis/hand_game.hpp"
#include "tests/analysis/sweep_files.hpp"
#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

namespace fs = std::filesystem;

/// Twelve points with draws of their own, in frames of several and of one.
const char* const twelve = R"(
  axes:
    cost: {set: crisis_cost, values: [0, 500, 1500]}
    share: {set: contract.share, values: [0.2, 0.8]}
  variants: {short: {time.programme_years: 6}, long: {}}
  outputs: [total.result, parties.state.transfer]
  draws: [total.result]
)";

std::string model()
{
    return small_model() + paying_contract();
}

/// A folder as a killed process leaves it: the first records, in a log, in any order.
void cut_to_log(const SweepFiles& files, const std::string& folder, std::size_t keep)
{
    const SweepFolder swept{files.path(folder)};
    auto payloads = read_records(swept.records()).payloads;
    std::reverse(payloads.begin(), payloads.end());
    fs::remove(swept.records());
    std::string log;
    for (std::size_t i = 0; i < keep; ++i) {
        log += framed(payloads[i]);
    }
    files.write(folder + "/records.log", log);
}

std::string refusal(const SweepFiles& files, const std::string& folder, Resume resume)
{
    try {
        static_cast<void>(files.run(folder, 1, resume));
    } catch (const SweepRefusal& refused) {
        return refused.what();
    }
    return "nothing is refused";
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a folder is the same bytes for any number of threads")
{
    const SweepFiles files{model(), twelve};
    static_cast<void>(files.run("one", 1));
    static_cast<void>(files.run("three", 3));
    CHECK(files.contents("one") == files.contents("three"));
    CHECK(files.contents("one").size() == 7 + 12);
}

TEST_CASE("torn and flipped records are found and computed again")
{
    const SweepFiles files{model(), twelve};
    static_cast<void>(files.run("whole"));
    const auto whole = files.contents("whole");
    for (int damage = 0; damage < 40; ++damage) {
        CAPTURE(damage);
        const std::string folder = "damaged" + std::to_string(damage);
        fs::copy(files.path("whole"), files.path(folder), fs::copy_options::recursive);
        cut_to_log(files, folder, 7);
        auto log = files.contents(folder).at("records.log");
        const auto place = static_cast<std::size_t>(damage) * log.size() / 40;
        if (damage % 2 == 0) {
            log[place] = static_cast<char>(log[place] ^ (1 << (damage % 8)));
        } else {
            log.resize(place);
        }
        files.write(folder + "/records.log", log);
        const SweepFolder swept{files.path(folder)};
        CHECK(swept.finished(swept.plan()).size() < 7);
        static_cast<void>(files.run(folder, 1 + static_cast<unsigned>(damage) % 3, Resume::yes));
        CHECK(files.contents(folder) == whole);
    }
}

TEST_CASE("a record without its draws is computed again")
{
    const SweepFiles files{model(), twelve};
    static_cast<void>(files.run("whole"));
    const auto whole = files.contents("whole");
    cut_to_log(files, "whole", 12);
    fs::remove(files.path("whole/draws/00000003.npy"));
    auto bitten = whole.at("draws/00000004.npy");
    bitten[200] = static_cast<char>(bitten[200] ^ 1);
    files.write("whole/draws/00000004.npy", bitten);
    static_cast<void>(files.run("whole", 2, Resume::yes));
    CHECK(files.contents("whole") == whole);
}

TEST_CASE("shards merge to the bytes of the whole in any order")
{
    const SweepFiles files{model(), twelve};
    static_cast<void>(files.run("whole"));
    for (std::uint64_t part = 1; part <= 3; ++part) {
        const auto outcome =
            files.run("part" + std::to_string(part), 1, Resume::no, Shard{part, 3});
        CHECK(outcome.done == 4);
    }
    std::vector<fs::path> parts{files.path("part1"), files.path("part2"), files.path("part3")};
    do {
        fs::remove_all(files.path("merged"));
        CHECK(merge_sweeps(parts, files.path("merged")).done == 12);
        CHECK(files.contents("merged") == files.contents("whole"));
    } while (std::next_permutation(parts.begin(), parts.end()));
    parts.pop_back();
    CHECK_THROWS_AS(static_cast<void>(merge_sweeps(parts, files.path("incomplete"))), SweepRefusal);
    CHECK_THROWS_AS(static_cast<void>(merge_sweeps(parts, files.path("merged"))), SweepRefusal);
}

TEST_CASE("another sweep in the folder is refused with what differs")
{
    const SweepFiles files{model(), twelve};
    static_cast<void>(files.run("out"));
    CHECK(has(refusal(files, "out", Resume::no), "--resume"));
    CHECK(refusal(files, "out", Resume::yes) == "nothing is refused");
    files.write("scenario.yaml", replaced(model(), "seed: 7", "seed: 8"));
    const auto text = refusal(files, "out", Resume::yes);
    CHECK(has(text, "seed: was 7, is 8"));
    CHECK(has(text, "input:scenario.yaml: was "));
    CHECK_FALSE(has(text, "points"));
    const SweepFiles other{model(), replaced(twelve, "[0.2, 0.8]", "[0.2, 0.9]")};
    fs::copy(files.path("out"), other.path("out"), fs::copy_options::recursive);
    CHECK(has(refusal(other, "out", Resume::yes), "points_sha256"));
}

TEST_CASE("points that are damaged or gone are written anew on resume")
{
    const SweepFiles files{model(), twelve};
    static_cast<void>(files.run("out"));
    const auto whole = files.contents("out");
    const auto& points = whole.at("points.bin");
    for (const std::size_t place : {std::size_t{3}, points.size() / 2, points.size() - 1}) {
        CAPTURE(place);
        auto bitten = points;
        bitten[place] = static_cast<char>(bitten[place] ^ 1);
        files.write("out/points.bin", bitten);
        CHECK_THROWS_AS(static_cast<void>(sweep_status(files.path("out"))), SweepRefusal);
        static_cast<void>(files.run("out", 2, Resume::yes));
        CHECK(files.contents("out") == whole);
    }
    fs::remove(files.path("out/points.bin"));
    static_cast<void>(files.run("out", 2, Resume::yes));
    CHECK(files.contents("out") == whole);
    CHECK(sweep_status(files.path("out")).done == 12);
}

TEST_CASE("inputs keep their hashes whichever way the sweep and its scenario are named")
{
    const SweepFiles files{model(), twelve};
    files.write("sweep.yaml",
                "mkba: 1\nsweep:\n  scenario: " + files.path("scenario.yaml").string() + twelve);
    SweepOptions options;
    options.folder = files.path("out");
    options.threads = 2;
    const auto swept = [&] {
        static_cast<void>(
            run_sweep(read_sweep(fs::relative(files.path("sweep.yaml")).string()), options));
    };
    swept();
    const auto facts = SweepFolder{files.path("out")}.manifest().value().facts;
    CHECK(facts.contains("input:scenario.yaml"));
    CHECK(facts.contains("input:sweep.yaml"));
    CHECK_FALSE(facts.contains("input:"));
    options.resume = Resume::yes;
    files.write("scenario.yaml", model() + "# another model\n");
    CHECK_THROWS_AS(swept(), SweepRefusal);
}

TEST_CASE("a manifest holds every input and refuses one that was read with two contents")
{
    SweepTerms terms;
    terms.path = "sweeps/sweep.yaml";
    const auto here = fs::current_path();
    const std::vector<InputFile> inputs{{(here / "sweeps/scenario.yaml").string(), "first"},
                                        {(here / "data/people.yaml").string(), "second"},
                                        {"data/prices.yaml", "third"},
                                        {"sweeps/../data/prices.yaml", "third"}};
    const auto made = manifest_of(terms, {}, inputs, {});
    CHECK(made.facts.at("input:scenario.yaml") == "first");
    CHECK(made.facts.at("input:../data/people.yaml") == "second");
    CHECK(made.facts.at("input:../data/prices.yaml") == "third");
    CHECK_THROWS_WITH_AS(
        static_cast<void>(manifest_of(terms, {}, {{"data/a", "one"}, {"data/a", "two"}}, {})),
        "data/a was read twice and differed", std::runtime_error);
}

TEST_CASE("a folder belongs to one process")
{
    const SweepFiles files{hand_game(), twelve};
    const FolderLock held{files.path("out")};
    CHECK_THROWS_AS(FolderLock{files.path("out")}, SweepRefusal);
}

TEST_CASE("records are found again between rubbish")
{
    const SweepFiles files{hand_game(), twelve};
    const auto text = framed("one") + "rubbish mkba-rec more" + framed("") +
                      framed("three").substr(0, 20) + framed("four");
    files.write("records", text);
    const auto read = read_records(files.path("records"));
    CHECK(read.damaged);
    CHECK(read.payloads == std::vector<std::string>{"one", "", "four"});
    CHECK(read_records(files.path("none")).payloads.empty());
}

} // namespace mkba::test
