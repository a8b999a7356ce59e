// The contract of a scenario and others in its place.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "mkba/analysis/signing/pooling.hpp"

#include "cli/requests.hpp"

namespace mkba {

/// A scenario with one contract, under a name of its own.
struct NamedContract {
    std::string name; // "own", or the file without folder and ending
    ScenarioRequest read_as;
    std::shared_ptr<const Description> description;
};

/// The scenario's own contract where it has one, then those named on the command line.
[[nodiscard]] std::vector<NamedContract>
contracts_compared(const ContractRequest& request,
                   const std::shared_ptr<const Description>& description);

/// The populations that the scenario takes together, each alone with a contract; empty where it
/// takes none together.
[[nodiscard]] std::vector<PoolMember> pool_members(const NamedContract& contract);

} // namespace mkba
