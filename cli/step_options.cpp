#include "cli/step_options.hpp"

#include <map>

#include "cli/output_options.hpp"

namespace mkba {

namespace {

const std::map<std::string, BridgeBy> groupings{{"difference", BridgeBy::difference},
                                                {"kind", BridgeBy::kind}};

/// Orders come in pairs of one and its reverse.
std::string complaint_on_orders(const std::string& text)
{
    const bool odd = !text.empty() && (text.back() - '0') % 2 != 0;
    return odd ? "an even number of orders was expected, not " + text : "";
}

} // namespace

void add_ladder(CLI::App& app, LadderRequest& request)
{
    auto& verb = *app.add_subcommand(
        "ladder", "Each element of the programme alone, last in, and whatever the order");
    add_scenario_file(verb, request.scenario);
    add_output(verb, request.output);
    verb.footer("Example:\n  mkba ladder scenarios/aa-en-hunze.yaml");
}

void add_bridge(CLI::App& app, BridgeRequest& request)
{
    auto& verb = *app.add_subcommand(
        "bridge", "From one result to another, one difference in assumptions at a time");
    verb.add_option("from", request.from, "The scenario to start from")->required()->type_name("A");
    verb.add_option("to", request.to, "The scenario to end with")->required()->type_name("B");
    add_scenario(verb, request.over);
    verb.add_option("--party", request.party,
                    "Whose result is shown: a party, total, cash, fiscal or broad (default: broad)")
        ->type_name("P");
    add_choice(verb, "--by", request.by, groupings,
               "One step for each difference, or for each kind: prices, effects, numbers, "
               "coverage, time, money, contract");
    verb.add_option("--first", request.first,
                    "Steps to declare first, in this order (default: by kind, then name)")
        ->delimiter(',')
        ->type_name("STEP,STEP");
    verb.add_option("--orders", request.orders,
                    "Where there are more than six steps: how many orders of them are averaged, an "
                    "even number (default: 8)")
        ->type_name("N")
        ->check(CLI::Range(2, 10000))
        ->check(complaint_on_orders);
    add_output(verb, request.output);
    verb.footer("Examples:\n  mkba bridge scenarios/seed-prices.yaml scenarios/aa-en-hunze.yaml\n"
                "  mkba bridge scenarios/seed-prices.yaml scenarios/funding-case.yaml --by kind");
}

void add_calibrate(CLI::App& app, CalibrateRequest& request)
{
    auto& verb = *app.add_subcommand(
        "calibrate", "Parameters fitted to observed counts, and draws weighted by them");
    add_scenario_file(verb, request.scenario);
    verb.add_option("targets", request.targets, "What was observed, and what may be adjusted")
        ->required()
        ->type_name("TARGETS.yaml");
    add_output(verb, request.output);
    verb.footer("With --out, an empty or new folder, the fitted values are written as "
                "override.yaml.\n\nExample:\n"
                "  mkba calibrate scenarios/aa-en-hunze.yaml targets.yaml --out calibrated");
}

} // namespace mkba
