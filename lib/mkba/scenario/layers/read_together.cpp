#include "mkba/scenario/layers/read_together.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/layers/override.hpp"
#include "mkba/scenario/text/mapping.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

std::vector<std::string> texts(const std::vector<const YamlNode*>& words)
{
    std::vector<std::string> all;
    for (const YamlNode* word : words) {
        all.push_back(word->text);
    }
    return all;
}

std::vector<std::string> member_names(const std::vector<const YamlNode*>& files)
{
    std::vector<std::string> names;
    for (const YamlNode* file : files) {
        names.push_back(name_of_file(file->text));
    }
    return names;
}

bool check_member(const YamlNode& word, const std::vector<std::string>& members, Findings& findings)
{
    const bool known = std::find(members.begin(), members.end(), word.text) != members.end();
    if (!known) {
        findings.error(word, fmt::format("no file under 'together' is called '{}'", word.text),
                       suggestion(word.text, members));
    }
    return known;
}

/// All of them, or those under `only`.
std::vector<const YamlNode*> counted(const std::vector<const YamlNode*>& files, Mapping& keys,
                                     Findings& findings)
{
    const YamlNode* only = keys.find("only");
    if (only == nullptr) {
        return files;
    }
    const auto names = member_names(files);
    std::vector<const YamlNode*> left;
    for (const YamlNode* word : read_words(*only, findings)) {
        if (check_member(*word, names, findings)) {
            left.push_back(files[static_cast<std::size_t>(
                std::find(names.begin(), names.end(), word->text) - names.begin())]);
        }
    }
    return left;
}

std::vector<Member> read_files(const std::vector<const YamlNode*>& names, const DataFile& data_file)
{
    std::vector<Member> files;
    for (const YamlNode* name : names) {
        if (const YamlNode* root = data_file(*name)) {
            files.push_back({name_of_file(name->text), root});
        }
    }
    return files;
}

/// The entry of a member, made where only the scenario gives it something of its own.
OwnDefinitions& own_of(Together& together, const YamlNode& key)
{
    const auto found =
        std::find_if(together.own.begin(), together.own.end(),
                     [&](const OwnDefinitions& own) { return own.member == key.text; });
    return found != together.own.end()
               ? *found
               : together.own.emplace_back(OwnDefinitions{key.text, key.place(), {}, nullptr, {}});
}

void override_one(const YamlEntry& entry, OwnDefinitions& own, const Together& together,
                  Definitions& definitions, Sources& sources, Findings& findings)
{
    const auto& name = entry.key.text;
    const auto made = name_in(name, own.member);
    if (std::find(together.summed.begin(), together.summed.end(), name) != together.summed.end()) {
        findings.error(entry.key, entry.value,
                       fmt::format("'{}' is summed, so it is every member's own already", name),
                       fmt::format("write override: {{{}: ...}} in the scenario", made));
        return;
    }
    apply_own_override(entry, made, definitions, sources, findings);
    own.parameters.insert(name);
    own.by_scenario.insert(name);
}

} // namespace

Together read_together(const YamlNode& population, const DataFile& data_file, Sources& sources,
                       Definitions& definitions, Findings& findings)
{
    Mapping keys{population, findings};
    Together together{&population, {}, {}, {}};
    const YamlNode* all = keys.require("together");
    const auto names = all == nullptr ? std::vector<const YamlNode*>{} : read_words(*all, findings);
    const auto files = read_files(counted(names, keys, findings), data_file);
    std::vector<const YamlNode*> summed;
    if (const YamlNode* sum = keys.require("sum")) {
        summed = read_words(*sum, findings);
    }
    for (const char* later : {"each", "labels", "own"}) {
        (void)keys.find(later); // once the model is known
    }
    keys.finish();
    if (files.empty()) {
        return together;
    }
    auto one = taken_together(files, summed, findings);
    Mapping merged{sources.keep(std::move(one.all)), findings};
    definitions.collect(merged, Layer::data, findings);
    for (const auto& file : files) {
        together.members.push_back(file.name);
    }
    together.summed = texts(summed);
    together.own = std::move(one.own);
    return together;
}

void apply_own_overrides(Together& together, Definitions& definitions, Sources& sources,
                         Findings& findings)
{
    const YamlNode* own =
        together.population == nullptr ? nullptr : find_entry(*together.population, "own");
    const YamlNode* all =
        together.population == nullptr ? nullptr : find_entry(*together.population, "together");
    if (own == nullptr || all == nullptr) {
        return;
    }
    const auto names = member_names(read_words(*all, findings));
    const Mapping checked{*own, findings};
    for (const auto& [key, value] : checked.node().entries) {
        Mapping keys{value, findings};
        const YamlNode* changes = keys.find("override");
        const YamlNode* alternatives = keys.find("alternatives");
        keys.finish();
        const auto& members = together.members;
        if (!check_member(key, names, findings) ||
            std::find(members.begin(), members.end(), key.text) == members.end()) {
            continue; // not counted here: under `only` stand others
        }
        auto& of_member = own_of(together, key);
        of_member.alternatives = alternatives;
        if (changes != nullptr) {
            const Mapping given{*changes, findings};
            for (const auto& entry : given.node().entries) {
                override_one(entry, of_member, together, definitions, sources, findings);
            }
        }
    }
}

} // namespace mkba
