#include "cli/command_line.hpp"

#include <algorithm>
#include <iostream>
#include <map>

#include <CLI/CLI.hpp>

#include "mkba/core/version.hpp"
#include "mkba/report/tables/catalogue.hpp"
#include "mkba/scenario/text/spelling.hpp"

#include "cli/analysis_options.hpp"
#include "cli/common_options.hpp"
#include "cli/contract_options.hpp"
#include "cli/explain_options.hpp"
#include "cli/list.hpp"
#include "cli/output_options.hpp"
#include "cli/sweep_options.hpp"

namespace mkba {

namespace {

constexpr int machine_failed = 1;
constexpr int usage_error = 2;

void add_run(CLI::App& app, RunRequest& request)
{
    auto& run = *app.add_subcommand("run", "Project a scenario and print its tables");
    add_scenario_file(run, request.scenario);
    run.add_option_function<std::string>(
           "--chance", [](const std::string& /*off*/) {},
           "Whole persons instead of expected values; only off, until that is built")
        ->type_name("off")
        ->check([](const std::string& value) {
            return value == "off"
                       ? ""
                       : "only 'off' can be chosen: runs in whole persons are not built yet";
        });
    add_choice(run, "--view", request.view, views,
               "followed: everyone until leaving; calendar: by year of payment; cohort: one year's "
               "entrants");
    run.add_option("--table", request.tables, "Only this table; repeatable (see: mkba list tables)")
        ->check(known_name(names_of(table_catalogue())))
        ->type_name("NAME")
        ->allow_extra_args(false);
    add_output(run, request.output);
    run.footer("Example:\n  mkba run scenarios/aa-en-hunze.yaml --lang nl --table distribution");
}

void add_check(CLI::App& app, CheckRequest& request)
{
    auto& check =
        *app.add_subcommand("check", "Read everything; print what is wrong, or a summary");
    check.add_option("scenario", request.scenario.path, "The scenario file")
        ->required()
        ->type_name("SCENARIO");
    check
        .add_option("--set", request.scenario.sets,
                    "Another value for a parameter or a key of the scenario; repeatable")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    add_choice(check, "--lang", request.language, languages,
               "Language of the tables at the end (default: en)");
    check.add_flag_callback(
        "--quiet", [&] { request.talk = Talk::quiet; },
        "No summary; the exit code says whether all is well");
    check.footer("Example:\n  mkba check scenarios/aa-en-hunze.yaml");
}

void add_list(CLI::App& app, ListRequest& request, std::string& scenario)
{
    auto& list = *app.add_subcommand("list", "Look up what there is");
    list.add_option("what", request.what, "What to list; left out: what there is to list")
        ->check(known_name(listable()))
        ->type_name("WHAT");
    list.add_option("scenario", scenario, "The scenario to look in")->type_name("SCENARIO");
    std::string footer = "WHAT is one of:";
    for (const auto& name : listable()) {
        footer += " " + name;
    }
    list.footer(footer + "\n\nExamples:\n  mkba list distributions\n"
                         "  mkba list parameters scenarios/aa-en-hunze.yaml");
}

void add_settle(CLI::App& app, SettleRequest& request)
{
    auto& settle = *app.add_subcommand("settle", "Settle a contract on given figures");
    settle.add_option("contract", request.contract, "The contract file")
        ->required()
        ->type_name("CONTRACT");
    settle.add_option("figures", request.figures, "The figures, one settlement a row")
        ->required()
        ->type_name("FIGURES.csv");
    settle.add_option("--out", request.out, "Write the settled rows into this file")
        ->type_name("FILE");
    settle.add_option("--format", request.format, "csv or json (default: csv)")
        ->check(CLI::IsMember({"csv", "json"}))
        ->type_name("csv|json");
    add_choice(settle, "--lang", request.language, languages,
               "Language of the notes (default: en)");
    settle.add_flag_callback(
        "--quiet", [&] { request.talk = Talk::quiet; }, "No summary");
    settle.footer("Exit code 3: some rows are undecided; each is listed with its reason.\n\n"
                  "Example:\n"
                  "  mkba settle data/contracts/mssp.yaml figures.csv --out settled.csv");
}

/// Everything that a parse fills in.
struct Parsed {
    RunRequest run;
    ContractRequest contract;
    SweepRequest sweep;
    MergeRequest merge;
    CheckRequest check;
    ListRequest list;
    std::string listed_scenario;
    SettleRequest settle;
    ExplainRequest explain;
    AnalysisRequests analyses;
};

Request chosen(const CLI::App& app, Parsed& parsed)
{
    if (app.got_subcommand("run")) {
        return std::move(parsed.run);
    }
    if (app.got_subcommand("contract")) {
        return std::move(parsed.contract);
    }
    if (app.got_subcommand("sweep")) {
        return std::move(parsed.sweep);
    }
    if (app.got_subcommand("merge")) {
        return std::move(parsed.merge);
    }
    if (app.got_subcommand("check")) {
        return std::move(parsed.check);
    }
    if (app.got_subcommand("settle")) {
        return std::move(parsed.settle);
    }
    if (app.got_subcommand("explain")) {
        return std::move(parsed.explain);
    }
    if (auto analysis = chosen_analysis(app, parsed.analyses)) {
        return std::move(*analysis);
    }
    if (!parsed.listed_scenario.empty()) {
        parsed.list.scenario = ScenarioRequest{parsed.listed_scenario, {}};
    }
    return std::move(parsed.list);
}

/// Whether the first argument is no verb; then says which one may have been meant.
bool is_unknown_verb(const CLI::App& app, const std::string& word)
{
    std::vector<std::string> verbs;
    for (const auto* verb : app.get_subcommands([](const CLI::App*) { return true; })) {
        verbs.push_back(verb->get_name());
    }
    if (word.starts_with('-') || std::find(verbs.begin(), verbs.end(), word) != verbs.end()) {
        return false;
    }
    const auto hint = did_you_mean(word, verbs);
    std::cerr << "mkba: there is no verb '" << word << "'; "
              << (hint.empty() ? "run 'mkba --help' for the list" : hint) << '\n';
    return true;
}

} // namespace

std::variant<Request, int> parse_command_line(int argc, const char* const* argv)
{
    CLI::App app{"mkba: social cost-benefit analysis of early-childhood programmes", "mkba"};
    app.set_version_flag("--version", std::string{"mkba "} + version);
    app.require_subcommand(1);
    app.footer("Example:\n  mkba run scenarios/aa-en-hunze.yaml\n\n"
               "Exit codes: 0 done, 1 the machine failed, 2 usage or input wrong, 3 done but for "
               "some rows or points, 130 interrupted.");
    Parsed parsed;
    add_run(app, parsed.run);
    add_contract(app, parsed.contract);
    add_sweep(app, parsed.sweep);
    add_merge(app, parsed.merge);
    add_check(app, parsed.check);
    add_list(app, parsed.list, parsed.listed_scenario);
    add_settle(app, parsed.settle);
    add_explain(app, parsed.explain);
    add_analyses(app, parsed.analyses);
    if (argc > 1 && is_unknown_verb(app, argv[1])) {
        return usage_error;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error, std::cout, std::cerr);
        if (code != 0) {
            return usage_error;
        }
        return std::cout.flush() ? 0 : machine_failed; // help may be sent to a full disk
    }
    return chosen(app, parsed);
}

} // namespace mkba
