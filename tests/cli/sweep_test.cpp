// mkba sweep from the outside: killed, out of room, looked at.
#include <chrono>
#include <csignal>
#include <map>

#include <doctest/doctest.h>
#include <sys/resource.h>

#include "tests/analysis/hand_game.hpp"
#include "tests/cli/program.hpp"

using namespace mkba;
using program::Folder;
using program::has;
using program::run;
using program::Words;

namespace {

namespace fs = std::filesystem;

/// Sixty points that take some tenths of a second together.
void write_sweep(const Folder& folder)
{
    program::write(folder.path() / "scenario.yaml", test::hand_game());
    program::write(folder.path() / "sweep.yaml", R"(mkba: 1
sweep:
  scenario: scenario.yaml
  simulate: {draws: 8000}
  axes:
    cost: {set: euro, from: 0.5, to: 2, steps: 10}
    years: {set: money.discount.euro, values: [0, 0.01, 0.02, 0.03, 0.04, 0.05]}
  outputs: [total.result, parties.a.result, parties.c.saving]
)");
}

Words sweep_into(const Folder& folder, const std::string& out, const Words& more = {})
{
    Words words{"sweep", (folder.path() / "sweep.yaml").string(), "--out",
                (folder.path() / out).string(), "--quiet"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

std::map<std::string, std::string> contents(const fs::path& folder)
{
    std::map<std::string, std::string> found;
    for (const auto& entry : fs::directory_iterator{folder}) {
        found[entry.path().filename().string()] = program::content(entry.path());
    }
    return found;
}

} // namespace

TEST_CASE("sweep: a hundred kills at any moment change no byte of what comes out")
{
    const Folder folder;
    write_sweep(folder);
    const auto begin = std::chrono::steady_clock::now();
    REQUIRE(run(sweep_into(folder, "whole", {"--threads", "2"})).code == 0);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begin);
    const auto whole = contents(folder.path() / "whole");
    int killed = 0;
    int in_between = 0;
    for (int i = 0; i < 100; ++i) {
        CAPTURE(i);
        const auto out = folder.path() / "killed";
        fs::remove_all(out);
        // Moments spread over the time that a whole sweep takes, in an order of their own.
        const auto after = took * (i * 37 % 100) / 100;
        const auto ended = program::run_and_signal(
            sweep_into(folder, "killed", {"--threads", std::to_string(1 + i % 3)}), SIGKILL, after);
        killed += ended.code == 128 + SIGKILL ? 1 : 0;
        in_between += fs::exists(out / "records.log") && fs::file_size(out / "records.log") > 0;
        const auto ran = run(sweep_into(
            folder, "killed", {"--resume", "--threads", std::to_string(1 + (i + 1) % 3)}));
        REQUIRE(ran.code == 0);
        REQUIRE(contents(out) == whole);
    }
    CHECK(killed > 50);
    CHECK(in_between > 20);
}

TEST_CASE("sweep: no room for more is told and what was finished stays")
{
    const Folder folder;
    write_sweep(folder);
    REQUIRE(run(sweep_into(folder, "whole")).code == 0);
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    bool some_left = false;
    const auto database = fs::file_size(folder.path() / "whole" / "results.sqlite");
    for (const rlim_t room : {database - 1, database / 2, std::uintmax_t{6000}}) {
        CAPTURE(room);
        fs::remove_all(folder.path() / "out");
        const rlimit small{room, before.rlim_max};
        REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0); // the program inherits it
        const auto ran = run(sweep_into(folder, "out"));
        REQUIRE(setrlimit(RLIMIT_FSIZE, &before) == 0);
        CHECK(ran.code == 1);
        CHECK(has(ran.err, "cannot write"));
        if (fs::exists(folder.path() / "out" / "manifest.txt")) {
            const auto status = run({"sweep", "--status", (folder.path() / "out").string()});
            CHECK(status.code == 0);
            some_left = some_left || !status.out.starts_with("0 of");
        }
        CHECK(run(sweep_into(folder, "out", {"--resume"})).code == 0);
        CHECK(contents(folder.path() / "out") == contents(folder.path() / "whole"));
    }
    CHECK(some_left);
}

TEST_CASE("sweep: status and shards and what is refused")
{
    const Folder folder;
    write_sweep(folder);
    const auto whole = (folder.path() / "out").string();
    CHECK(run(sweep_into(folder, "out")).code == 0);
    CHECK(run({"sweep", "--status", whole}).out == "60 of 60 points done, 0 of them failed\n");
    const auto again = run(sweep_into(folder, "out"));
    CHECK(again.code == 2);
    CHECK(has(again.err, "--resume"));
    CHECK(run(sweep_into(folder, "one", {"--shard", "1/2"})).code == 0);
    CHECK(run(sweep_into(folder, "two", {"--shard", "2/2"})).code == 0);
    CHECK(run({"sweep", "--status", (folder.path() / "one").string()}).out ==
          "30 of 30 points done, 0 of them failed\n");
    const auto merged = (folder.path() / "merged").string();
    CHECK(run({"merge", (folder.path() / "two").string(), (folder.path() / "one").string(), "--out",
               merged, "--quiet"})
              .code == 0);
    CHECK(contents(merged) == contents(whole));
    for (const auto* shard : {"0/2", "3/2", "1", "a/b", "1/2x"}) {
        CAPTURE(shard);
        CHECK(run(sweep_into(folder, "three", {"--shard", shard})).code == 2);
    }
    CHECK(run({"sweep"}).code == 2);
    CHECK(run({"sweep", "--status", folder.path().string()}).code == 2);
}

TEST_CASE("sweep: a point that fails makes the exit code 3 and is named")
{
    const Folder folder;
    write_sweep(folder);
    program::write(folder.path() / "sweep.yaml", R"(mkba: 1
sweep:
  scenario: scenario.yaml
  axes: {years: {set: time.programme_years, values: [1, 0, 2]}}
  outputs: [total.result]
)");
    const auto ran = run(sweep_into(folder, "out"));
    CHECK(ran.code == 3);
    CHECK(has(ran.err, "point 1 failed: "));
    CHECK_FALSE(has(ran.err, "point 0"));
}
