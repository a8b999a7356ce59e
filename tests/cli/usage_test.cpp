// Help, versions, wrong usage and wrong input: what is said, where, and with which exit code.
#include <filesystem>
#include <sstream>

#include <doctest/doctest.h>

#include "tests/cli/program.hpp"

using namespace mkba;
using program::has;
using program::run;
using program::Words;

TEST_CASE("usage: help with an example for every verb")
{
    for (const auto& words :
         {Words{"--help"}, Words{"run", "--help"}, Words{"check", "--help"},
          Words{"list", "--help"}, Words{"explain", "--help"}, Words{"voi", "--help"},
          Words{"break-even", "--help"}, Words{"compare", "--help"}, Words{"sensitivity", "--help"},
          Words{"settle", "--help"}, Words{"contract", "--help"}, Words{"sweep", "--help"},
          Words{"merge", "--help"}, Words{"ladder", "--help"}, Words{"bridge", "--help"},
          Words{"calibrate", "--help"}}) {
        CAPTURE(words.front());
        const auto ran = run(words);
        CHECK(ran.code == 0);
        CHECK(has(ran.out, "Example"));
        CHECK(ran.err.empty());
    }
    const auto help = run({"run", "--help"}).out;
    for (const char* option :
         {"--draws", "--seed", "--threads", "--set", "--sampling", "--chance", "--view", "--lang",
          "--format", "--out", "--table", "--quiet", "--no-colour"}) {
        CAPTURE(option);
        CHECK(has(help, option));
    }
}

TEST_CASE("usage: a verb that does not exist is met by the nearest one")
{
    CHECK(run({"chek"}).err == "mkba: there is no verb 'chek'; did you mean 'check'?\n");
    CHECK(run({"dance"}).err == "mkba: there is no verb 'dance'; run 'mkba --help' for the list\n");
}

TEST_CASE("usage: help that cannot be written is a failure")
{
    CHECK(program::run_into("/dev/full", {"run", "--help"}).code == 1);
}

TEST_CASE("usage: the version")
{
    const auto ran = run({"--version"});
    CHECK(ran.code == 0);
    CHECK(ran.out.rfind("mkba ", 0) == 0);
}

TEST_CASE("usage: what cannot be understood ends with 2 and prints nothing on stdout")
{
    const auto scenario = program::shipped_scenario();
    for (const auto& words :
         {Words{}, Words{"dance"}, Words{"run"}, Words{"run", scenario, "--colour"},
          Words{"run", scenario, "--format", "xml"}, Words{"run", scenario, "--table", "nonsense"},
          Words{"run", scenario, "--draws", "many"}, Words{"run", scenario, "--draws", "-1"},
          Words{"run", scenario, "--threads", "0"}, Words{"run", scenario, "--view", "sideways"},
          Words{"run", scenario, "--lang", "fr"}, Words{"run", scenario, "--sampling", "fair"},
          Words{"list", "nonsense"}, Words{"list", "parameters"}, Words{"list", "tables", scenario},
          Words{"check", scenario, "--format", "json"}}) {
        std::string line;
        for (const auto& word : words) {
            line += word + " ";
        }
        CAPTURE(line);
        const auto ran = run(words);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK_FALSE(ran.err.empty());
    }
}

TEST_CASE("usage: whole persons are refused with a reason")
{
    const auto ran = run({"run", program::shipped_scenario(), "--chance", "on"});
    CHECK(ran.code == 2);
    CHECK(has(ran.err, "only 'off' can be chosen: runs in whole persons are not built yet"));
    CHECK(run({"run", program::shipped_scenario(), "--chance", "off", "--draws", "0"}).code == 0);
}

TEST_CASE("input: an absent file a broken one and an unknown parameter end with 2 and say where")
{
    const program::Folder folder;
    const auto broken = (folder.path() / "broken.yaml").string();
    program::write(broken, "mkba: 1\ntitle: a\nmodle: x.yaml\n");
    for (const char* verb : {"run", "check"}) {
        CAPTURE(verb);
        const auto absent = run({verb, "scenarios/absent.yaml"});
        CHECK(absent.code == 2);
        CHECK(has(absent.err, "scenarios/absent.yaml"));
        const auto ran = run({verb, broken});
        CHECK(ran.code == 2);
        CHECK(has(ran.err, broken + ":3:1: error"));
        CHECK(ran.out.empty());
        const auto unknown = run({verb, program::shipped_scenario(), "--set", "no_such_name=1"});
        CHECK(unknown.code == 2);
        CHECK(has(unknown.err, "no_such_name"));
    }
}

TEST_CASE("check: a summary or nothing at all")
{
    const auto ran = run({"check", program::shipped_scenario()});
    CHECK(ran.code == 0);
    for (const char* part : {": no errors\n", "People at the start", "Parameters", "D: assumption",
                             "Resting on assumptions (grade D)", "data/goede-start/model.yaml",
                             "price set 'literature'"}) {
        CAPTURE(part);
        CHECK(has(ran.out, part));
    }
    const auto replaced = run({"check", program::shipped_scenario(), "--set", "transfer_factor=1"});
    CHECK(has(replaced.out, "Replaced by a later layer\n  transfer_factor"));
    const auto quiet = run({"check", program::shipped_scenario(), "--quiet"});
    CHECK(quiet.code == 0);
    CHECK(quiet.out.empty());
}

TEST_CASE("list: what the program knows and what a scenario holds")
{
    CHECK(has(run({"list", "tables"}).out, "distribution"));
    CHECK(has(run({"list", "distributions"}).out, "lognormal"));
    CHECK(has(run({"list", "functions"}).out, "rate_to_probability"));
    CHECK(has(run({"list", "keys"}).out, "alternatives"));
    const auto scenario = program::shipped_scenario();
    CHECK(has(run({"list", "parameters", scenario}).out, "transfer_factor"));
    CHECK(has(run({"list", "lines", scenario}).out, "foster_care"));
    CHECK(has(run({"list", "parties", scenario}).out, "municipality"));
    CHECK(has(run({"list", "states", scenario}).out, "vulnerable.in_view"));
    CHECK(has(run({"list", "interventions", scenario}).out, "tailored_support"));
    CHECK(has(run({"list", "alternatives", scenario}).out, "goede_start"));
    CHECK(has(run({"list", "units", scenario}).out, "families_supported"));
}

TEST_CASE("the commands of the README name files that are there")
{
    std::istringstream lines{program::content(MKBA_SOURCE_DIR "/README.md")};
    int commands = 0;
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("./dev mkba ")) {
            continue;
        }
        ++commands;
        std::istringstream words{line.substr(0, line.find(" #"))};
        std::string before;
        for (std::string word; words >> word; before = word) {
            const bool is_input = word.ends_with(".yaml") || word.ends_with(".csv");
            if (is_input && before != "--out") {
                CHECK_MESSAGE(std::filesystem::exists(std::string{MKBA_SOURCE_DIR} + "/" + word),
                              line);
            }
        }
    }
    CHECK(commands > 10);
}

TEST_CASE("the examples are settled and calibrated with as they stand")
{
    const auto settled = run({"settle", "data/contracts/mssp.yaml", "examples/figures.csv"});
    CHECK(settled.code == 0);
    CHECK(has(settled.out, "example above its threshold"));
    const auto fitted =
        run({"calibrate", "scenarios/aa-en-hunze.yaml", "examples/targets.yaml", "--draws", "100"});
    CHECK(fitted.code == 0);
}
