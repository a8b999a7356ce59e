// What a result is held against: the books of a party, and variants of the scenario itself.
#pragma once

#include <string>
#include <vector>

#include "mkba/scenario/parameter.hpp"

namespace mkba {

/// What a party spends in a year according to its books, beside the lines that model it.
struct Account {
    std::string name;
    Place place;
    Label label;
    std::string party;
    std::vector<std::string> lines;
    Expression amount; // euros of the price year
    int year{};        // of the books
    std::vector<Label> not_modelled;
};

/// The same scenario with another structural choice, as settings of the command line.
struct Variant {
    std::string name;
    Place place;
    Label label;
    std::vector<std::string> sets; // NAME=VALUE
};

} // namespace mkba
