// Which elements of a programme can change a count or a line, and so which of them never meet.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "mkba/contract/game.hpp"
#include "mkba/scenario/description.hpp"

namespace mkba {

/// Sets of elements, as bits in the order of their names. Read off the description: an element
/// changes the persons of a population by entrants and moves, and those of populations that descend
/// from it; an outcome by its effects and its persons; a line also by being what it is paid for.
class ElementMeetings {
public:
    ElementMeetings(const Description& description, const std::vector<std::string>& elements);

    [[nodiscard]] Coalition changing(const Driver& driver) const;
    [[nodiscard]] Coalition changing(const Line& line) const;

private:
    [[nodiscard]] Coalition one(const std::string& intervention) const;
    [[nodiscard]] Coalition persons(const std::string& population) const;
    void pass_on(const Description& description);

    std::vector<std::string> elements_;
    std::map<std::string, Coalition> persons_;         // by population
    std::map<std::string, Coalition> outcomes_;        // by outcome, its persons included
    std::map<std::string, std::string> population_of_; // by intervention
};

/// Elements that no set holds together may be switched on and off together: for each element the
/// number of its switch, from 0 without gaps.
[[nodiscard]] std::vector<std::size_t> shared_switches(std::size_t elements,
                                                       const std::vector<Coalition>& meetings);

} // namespace mkba
