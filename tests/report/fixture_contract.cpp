// What the contract of the small scenario might have come to.
#include "tests/report/fixture.hpp"

namespace mkba::fixture {

ContractResults contract_results()
{
    ContractResults contract;
    contract.years = {
        {2026,
         4'576,
         1'400'000,
         0.004,
         0.003,
         1,
         0.02,
         0.031,
         0.3,
         3'000,
         0.02,
         0,
         0,
         0,
         {{"threshold", 0.7}, {"cap", 0.005}, {"loss_limit", 0}, {"relief", 0}, {"own_saving", 0}},
         {}}};
    contract.parties["municipality"] = {around(-80'000, 9'000), 120'000, 2031, "Jeugdwet", true};
    contract.parties["school"] = {around(10'000, 9'000), 0, {}, "", true};
    contract.any_payment = 0.3;
    contract.any_transfer = 0.3;
    contract.paid_while_negative = 0.3;
    contract.effects_inside = 0.12;
    contract.settling_cost = 5'000;
    contract.expected_transfer = 30'000;
    return contract;
}

} // namespace mkba::fixture
