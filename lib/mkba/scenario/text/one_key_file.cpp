#include "mkba/scenario/text/one_key_file.hpp"

#include "mkba/scenario/text/mapping.hpp"

namespace mkba {

void read_one_key_file(const std::string& path, const std::string& key, Sources& sources,
                       Findings& findings, const std::function<void(const YamlNode&)>& read)
{
    if (const YamlNode* root = sources.document(path, nullptr, findings)) {
        Mapping file{*root, findings};
        const YamlNode* version = file.require("mkba");
        if (version != nullptr && version->text != "1") {
            findings.error(*version, "this program reads version 1 of the language");
        }
        if (const YamlNode* node = file.require(key)) {
            read(*node);
            file.finish(); // in a file of another kind every key would be unknown
        }
    }
    if (!findings.empty()) {
        throw InputError{sources.diagnostics(findings)};
    }
}

} // namespace mkba
