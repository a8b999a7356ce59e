#include "mkba/scenario/layers/settings.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/text/document.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

const std::vector<std::string> plain_keys{"prices", "groups",   "population",
                                          "model",  "contract", "accounts"};
const std::vector<std::string> nested_keys{"time",     "money",    "alternatives",
                                           "compare",  "title",    "override",
                                           "contract", "simulate", "population"};

/// The argument as a whole is the only place that means something to who typed it.
void move_to_argument(YamlNode& node)
{
    node.line = 0;
    node.column = 0;
    for (auto& entry : node.entries) {
        move_to_argument(entry.key);
        move_to_argument(entry.value);
    }
    for (auto& item : node.items) {
        move_to_argument(item);
    }
}

std::vector<std::string> parts(const std::string& dotted)
{
    std::vector<std::string> found;
    std::size_t begin = 0;
    for (std::size_t end = dotted.find('.'); end != std::string::npos;
         end = dotted.find('.', begin)) {
        found.push_back(dotted.substr(begin, end - begin));
        begin = end + 1;
    }
    found.push_back(dotted.substr(begin));
    return found;
}

YamlNode* entry_of(YamlNode& mapping, const std::string& key)
{
    for (auto& entry : mapping.entries) {
        if (entry.key.text == key) {
            return &entry.value;
        }
    }
    return nullptr;
}

std::vector<std::string> keys_of(const YamlNode& mapping)
{
    std::vector<std::string> keys;
    for (const auto& entry : mapping.entries) {
        keys.push_back(entry.key.text);
    }
    return keys;
}

class Setter {
public:
    Setter(YamlNode& scenario, Sources& sources, Findings& findings)
        : scenario_{scenario}, sources_{sources}, findings_{findings}
    {
    }

    /// A parameter's setting, or nothing where it went into the scenario.
    std::optional<ParameterSetting> apply(const std::string& argument)
    {
        const std::size_t equals = argument.find('=');
        const Place place{fmt::format("--set {}", argument), 0, 0};
        if (equals == 0 || equals == std::string::npos) {
            findings_.error(place, "this sets nothing; NAME=VALUE was expected",
                            "for example --set time.programme_years=20");
            return std::nullopt;
        }
        const SourceText& text =
            sources_.keep_text({place.file, argument.substr(equals + 1) + "\n"});
        auto value = parse_document(text, findings_);
        if (!value) {
            return std::nullopt;
        }
        move_to_argument(*value);
        const std::string name = argument.substr(0, equals);
        const auto path = parts(name);
        const auto& known = path.size() > 1 ? nested_keys : plain_keys;
        if (path.size() == 1 && std::find(known.begin(), known.end(), name) == known.end()) {
            return ParameterSetting{name, &sources_.keep(std::move(*value))};
        }
        if (std::find(known.begin(), known.end(), path[0]) == known.end() &&
            entry_of(scenario_, path[0]) == nullptr) {
            findings_.error(place, fmt::format("a scenario has no key '{}'", path[0]),
                            suggestion(path[0], known));
            return std::nullopt;
        }
        put(path, std::move(*value));
        return std::nullopt;
    }

private:
    YamlNode made(const YamlNode& like, YamlKind kind, std::string text) const
    {
        YamlNode node;
        node.kind = kind;
        node.source = like.source;
        node.text = std::move(text);
        return node;
    }
    /// Steps down one key, making it where it is absent; null, with a finding, where it cannot be.
    YamlNode* step(YamlNode& parent, const std::string& key, const YamlNode& value)
    {
        if (parent.kind != YamlKind::mapping) {
            findings_.error(value,
                            fmt::format("there is nothing below {} to set", describe(parent)));
            return nullptr;
        }
        if (YamlNode* found = entry_of(parent, key)) {
            return found;
        }
        parent.entries.push_back(
            {made(value, YamlKind::scalar, key), made(value, YamlKind::mapping, {})});
        return &parent.entries.back().value;
    }
    YamlNode* below_contract(YamlNode& contract)
    {
        if (contract.kind != YamlKind::scalar) {
            return &contract;
        }
        YamlNode* file = sources_.document(resolved(scenario_.source->path, contract.text),
                                           &contract, findings_);
        return file == nullptr ? nullptr : entry_of(*file, "contract");
    }
    bool is_known_alternative(const std::string& name, const YamlNode& value)
    {
        YamlNode* all = entry_of(scenario_, "alternatives");
        if (all != nullptr && entry_of(*all, name) != nullptr) {
            return true;
        }
        findings_.error(value, fmt::format("there is no alternative '{}'", name),
                        all == nullptr ? "" : suggestion(name, keys_of(*all)));
        return false;
    }
    void put(std::vector<std::string> path, YamlNode value)
    {
        if (path[0] == "alternatives" && path.size() > 2) {
            if (!is_known_alternative(path[1], value)) {
                return;
            }
            if (path[2] != "interventions" && path[2] != "label") {
                path.insert(path.begin() + 2, "interventions");
            }
        }
        YamlNode* at = &scenario_;
        for (std::size_t i = 0; i < path.size() && at != nullptr; ++i) {
            at = step(*at, path[i], value);
            if (at != nullptr && path[0] == "contract" && i == 0 && path.size() > 1) {
                at = below_contract(*at);
            }
        }
        if (at != nullptr) {
            *at = std::move(value);
        }
    }

    YamlNode& scenario_;
    Sources& sources_;
    Findings& findings_;
};

} // namespace

std::vector<ParameterSetting> apply_scenario_settings(YamlNode& scenario,
                                                      const std::vector<std::string>& sets,
                                                      Sources& sources, Findings& findings)
{
    std::vector<ParameterSetting> parameters;
    Setter setter{scenario, sources, findings};
    for (const auto& argument : sets) {
        if (auto setting = setter.apply(argument)) {
            parameters.push_back(std::move(*setting));
        }
    }
    return parameters;
}

} // namespace mkba
