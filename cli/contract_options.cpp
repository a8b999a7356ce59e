#include "cli/contract_options.hpp"

#include "cli/common_options.hpp"
#include "cli/contract.hpp"
#include "cli/output_options.hpp"

namespace mkba {

namespace {

void add_before_signing(CLI::App& contract, ContractRequest& request)
{
    contract
        .add_option("--contract", request.contracts,
                    "The file of another contract, to see beside the scenario's own; repeatable")
        ->check(CLI::ExistingFile)
        ->type_name("FILE")
        ->allow_extra_args(false);
    contract
        .add_option("--power", request.power,
                    "Odds with which an effect must be seen (default: 0.8)")
        ->check(odds_between(0.5, 0.999))
        ->type_name("P");
    contract
        .add_option("--confidence", request.confidence,
                    "With which pools of populations tell an effect from luck (default: 0.9)")
        ->check(odds_between(0.5, 0.999))
        ->type_name("P");
    contract
        .add_option(
            "--search", request.search,
            "Values of share, threshold, cap (both shares of the benchmark) or term (years) "
            "to try; repeatable, all combinations")
        ->type_name("NAME=FROM:TO:STEPS")
        ->allow_extra_args(false);
}

void add_keys(CLI::App& contract, ContractRequest& request)
{
    contract
        .add_option("--player", request.players,
                    "Parties that act as one; repeatable. Every other party plays for itself")
        ->type_name("NAME=PARTY,PARTY")
        ->allow_extra_args(false);
    contract
        .add_option("--certainty", request.certainty,
                    "Of the side payment that keeps everybody in (default: 0.9)")
        ->type_name("P")
        ->check(odds_between(0.5, 0.999));
    contract
        .add_option(
            "--sample", request.sample,
            "For how many draws, the first ones, nucleolus and core are worked out; the other "
            "keys take all (default: 500)")
        ->type_name("N")
        ->check(CLI::Range(1, 10'000'000));
}

} // namespace

void add_contract(CLI::App& app, ContractRequest& request)
{
    auto& contract = *app.add_subcommand(
        "contract",
        "Before signing: what luck may do, how large a pool must be, who gets what under "
        "every key, or who carries the cost");
    add_scenario_file(contract, request.scenario);
    add_before_signing(contract, request);
    add_keys(contract, request);
    contract.add_option("--table", request.tables, "Only this table; repeatable")
        ->check(known_name(contract_tables()))
        ->type_name("NAME")
        ->allow_extra_args(false);
    add_output(contract, request.output);
    contract.footer("Examples:\n  mkba contract scenarios/aa-en-hunze.yaml --lang nl\n"
                    "  mkba contract scenarios/region-two-part.yaml --table search "
                    "--search share=0.3:0.7:5 --search term=3:8:2");
}

} // namespace mkba
