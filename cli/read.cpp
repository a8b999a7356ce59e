#include "cli/read.hpp"

#include "mkba/plan/chain_description.hpp"
#include "mkba/scenario/read_scenario.hpp"

namespace mkba {

std::shared_ptr<const Description> read(const ScenarioRequest& request)
{
    auto description = std::make_shared<Description>(read_scenario(request.path, request.sets));
    auto& simulation = description->simulation;
    simulation.draws = request.draws.value_or(simulation.draws);
    simulation.seed = request.seed.value_or(simulation.seed);
    simulation.sampling = request.sampling.value_or(simulation.sampling);
    return description;
}

std::shared_ptr<const Description> read_one_chain(const ScenarioRequest& request)
{
    auto description = read(request);
    require_one_chain(*description);
    return description;
}

} // namespace mkba
