#include "mkba/scenario/text/one_key_file.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace mkba {

bool finish_one_key_file(Mapping& file, const std::string& key, Findings& findings)
{
    const auto& entries = file.node().entries;
    const auto others = std::count_if(entries.begin(), entries.end(), [&](const YamlEntry& entry) {
        return entry.key.text != "mkba" && entry.key.text != key;
    });
    if (others > 1) {
        findings.error(entries.front().key, file.node(),
                       fmt::format("a file with '{}' alone was expected; this one holds {} other "
                                   "sections",
                                   key, others),
                       fmt::format("put '{}' into a file of its own", key));
        return false;
    }
    file.finish();
    return true;
}

void read_one_key_file(const std::string& path, const std::string& key, Sources& sources,
                       Findings& findings, const std::function<void(const YamlNode&)>& read)
{
    if (const YamlNode* root = sources.document(path, nullptr, findings)) {
        Mapping file{*root, findings};
        const YamlNode* version = file.require("mkba");
        if (version != nullptr && version->text != "1") {
            findings.error(*version, "this program reads version 1 of the language");
        }
        const YamlNode* node = file.require(key); // without which every other would be unknown
        if (node != nullptr && finish_one_key_file(file, key, findings)) {
            read(*node);
        }
    }
    if (!findings.empty()) {
        throw InputError{sources.diagnostics(findings)};
    }
}

} // namespace mkba
