// What every key would give every player, and whether anybody would leave.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mkba/scenario/contract_terms.hpp"
#include "mkba/stats/results.hpp"

namespace mkba {

/// Present values before contract, positive is good for the player except the investment.
struct PlayerFigures {
    std::string name;
    Label label;
    bool is_grant{};
    std::optional<PlayerRole> role;
    Statistics investment;
    Statistics own_saving; // saving and line transfers: what it can pay without being worse off
    Statistics result;
    double alone{}; // worth of the player by itself on the expected game
};

/// One value a player where a list is named for players.
struct KeyFigures {
    std::string name;
    Label label;
    bool from_sample{};                   // the parts over draws are those of the sample
    std::vector<double> expected;         // parts on the expected game; empty: nothing to go by
    std::vector<Statistics> parts;        // over draws
    std::vector<double> stays;            // share of draws in which the part is no less than alone
    bool holds_in_expectation{};          // in the core of the expected game
    double side_payment_in_expectation{}; // from outside, on the expected game
    // Absent where the key has nothing to go by in some draw of the sample:
    std::optional<double> holds;        // share of the sample in which no coalition would leave
    std::optional<double> side_payment; // keeps everybody in with that certainty
};

/// Who must take part for an intervention to run; empty: nobody, it always runs.
struct FundedIntervention {
    std::string intervention;
    std::vector<std::string> funders; // players
};

/// Who would pay what, where there is nothing to share.
struct CostDivision {
    double programme_cost{};  // expected investment of all players
    Statistics gap;           // what their own savings leave to be paid
    Statistics gap_a_year;    // over the discount factors of the programme years
    double grants_now{};      // expected investment of players that give grants
    double years_of_factor{}; // sum of those discount factors
};

struct AllocationResults {
    Results frame;          // what provenance tells of the run; no figures
    std::uint64_t sample{}; // the first draws, for what takes linear programs
    std::size_t sets{};     // distinct sets of running interventions
    double certainty{};     // of the side payments
    std::vector<PlayerFigures> players;
    std::vector<std::string> not_seated; // parties outside the division
    std::vector<FundedIntervention> funding;
    std::vector<KeyFigures> keys;
    Statistics joint;                  // result of all players together
    bool core_in_expectation{};        // some division holds on the expected game
    double core{};                     // share of the sample in which some division holds
    double best_side_payment{};        // with the division that needs least, with that certainty
    std::optional<CostDivision> costs; // where the expected joint result is not positive
};

} // namespace mkba
