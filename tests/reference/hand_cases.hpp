// Scenarios small enough to work out on paper, with the figures that must come out of any engine.
#pragma once

#include <string>
#include <vector>

#include "mkba/scenario/description.hpp"

namespace mkba::reference {

/// Where an expected figure stands. Name and detail are:
/// persons, entrants, leavers: population, state · outcome, unit, line, line_cash: its name ·
/// reached: intervention, link · party_*: the party, and "10", "20", "30" for the first years of
/// the calendar view, else empty · perspective_*: fiscal, narrow, broad · payment: of the agreement
/// · settlement: the party.
enum class Figure {
    persons,
    entrants,
    leavers,
    outcome,
    unit,
    line,
    line_cash,
    reached,
    party_investment,
    party_saving,
    party_cashable,
    party_line_transfer,
    party_transfer,
    perspective_investment,
    perspective_saving,
    payment,
    settlement
};

/// Present values and figures of the comparison have no alternative; present values have no year.
struct Expected {
    Figure figure{};
    std::string alternative;
    std::string name;
    std::string detail;
    int year{};
    double value{};
};

struct HandCase {
    std::string name;
    std::string yaml; // a whole scenario with its model
    std::vector<Expected> figures;
    View view{View::followed};
};

[[nodiscard]] std::vector<HandCase> hand_cases_of_people();
[[nodiscard]] std::vector<HandCase> hand_cases_of_cohorts();
[[nodiscard]] std::vector<HandCase> hand_cases_by_year();
[[nodiscard]] std::vector<HandCase> hand_cases_of_effects();
[[nodiscard]] std::vector<HandCase> hand_cases_of_money();
[[nodiscard]] std::vector<HandCase> hand_cases_of_agreement();

/// All of them.
[[nodiscard]] std::vector<HandCase> hand_cases();

/// What most cases share: one euro, one index, three parties and two posts.
[[nodiscard]] std::string common_head();

} // namespace mkba::reference
