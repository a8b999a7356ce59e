#include "tests/run/programme_places.hpp"

#include <sstream>

#include "tests/run/scenarios.hpp"

namespace mkba::test {

std::vector<ProgrammePlace> programme_places()
{
    std::istringstream text{text_of(std::string{MKBA_SOURCE_DIR} + "/docs/programme-places.csv")};
    std::string line;
    std::getline(text, line); // the header
    std::vector<ProgrammePlace> places;
    while (std::getline(text, line)) {
        std::istringstream cells{line};
        ProgrammePlace place;
        std::getline(cells, place.row, ',');
        std::getline(cells, place.kind, ',');
        std::getline(cells, place.name, ',');
        for (std::string print; cells >> print;) {
            place.statements.push_back(print);
        }
        places.push_back(place);
    }
    return places;
}

} // namespace mkba::test
