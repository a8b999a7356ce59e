#include "mkba/scenario/layers/override.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include <fmt/format.h>

#include "mkba/scenario/text/mapping.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

void drop(YamlNode& mapping, std::initializer_list<std::string_view> keys)
{
    std::erase_if(mapping.entries, [&](const YamlEntry& entry) {
        return std::find(keys.begin(), keys.end(), entry.key.text) != keys.end();
    });
}

void put(YamlNode& mapping, const YamlEntry& given)
{
    drop(mapping, {given.key.text});
    mapping.entries.push_back(given);
}

Definition* overridden(const std::string& name, const YamlNode& where, Definitions& definitions,
                       Findings& findings)
{
    auto& parameters = definitions.section("parameters");
    if (Definition* known = parameters.find(name)) {
        return known;
    }
    if (definitions.section("tables").find(name) != nullptr) {
        findings.error(where,
                       fmt::format("'{}' is a table; only a parameter can be changed here", name));
    } else {
        findings.error(where, fmt::format("there is no parameter '{}'", name),
                       did_you_mean(name, parameters.names()));
    }
    return nullptr;
}

void replace(Definition& known, const YamlNode& key, YamlNode merged, Layer layer, Sources& sources)
{
    known.replaced.push_back(replaced_by_later(*known.value));
    merged.source = key.source;
    merged.line = key.line;
    merged.column = key.column;
    known.key = &key;
    known.value = &sources.keep(std::move(merged));
    known.layer = layer;
}

void check_unit(const YamlNode& earlier, const YamlNode& later, Findings& findings)
{
    const YamlNode* before = find_entry(earlier, "unit");
    const YamlNode* after = find_entry(later, "unit");
    if (before != nullptr && after != nullptr && before->text != after->text) {
        findings.error(*after, fmt::format("the unit is '{}' where it was '{}'; an override keeps "
                                           "the unit",
                                           after->text, before->text));
    }
}

void change(Definition& known, const YamlEntry& entry, Sources& sources, Findings& findings)
{
    const Mapping given{entry.value, findings};
    if (entry.value.kind != YamlKind::mapping) {
        return;
    }
    check_unit(*known.value, entry.value, findings);
    YamlNode merged = *known.value;
    if (given.has("value") || given.has("formula")) {
        drop(merged, {"value", "formula", "distribution", "source", "year", "grade", "note"});
    }
    if (given.has("formula")) {
        drop(merged, {"price_year", "index"});
    }
    for (const auto& changed : entry.value.entries) {
        put(merged, changed);
    }
    replace(known, entry.key, std::move(merged), Layer::overriding, sources);
}

YamlEntry made_entry(const YamlNode& like, const char* key, const char* text)
{
    YamlEntry entry;
    entry.key.source = entry.value.source = like.source;
    entry.key.kind = entry.value.kind = YamlKind::scalar;
    entry.key.text = key;
    entry.value.text = text;
    return entry;
}

} // namespace

void apply_overrides(const YamlNode& scenario, Definitions& definitions, Sources& sources,
                     Findings& findings)
{
    const YamlNode* overrides = find_entry(scenario, "override");
    if (overrides == nullptr || overrides->kind == YamlKind::null) {
        return;
    }
    const Mapping checked{*overrides, findings};
    for (const auto& entry : checked.node().entries) {
        if (Definition* known = overridden(entry.key.text, entry.key, definitions, findings)) {
            change(*known, entry, sources, findings);
        }
    }
}

void apply_own_override(const YamlEntry& entry, const std::string& own_name,
                        Definitions& definitions, Sources& sources, Findings& findings)
{
    auto& parameters = definitions.section("parameters");
    if (parameters.find(own_name) == nullptr) {
        const Definition* common = overridden(entry.key.text, entry.key, definitions, findings);
        if (common == nullptr) {
            return;
        }
        Definition made = *common;
        made.name = own_name;
        parameters.add(std::move(made));
    }
    change(*parameters.find(own_name), entry, sources, findings);
}

void apply_parameter_settings(const std::vector<ParameterSetting>& settings,
                              Definitions& definitions, Sources& sources, Findings& findings)
{
    for (const auto& setting : settings) {
        Definition* known = overridden(setting.name, *setting.value, definitions, findings);
        if (known == nullptr) {
            continue;
        }
        YamlNode merged = *known->value;
        drop(merged, {"value", "formula", "distribution", "source", "year", "grade", "note"});
        YamlEntry value = made_entry(*setting.value, "value", "");
        value.value = *setting.value;
        put(merged, value);
        put(merged, made_entry(*setting.value, "source", "command line"));
        put(merged, made_entry(*setting.value, "grade", "D"));
        replace(*known, *setting.value, std::move(merged), Layer::command_line, sources);
    }
}

} // namespace mkba
