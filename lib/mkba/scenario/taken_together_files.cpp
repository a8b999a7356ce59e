#include "mkba/scenario/taken_together_files.hpp"

#include "mkba/scenario/mapping.hpp"
#include "mkba/scenario/settings.hpp"
#include "mkba/scenario/sources.hpp"

namespace mkba {

std::vector<std::string> files_taken_together(const std::string& path,
                                              const std::vector<std::string>& sets)
{
    Sources sources{FileSource{}};
    Findings findings; // reported where the scenario is read
    std::vector<std::string> files;
    YamlNode* scenario = sources.document(path, nullptr, findings);
    if (scenario == nullptr) {
        return files;
    }
    (void)apply_scenario_settings(*scenario, sets, sources, findings);
    const YamlNode* population = find_entry(*scenario, "population");
    const YamlNode* together =
        population == nullptr ? nullptr : find_entry(*population, "together");
    if (together != nullptr) {
        for (const YamlNode* file : read_words(*together, findings)) {
            files.push_back(file->text);
        }
    }
    return files;
}

} // namespace mkba
