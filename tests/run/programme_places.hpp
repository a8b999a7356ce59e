// docs/programme-places.csv: where every row of the programme has its place.
#pragma once

#include <string>
#include <vector>

namespace mkba::test {

struct ProgrammePlace {
    std::string row;
    std::string kind;
    std::string name;
    std::vector<std::string> statements; // of the programme's description, by their prints
};

[[nodiscard]] std::vector<ProgrammePlace> programme_places();

} // namespace mkba::test
