// The exact figures of Aa en Hunze: every compiler and processor finds them to a billionth.
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "tests/golden/printed.hpp"

namespace mkba::test {
namespace {

const std::string file_name = MKBA_SOURCE_DIR "/tests/golden/figures.csv";

/// Value by all that names it, of lines
/// "table,row,party,year,statistic,value,unit,alternative,...".
std::map<std::string, double> figures_of(std::istream& lines)
{
    constexpr int value_column = 5;
    std::map<std::string, double> figures;
    std::string line;
    std::getline(lines, line); // the heading
    while (std::getline(lines, line)) {
        std::istringstream cells{line};
        std::string name;
        std::string value;
        std::string cell;
        for (int column = 0; std::getline(cells, cell, ','); ++column) {
            (column == value_column ? value : name) += cell + (column == value_column ? "" : ",");
        }
        if (!value.empty() && value.find_first_not_of("+-.0123456789e") == std::string::npos) {
            figures[name] = std::stod(value);
        }
    }
    return figures;
}

/// Relative, with a floor for what cancels to nothing.
bool agree(double a, double b)
{
    return std::fabs(a - b) <= 1e-9 * std::fmax(1.0, std::fmax(std::fabs(a), std::fabs(b)));
}

TEST_CASE("figures agree between compilers")
{
    const std::string printed =
        printed_by("run scenarios/aa-en-hunze.yaml --draws 1024 --format csv --table welfare "
                   "--table distribution --table contract --table evidence");
    if (std::getenv("MKBA_UPDATE_GOLDEN") != nullptr) {
        std::ofstream{file_name} << printed;
        return;
    }
    std::ifstream file{file_name};
    REQUIRE_MESSAGE(file.good(), "no file " << file_name);
    const auto kept = figures_of(file);
    std::istringstream now{printed};
    const auto found = figures_of(now);
    CHECK(kept.size() > 300);
    REQUIRE(kept.size() == found.size());
    for (const auto& figure : kept) {
        const auto same = found.find(figure.first);
        REQUIRE_MESSAGE(same != found.end(), figure.first);
        CHECK_MESSAGE(agree(figure.second, same->second),
                      figure.first << " " << figure.second << " " << same->second);
    }
}

} // namespace
} // namespace mkba::test
