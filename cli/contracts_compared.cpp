#include "cli/contracts_compared.hpp"

#include <filesystem>

#include "cli/read.hpp"

namespace mkba {

std::vector<NamedContract> contracts_compared(const ContractRequest& request,
                                              const std::shared_ptr<const Description>& description)
{
    std::vector<NamedContract> all;
    if (description->contract) {
        all.push_back({"own", request.scenario, description});
    }
    const auto folder = std::filesystem::path{request.scenario.path}.parent_path();
    for (const std::filesystem::path file : request.contracts) {
        // A scenario names its files from its own folder.
        const auto from_there = std::filesystem::proximate(file, folder.empty() ? "." : folder);
        auto other = request.scenario;
        other.sets.push_back("contract=" + from_there.string());
        all.push_back({file.stem().string(), other, read(other)});
    }
    return all;
}

std::vector<PoolMember> pool_members(const NamedContract& contract)
{
    std::vector<PoolMember> members;
    for (const auto& part : contract.description->parts) {
        auto alone = contract.read_as;
        alone.sets.insert(alone.sets.end(), part.sets.begin(), part.sets.end());
        members.push_back({part.name, read(alone)});
    }
    return members;
}

} // namespace mkba
