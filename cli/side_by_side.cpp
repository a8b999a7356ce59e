#include "cli/side_by_side.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/read.hpp"

namespace mkba {

std::vector<std::string> names_of_files(const std::vector<std::string>& paths)
{
    std::vector<std::string> names;
    for (const auto& path : paths) {
        auto name = std::filesystem::path{path}.stem().string();
        int copy = 1;
        const auto plain = name;
        while (std::find(names.begin(), names.end(), name) != names.end()) {
            name = plain + " (" + std::to_string(++copy) + ")";
        }
        names.push_back(std::move(name));
    }
    return names;
}

Descriptions read_side_by_side(const std::vector<std::string>& paths, ScenarioRequest over)
{
    Descriptions scenarios;
    for (const auto& path : paths) {
        over.path = path;
        scenarios.push_back(read(over));
        const auto& simulation = scenarios.front()->simulation;
        over.draws = simulation.draws;
        over.seed = simulation.seed;
        over.sampling = simulation.sampling;
    }
    return scenarios;
}

} // namespace mkba
