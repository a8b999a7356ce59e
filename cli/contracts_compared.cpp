#include "cli/contracts_compared.hpp"

#include <filesystem>

#include "mkba/scenario/taken_together_files.hpp"

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
    const auto& whole = contract.read_as;
    for (const std::filesystem::path file : files_taken_together(whole.path, whole.sets)) {
        auto alone = whole;
        alone.sets.push_back("population=" + file.string());
        members.push_back({file.stem().string(), read(alone)});
    }
    return members;
}

} // namespace mkba
