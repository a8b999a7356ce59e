#include "cli/contract.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <fmt/format.h>

#include "mkba/analysis/allocation.hpp"
#include "mkba/report/formats/printout.hpp"
#include "mkba/report/tables/allocation.hpp"
#include "mkba/report/tables/provenance.hpp"

#include "cli/print_analysis.hpp"
#include "cli/read.hpp"

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

AllocationResults results_of(const ContractRequest& request,
                             const std::shared_ptr<const Description>& description,
                             const std::atomic<bool>& stop)
{
    ProgressLine line;
    AllocationOptions options;
    options.run = run_options(request.output, line, stop);
    options.sample = request.sample;
    options.certainty = request.certainty;
    for (const auto& player : request.players) {
        options.players.push_back(player_of(player));
    }
    try {
        return allocate(description, options);
    } catch (const std::invalid_argument& problem) {
        throw UsageError{problem.what()};
    }
}

std::vector<ReportTable> tables_of(const ContractRequest& request, const Description& description,
                                   const AllocationResults& results)
{
    std::vector<ReportTable> tables;
    for (auto& table :
         {sharing_table(description, results), cost_division_table(description, results),
          keys_table(description, results)}) {
        const bool usual = table.id != "cost_division" || results.costs;
        const bool asked = std::find(request.tables.begin(), request.tables.end(), table.id) !=
                           request.tables.end();
        if (request.tables.empty() ? usual : asked) {
            tables.push_back(table);
        }
    }
    tables.push_back(provenance_table(description, results.frame));
    return tables;
}

} // namespace

std::vector<std::string> contract_tables()
{
    return {"sharing", "cost_division", "keys"};
}

int contract_verb(const ContractRequest& request, const std::atomic<bool>& stop)
{
    const auto description = read(request.scenario);
    const auto results = results_of(request, description, stop);
    Printout printout;
    printout.name = "contract";
    printout.title = description->title;
    printout.tables = tables_of(request, *description, results);
    printout.figures = allocation_figures(results);
    return print_analysis(std::move(printout), request.output);
}

} // namespace mkba
