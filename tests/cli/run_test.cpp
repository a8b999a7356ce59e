// mkba run from the outside: formats, languages, files written whole or not at all, colour,
// interruption.
#include <cmath>
#include <csignal>
#include <filesystem>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

using namespace mkba;
using program::Folder;
using program::has;
using program::run;
using program::Words;

namespace {

/// mkba run of the shipped scenario with few draws.
Words with(const Words& more)
{
    Words words{"run", program::shipped_scenario(), "--draws", "300"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

} // namespace

TEST_CASE("run: the answer in words then welfare distribution contract and evidence")
{
    const auto ran = run(with({}));
    REQUIRE(ran.code == 0);
    CHECK(ran.err.empty()); // no progress off a terminal
    std::size_t last = 0;
    for (const char* title :
         {"Answer in words", "Table 1 ", "Table 2 ", "Table 4 ", "Table 5 ", "Provenance"}) {
        CAPTURE(title);
        const auto at = ran.out.find(title);
        REQUIRE(at != std::string::npos);
        CHECK(at >= last);
        last = at;
    }
    CHECK_FALSE(has(ran.out, "Table 3"));
    CHECK(has(run(with({"--lang", "nl"})).out, "Antwoord in woorden"));
}

TEST_CASE("run: tables by name and by view")
{
    const auto two = run(with({"--table", "budget", "--table", "time"})).out;
    CHECK(has(two, "Table 7 "));
    CHECK(has(two, "Table 3 "));
    CHECK_FALSE(has(two, "Table 1 "));
    const auto calendar = run(with({"--view", "calendar"})).out;
    CHECK(has(calendar, "First 10 years"));
    CHECK_FALSE(has(calendar, "benefit–cost ratio")); // the budget answer never has one
    CHECK(has(run(with({"--view", "cohort"})).out, "only those who enter in"));
}

TEST_CASE("run: JSON can be read CSV begins with its header Markdown with its title")
{
    const auto json = nlohmann::json::parse(run(with({"--format", "json"})).out);
    CHECK(json["draws"] == 300);
    CHECK(json["parties"]["municipality"]["result"].contains("mcse"));
    CHECK(json["perspectives"].size() == 3);
    CHECK(json["alternatives"]["stop"]["events"]["supervision_order"].size() > 30);
    CHECK(run(with({"--format", "csv"})).out.rfind("table,row,party,year,statistic,value,", 0) ==
          0);
    CHECK(run(with({"--format", "markdown"})).out.rfind("# ", 0) == 0);
}

TEST_CASE("run: parties and years add up to the total")
{
    const auto json = nlohmann::json::parse(run(with({"--format", "json"})).out);
    double parties = 0;
    double gross = 0;
    double transfers = 0;
    for (const auto& [name, party] : json["parties"].items()) {
        parties += party["result"]["mean"].get<double>();
        transfers += party["transfer"]["mean"].get<double>();
        gross += party["investment"]["mean"].get<double>() + party["saving"]["mean"].get<double>();
    }
    REQUIRE(gross > 0);
    CHECK(std::abs(parties - json["total"]["result"]["mean"].get<double>()) < 1e-9 * gross);
    CHECK(std::abs(transfers) < 1e-9 * gross);
}

TEST_CASE("run: the same bytes for every number of threads")
{
    const auto one = run(with({"--format", "json", "--threads", "1"})).out;
    CHECK(one.size() > 1000);
    CHECK(run(with({"--format", "json", "--threads", "3"})).out == one);
    CHECK(run(with({"--format", "json", "--seed", "7"})).out != one);
}

TEST_CASE("run: draws 0 gives the central values and says so")
{
    const auto ran = run({"run", program::shipped_scenario(), "--draws", "0", "--format", "json"});
    const auto json = nlohmann::json::parse(ran.out);
    CHECK(json["draws"] == 0);
    CHECK(json["total"]["result"].size() == 1);
    CHECK(has(json["words"]["en"].dump(), "This is one run with the central values."));
}

TEST_CASE("run: --set changes the result and is on record")
{
    const auto plain = nlohmann::json::parse(run(with({"--format", "json"})).out);
    const auto set =
        nlohmann::json::parse(run(with({"--format", "json", "--set", "transfer_factor=1"})).out);
    CHECK(plain["total"]["result"]["mean"] != set["total"]["result"]["mean"]);
}

TEST_CASE("run: --out writes one file a table and leaves nothing else")
{
    const Folder folder;
    const auto out = folder.path() / "new" / "results";
    const auto ran = run(with(
        {"--out", out.string(), "--table", "welfare", "--table", "budget", "--format", "csv"}));
    CHECK(ran.code == 0);
    CHECK(ran.out.empty());
    CHECK(has(ran.err, "written: " + (out / "welfare.csv").string()));
    Words names;
    for (const auto& entry : std::filesystem::directory_iterator{out}) {
        names.push_back(entry.path().filename().string());
    }
    CHECK(names.size() == 2);
    CHECK(has(program::content(out / "welfare.csv"), "\nwelfare,"));
    CHECK(has(program::content(out / "budget.csv"), "\nprovenance,version,"));
    CHECK(run(with({"--out", out.string(), "--format", "json", "--quiet"})).err.empty());
    CHECK(nlohmann::json::parse(program::content(out / "results.json")).contains("words"));
}

TEST_CASE("run: files that cannot all be written are not written at all with exit code 1")
{
    const Folder folder;
    program::write(folder.path() / "welfare.txt", "old");
    std::filesystem::create_directory(folder.path() / "evidence.txt"); // stands in the way
    const auto blocked = run(with({"--out", folder.path().string()}));
    CHECK(blocked.code == 1);
    CHECK(has(blocked.err, "cannot write " + (folder.path() / "evidence.txt").string()));
    CHECK(folder.names() == Words{"evidence.txt", "welfare.txt"});
    CHECK(program::content(folder.path() / "welfare.txt") == "old");
    const auto file = folder.path() / "welfare.txt";
    const auto no_folder = run(with({"--out", file.string()}));
    CHECK(no_folder.code == 2); // before any draw is made
    CHECK(no_folder.err ==
          "mkba: --out " + file.string() + ": '" + file.string() + "' is no folder\n");
    CHECK(run({"run", "scenarios/absent.yaml", "--out", (folder.path() / "x").string()}).code == 2);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "x"));
}

TEST_CASE("run: a full disk is an error not a short table")
{
    const auto ran = program::run_into("/dev/full", with({}));
    CHECK(ran.code == 1);
    CHECK(has(ran.err, "mkba: cannot write to standard output: No space left on device"));
}

TEST_CASE("run: colour on a terminal unless it is refused")
{
    if (!program::has_terminals()) {
        MESSAGE("SKIPPED: this machine has no pseudo-terminals");
        return;
    }
    CHECK(has(program::run_on_terminal(with({})).out, "\033[1m"));
    CHECK_FALSE(has(program::run_on_terminal(with({}), {"NO_COLOR=1"}).out, "\033"));
    CHECK_FALSE(has(program::run_on_terminal(with({"--no-colour"})).out, "\033"));
    CHECK_FALSE(has(program::run_on_terminal(with({}), {"TERM=dumb"}).out, "\033"));
    CHECK_FALSE(has(run(with({})).out, "\033"));
}

TEST_CASE("run: interrupted cleanly nothing half written with exit code 130")
{
    for (const int signal : {SIGINT, SIGTERM}) {
        CAPTURE(signal);
        const Folder folder;
        const auto out = folder.path() / "results";
        const auto ran =
            program::run_and_signal({"run", program::shipped_scenario(), "--draws", "100000000",
                                     "--sampling", "random", "--out", out.string()},
                                    signal);
        CHECK(ran.code == 130);
        CHECK(ran.out.empty());
        CHECK(ran.err == "mkba: interrupted; nothing was written\n");
        CHECK(folder.names().empty());
    }
}

TEST_CASE("run: progress on a terminal after two seconds and nowhere else")
{
    if (!program::has_terminals()) {
        MESSAGE("SKIPPED: this machine has no pseudo-terminals");
        return;
    }
    const Words endless = {
        "run", program::shipped_scenario(), "--draws", "100000000", "--sampling", "random"};
    const auto after = std::chrono::seconds{4};
    const auto watched = program::watch_and_signal(endless, SIGINT, after);
    CHECK(watched.code == 130);
    CHECK(has(watched.err, "% of the draws, about "));
    CHECK(has(watched.err, "\r\033[Kmkba: interrupted; nothing was written")); // the line is gone
    CHECK(watched.out.empty());
    CHECK(program::run_and_signal(endless, SIGINT, after).err ==
          "mkba: interrupted; nothing was written\n");
}
