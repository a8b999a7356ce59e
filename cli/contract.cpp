#include "cli/contract.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "mkba/analysis/question.hpp"
#include "mkba/analysis/signing/allocation.hpp"
#include "mkba/analysis/signing/before_signing.hpp"
#include "mkba/plan/compile.hpp"
#include "mkba/report/analyses/allocation.hpp"
#include "mkba/report/analyses/before_signing.hpp"
#include "mkba/report/analyses/contract_search.hpp"
#include "mkba/report/analyses/pooling.hpp"
#include "mkba/report/tables/analysis_frame.hpp"
#include "mkba/stats/build_results.hpp"

#include "cli/contracts_compared.hpp"
#include "cli/print_analysis.hpp"
#include "cli/read.hpp"
#include "cli/searched_terms.hpp"

namespace mkba {

namespace {

PlayerGroup player_of(const std::string& text)
{
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == text.size()) {
        throw UsageError{fmt::format("--player '{}': expected NAME=PARTY,PARTY, for example "
                                     "payers=municipality,health_insurer",
                                     text)};
    }
    PlayerGroup group{text.substr(0, equals), {}};
    for (std::size_t from = equals + 1; from <= text.size();) {
        const auto comma = std::min(text.find(',', from), text.size());
        group.parties.push_back(text.substr(from, comma - from));
        from = comma + 1;
    }
    return group;
}

bool any_wanted(const ContractRequest& request, const std::vector<std::string>& tables)
{
    return request.tables.empty() ||
           std::any_of(tables.begin(), tables.end(), [&](const std::string& table) {
               return std::find(request.tables.begin(), request.tables.end(), table) !=
                      request.tables.end();
           });
}

/// What the verb found, part by part.
struct Found {
    std::vector<ReportTable> tables;
    FigureTree figures{FigureTree::Object{}};
};

void add_tables(const ContractRequest& request, std::vector<ReportTable> tables, Found& found)
{
    for (auto& table : tables) {
        if (any_wanted(request, {table.id})) {
            found.tables.push_back(std::move(table));
        }
    }
}

void add_keys(const ContractRequest& request, const std::shared_ptr<const Description>& description,
              const RunOptions& run, Found& found)
{
    AllocationOptions options;
    options.run = run;
    options.sample = request.sample;
    options.certainty = request.certainty;
    for (const auto& player : request.players) {
        options.players.push_back(player_of(player));
    }
    AllocationResults results;
    try {
        results = allocate(description, options);
    } catch (const std::invalid_argument& problem) {
        throw UsageError{problem.what()};
    }
    std::vector<ReportTable> tables{sharing_table(*description, results)};
    if (results.costs || !request.tables.empty()) {
        tables.push_back(cost_division_table(*description, results));
    }
    tables.push_back(keys_table(*description, results));
    add_tables(request, std::move(tables), found);
    found.figures = allocation_figures(results);
}

void add_signing(const ContractRequest& request, const std::vector<NamedContract>& contracts,
                 const RunOptions& run, Found& found)
{
    std::vector<ContractSigning> all;
    for (const auto& contract : contracts) {
        all.push_back(before_signing(contract.description, run, request.power));
        all.back().name = contract.name;
    }
    if (all.empty()) {
        found.tables.push_back(signing_table(all, request.power));
        return;
    }
    add_tables(request,
               {signing_table(all, request.power), luck_table(all), size_table(all, request.power),
                credibility_table(all)},
               found);
    found.figures.set("contracts", signing_figures(all));
}

/// Under the first contract alone: what a pool shows does not hang on thresholds.
void add_pooling(const ContractRequest& request, const std::vector<NamedContract>& contracts,
                 const RunOptions& run, Found& found)
{
    const auto members =
        contracts.empty() ? std::vector<PoolMember>{} : pool_members(contracts.front());
    if (members.empty() && request.tables.empty()) {
        return;
    }
    PoolingOptions options;
    options.run = run;
    options.confidence = request.confidence;
    options.power = request.power;
    const auto results = members.empty() ? PoolingResults{} : pooling(members, options);
    add_tables(request, {pooling_table(results), pool_subsets_table(results)}, found);
    found.figures.set("pooling", pooling_figures(results));
}

void add_search(const ContractRequest& request, const Description& description,
                const std::vector<NamedContract>& contracts, const RunOptions& run, Found& found)
{
    if (request.search.empty()) {
        if (!request.tables.empty()) {
            throw UsageError{
                "the table search needs --search, for example --search share=0.3:0.7:5"};
        }
        return;
    }
    const auto asked = searched_terms(request.search);
    if (contracts.empty()) {
        throw UsageError{"--search: this scenario has no contract that pays for a measured saving"};
    }
    if (description.simulation.draws < 2) {
        throw UsageError{"--search ranks terms by their odds: at least 2 draws were expected"};
    }
    const auto results =
        search_contract(contract_by_term(contracts.front(), asked.years), asked.grid, run);
    add_tables(request, {search_table(description, results)}, found);
    found.figures.set("search", search_figures(results));
}

} // namespace

std::vector<std::string> contract_tables()
{
    return {"signing",      "luck",   "size",    "credibility",   "pooling",
            "pool_subsets", "search", "sharing", "cost_division", "keys"};
}

int contract_verb(const ContractRequest& request, const std::atomic<bool>& stop)
{
    const auto description = read_one_chain(request.scenario);
    require_a_choice(*description);
    ProgressLine line;
    const auto run = run_options(request.output, line, stop);
    Found found;
    if (any_wanted(request, {"sharing", "cost_division", "keys"})) {
        add_keys(request, description, run, found);
    }
    const auto contracts = contracts_compared(request, description);
    if (any_wanted(request, {"signing", "luck", "size", "credibility"})) {
        add_signing(request, contracts, run, found);
    }
    if (any_wanted(request, {"pooling", "pool_subsets"})) {
        add_pooling(request, contracts, run, found);
    }
    if (any_wanted(request, {"search"})) {
        add_search(request, *description, contracts, run, found);
    }
    auto printout = analysis_printout({*description, results_frame(*plan_of_run(description, run))},
                                      "contract", std::move(found.tables));
    printout.figures = std::move(found.figures);
    return print_analysis(std::move(printout), request.output);
}

} // namespace mkba
