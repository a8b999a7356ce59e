#include "cli/analysis_options.hpp"

#include "cli/output_options.hpp"
#include "cli/step_options.hpp"

namespace mkba {

namespace {

/// "NAME=A,B,C", repeatable.
void add_groups(CLI::App& app, std::vector<NamedGroup>& groups, const std::string& help)
{
    app.add_option_function<std::vector<std::string>>(
           "--group",
           [&groups](const std::vector<std::string>& texts) {
               for (const auto& text : texts) {
                   const auto equals = text.find('=');
                   groups.push_back(
                       {text.substr(0, equals), CLI::detail::split(text.substr(equals + 1), ',')});
               }
           },
           help)
        ->check([](const std::string& text) {
            const auto equals = text.find('=');
            return equals == 0 || equals == std::string::npos || equals + 1 == text.size()
                       ? "a group is written NAME=PARAMETER,PARAMETER"
                       : std::string{};
        })
        ->type_name("NAME=A,B")
        ->allow_extra_args(false);
}

const std::map<std::string, Decision>& decisions()
{
    static const std::map<std::string, Decision> all{{"fund", Decision::fund},
                                                     {"sign", Decision::sign}};
    return all;
}

const std::map<std::string, GroupBy>& groupings()
{
    static const std::map<std::string, GroupBy> all{
        {"parameter", GroupBy::parameter}, {"grade", GroupBy::grade}, {"part", GroupBy::part}};
    return all;
}

void add_voi(CLI::App& app, VoiRequest& request)
{
    auto& voi = *app.add_subcommand("voi", "What it would be worth to know more");
    voi.add_option("scenario", request.scenario.path,
                   "A scenario, or with --decisions a table of draws (CSV)")
        ->required()
        ->type_name("SCENARIO|DRAWS.csv");
    add_scenario(voi, request.scenario);
    voi.add_option("--decisions", request.decisions,
                   "Columns of the table that hold the net benefit of a decision")
        ->delimiter(',')
        ->type_name("A,B,C");
    voi.add_option("--parameters", request.parameters, "Only these parameters (default: all)")
        ->delimiter(',')
        ->type_name("X,Y");
    add_groups(voi, request.groups, "Parameters that would be learnt together; repeatable");
    add_choice(voi, "--decision", request.decision, decisions(),
               "fund: the programme or not; sign: the contract or not");
    add_choice(voi, "--by", request.by, groupings(),
               "What is learnt: each parameter, or those of a grade or a part of the programme "
               "together");
    voi.add_flag_callback(
        "--nested", [&] { request.nested = NestedSize{}; },
        "Check the most valuable parameters by a run within every run");
    add_output(voi, request.output);
    voi.footer("Examples:\n  mkba voi scenarios/aa-en-hunze.yaml --by grade\n"
               "  mkba voi draws.csv --decisions old,new --parameters effect,price");
}

/// "LOW,HIGH".
void add_range(CLI::App& app, const char* name, std::optional<SearchRange>& range, const char* help)
{
    app.add_option_function<std::vector<double>>(
           name,
           [&range](const std::vector<double>& ends) {
               range = SearchRange{ends.front(), ends.back()};
           },
           help)
        ->delimiter(',')
        ->expected(2)
        ->type_name("LOW,HIGH");
}

void add_break_even(CLI::App& app, BreakEvenRequest& request)
{
    auto& verb = *app.add_subcommand("break-even", "The value at which the result is zero");
    add_scenario_file(verb, request.scenario);
    verb.add_option("--vary", request.vary,
                    "A parameter, intervention.link (its coverage), effects or budget")
        ->required()
        ->type_name("NAME");
    verb.add_option("--against", request.against,
                    "A second number: the break-even at each of its values")
        ->type_name("NAME");
    add_range(verb, "--against-range", request.against_range,
              "Where to take them (default: from the 5th to the 95th percentile)");
    verb.add_option("--points", request.points, "Values of the second number (default: 9)")
        ->type_name("N")
        ->check(CLI::Range(2, 1000));
    verb.add_option("--party", request.party,
                    "Whose result: a party, total, cash, fiscal or broad (default: broad)")
        ->type_name("P");
    add_range(verb, "--range", request.range,
              "Where to look (default: where its distribution lies, or 0 to ten times its value)");
    add_output(verb, request.output);
    verb.footer("Examples:\n  mkba break-even scenarios/aa-en-hunze.yaml --vary effects\n"
                "  mkba break-even scenarios/aa-en-hunze.yaml --vary coordination_cost --party "
                "municipality");
}

void add_compare(CLI::App& app, CompareRequest& request)
{
    auto& verb = *app.add_subcommand("compare", "Scenarios side by side under the same draws");
    verb.add_option("scenarios", request.paths, "Scenario files; differences are with the first")
        ->required()
        ->expected(2, 100)
        ->type_name("SCENARIO SCENARIO…");
    add_scenario(verb, request.over);
    verb.add_option("--effect", request.effect,
                    "A natural unit to weigh against money (default: families supported)")
        ->type_name("UNIT");
    verb.add_option("--up-to", request.highest_value,
                    "Highest value of one unit of effect, in euros (default: twice its cost)")
        ->check(amount_above_zero())
        ->type_name("EUR");
    add_output(verb, request.output);
    verb.footer("Example:\n  mkba compare scenarios/aa-en-hunze.yaml scenarios/seed-prices.yaml");
}

/// "NAME" or "NAME=LOW,HIGH"; throws CLI::ValidationError.
VariedRange range_of(const std::string& text)
{
    const auto equals = text.find('=');
    VariedRange varied{text.substr(0, equals), {}};
    if (equals == std::string::npos) {
        return varied;
    }
    const auto ends = CLI::detail::split(text.substr(equals + 1), ',');
    SearchRange range;
    if (ends.size() != 2 || !CLI::detail::lexical_cast(ends[0], range.low) ||
        !CLI::detail::lexical_cast(ends[1], range.high)) {
        throw CLI::ValidationError{"--vary", "a range is written NAME=LOW,HIGH"};
    }
    varied.range = range;
    return varied;
}

void add_ranges(CLI::App& app, std::vector<VariedRange>& ranges)
{
    app.add_option_function<std::vector<std::string>>(
           "--vary",
           [&ranges](const std::vector<std::string>& texts) {
               for (const auto& text : texts) {
                   ranges.push_back(range_of(text));
               }
           },
           "One-way, two-way: a parameter and its range (default: P5 to P95); repeatable")
        ->type_name("NAME[=LOW,HIGH]")
        ->allow_extra_args(false);
}

void add_sensitivity(CLI::App& app, SensitivityRequest& request)
{
    auto& verb = *app.add_subcommand("sensitivity", "What drives the result");
    add_scenario_file(verb, request.scenario);
    verb.add_option("--method", request.method, "How to look")
        ->required()
        ->check(CLI::IsMember({"one-way", "two-way", "switches", "morris", "prcc", "src", "sobol"}))
        ->type_name("one-way|two-way|switches|morris|prcc|src|sobol");
    verb.add_option("--party", request.party,
                    "Whose result is shown: a party, total, cash, fiscal or broad (default: broad)")
        ->type_name("P");
    add_choice(verb, "--by", request.inputs.by, groupings(),
               "Morris, Sobol: every parameter, or those of a grade or a part of the programme "
               "together");
    add_groups(verb, request.inputs.groups,
               "Morris, Sobol: parameters that move together; repeatable");
    add_ranges(verb, request.ranges);
    verb.add_option("--size", request.size,
                    "Sobol: base points, a power of two from 64 to 65536 (default: 1024); Morris: "
                    "trajectories, from 2 to 65536 (default: 20)")
        ->type_name("N")
        ->check(CLI::Range(2, 65536).description(""));
    verb.add_option("--until", request.until,
                    "Sobol: double the points, up to 65536, until no 95% interval is wider")
        ->type_name("WIDTH");
    verb.add_option("--steps", request.steps, "Two-way: values of each parameter (default: 9)")
        ->type_name("N")
        ->check(CLI::Range(2, 200));
    add_output(verb, request.output);
    verb.footer(
        "One-way and two-way run at central values unless --draws is given.\n\nExamples:\n"
        "  mkba sensitivity scenarios/aa-en-hunze.yaml --method one-way --party municipality\n"
        "  mkba sensitivity scenarios/aa-en-hunze.yaml --method sobol --by grade");
}

} // namespace

void add_analyses(CLI::App& app, AnalysisRequests& requests)
{
    add_voi(app, requests.voi);
    add_break_even(app, requests.break_even);
    add_compare(app, requests.compare);
    add_sensitivity(app, requests.sensitivity);
    add_ladder(app, requests.ladder);
    add_bridge(app, requests.bridge);
    add_calibrate(app, requests.calibrate);
}

std::optional<Request> chosen_analysis(const CLI::App& app, AnalysisRequests& requests)
{
    if (app.got_subcommand("voi")) {
        return std::move(requests.voi);
    }
    if (app.got_subcommand("break-even")) {
        return std::move(requests.break_even);
    }
    if (app.got_subcommand("compare")) {
        return std::move(requests.compare);
    }
    if (app.got_subcommand("sensitivity")) {
        return std::move(requests.sensitivity);
    }
    if (app.got_subcommand("ladder")) {
        return std::move(requests.ladder);
    }
    if (app.got_subcommand("bridge")) {
        return std::move(requests.bridge);
    }
    if (app.got_subcommand("calibrate")) {
        return std::move(requests.calibrate);
    }
    return std::nullopt;
}

} // namespace mkba
