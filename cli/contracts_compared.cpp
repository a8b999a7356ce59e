#include "cli/contracts_compared.hpp"

#include <algorithm>
#include <filesystem>

#include "mkba/scenario/contract_terms.hpp"

#include "cli/read.hpp"
#include "cli/variants.hpp"

namespace mkba {

namespace {

/// Whether there is something to be told from luck: not where a key divides the whole result.
bool measures(const Description& description)
{
    return description.contract && !divides_result(description.contract->key_rule);
}

} // namespace

std::vector<NamedContract> contracts_compared(const ContractRequest& request,
                                              const std::shared_ptr<const Description>& description)
{
    std::vector<NamedContract> all;
    if (measures(*description)) {
        all.push_back({"own", request.scenario, description});
    }
    const auto folder = std::filesystem::path{request.scenario.path}.parent_path();
    for (const std::filesystem::path file : request.contracts) {
        // A scenario names its files from its own folder.
        const auto from_there = std::filesystem::proximate(file, folder.empty() ? "." : folder);
        const auto name = file.stem().string();
        if (std::any_of(all.begin(), all.end(),
                        [&](const NamedContract& known) { return known.name == name; })) {
            throw UsageError{"--contract " + file.string() + ": '" + name +
                             "' is the name of another contract already"};
        }
        auto other = request.scenario;
        other.sets.push_back("contract=" + from_there.string());
        all.push_back({name, other, read(other)});
        if (!measures(*all.back().description)) {
            throw UsageError{"--contract " + file.string() +
                             ": its key divides the whole result, so nothing is measured and "
                             "paid by rules; the table keys shows it"};
        }
    }
    return all;
}

std::vector<PoolMember> pool_members(const NamedContract& contract)
{
    std::vector<PoolMember> members;
    for (const auto& part : contract.description->parts) {
        members.push_back({part.name, read_variant(contract.read_as, part)});
    }
    return members;
}

} // namespace mkba
