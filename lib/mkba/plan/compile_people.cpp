#include "mkba/plan/money_compiler.hpp"
#include "mkba/plan/population_builder.hpp"
#include "mkba/scenario/contract_terms.hpp"

namespace mkba {

void compile_people(Compilation& c, std::vector<PeopleCompiler>& people, DriverCompiler& drivers)
{
    for (const auto& population : people) {
        auto& flows = drivers.state_flows().emplace_back();
        for (std::size_t s = 0; s < population.described().states.size(); ++s) {
            flows.push_back(drivers.take_flow());
        }
    }
    if (c.description.contract && only_entered_since_signing(*c.description.contract)) {
        drivers.count_persons_by_age();
    }
    for (std::size_t p = 0; p < people.size(); ++p) {
        PopulationBuilder{c, people, drivers, p}.build();
    }
}

} // namespace mkba
