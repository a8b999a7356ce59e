#include "mkba/scenario/read/read_side_by_side.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "mkba/scenario/layers/together.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

Account read_account(const Definition& definition, const Reader& reader)
{
    Mapping mapping{*definition.value, reader.findings};
    Account account;
    account.name = definition.name;
    account.place = definition.value->place();
    if (definition.value->kind != YamlKind::mapping) {
        return account;
    }
    account.label = reader.label(mapping, definition.name);
    account.party = reader.known(mapping, "party", reader.names_of("parties"), "party");
    if (const YamlNode* lines = mapping.require("lines")) {
        account.lines = reader.known_words(*lines, reader.names_of("lines"), "line");
    }
    account.amount = reader.expression(mapping, "amount", Variables::none, Range::positive);
    if (mapping.require("year") != nullptr) {
        account.year = mapping.optional_integer("year").value_or(0);
    }
    if (const YamlNode* left_out = mapping.find("not_modelled")) {
        for (const YamlNode* item : read_items(*left_out, reader.findings)) {
            account.not_modelled.push_back(reader.label(*item));
        }
    }
    mapping.finish();
    return account;
}

std::vector<std::string> read_sets(const YamlNode& node, const Reader& reader)
{
    std::vector<std::string> sets;
    const Mapping checked{node, reader.findings};
    for (const auto& [key, value] : checked.node().entries) {
        if (value.kind != YamlKind::scalar) {
            reader.error(value, "settings are single values",
                         "as on the command line: --set NAME=VALUE");
        }
        sets.push_back(fmt::format("{}={}", key.text, value.text));
    }
    return sets;
}

Variant read_variant(const Definition& definition, const Reader& reader)
{
    Mapping mapping{*definition.value, reader.findings};
    Variant variant;
    variant.name = definition.name;
    variant.place = definition.value->place();
    if (definition.value->kind != YamlKind::mapping) {
        return variant;
    }
    variant.label = reader.label(mapping, definition.name);
    if (const YamlNode* set = mapping.require("set")) {
        variant.sets = read_sets(*set, reader);
    }
    mapping.finish();
    return variant;
}

void read_labels(const YamlNode& labels, std::vector<Variant>& parts, const Reader& reader)
{
    std::vector<std::string> names;
    for (const auto& part : parts) {
        names.push_back(part.name);
    }
    const Mapping checked{labels, reader.findings};
    for (const auto& [key, value] : checked.node().entries) {
        const auto part = std::find(names.begin(), names.end(), key.text);
        if (part == names.end()) {
            reader.error(key, fmt::format("no file under 'together' is called '{}'", key.text),
                         suggestion(key.text, names));
            continue;
        }
        parts[static_cast<std::size_t>(part - names.begin())].label = reader.label(value);
    }
}

} // namespace

std::vector<Account> read_accounts(Reader& reader)
{
    std::vector<Account> accounts;
    for (const auto& definition : reader.definitions.section("accounts").definitions) {
        accounts.push_back(read_account(definition, reader));
    }
    return accounts;
}

std::vector<Variant> read_variants(Reader& reader)
{
    std::vector<Variant> variants;
    for (const auto& definition : reader.definitions.section("variants").definitions) {
        variants.push_back(read_variant(definition, reader));
    }
    return variants;
}

std::vector<Variant> read_parts(const YamlNode& scenario, const Reader& reader)
{
    std::vector<Variant> parts;
    const YamlNode* population = find_entry(scenario, "population");
    const YamlNode* together =
        population == nullptr ? nullptr : find_entry(*population, "together");
    if (together == nullptr) {
        return parts;
    }
    const YamlNode* each = find_entry(*population, "each");
    const auto of_each = each == nullptr ? std::vector<std::string>{} : read_sets(*each, reader);
    const YamlNode* own = find_entry(*population, "own");
    for (const auto& file : together->items) {
        const auto name = name_of_file(file.text);
        const bool by_scenario = own != nullptr && find_entry(*own, name) != nullptr;
        Variant part{name,
                     each == nullptr ? file.place() : each->place(), // the file was read already
                     {},
                     {by_scenario ? "population.only=" + name : "population=" + file.text}};
        part.sets.insert(part.sets.end(), of_each.begin(), of_each.end());
        parts.push_back(std::move(part));
    }
    if (const YamlNode* labels = find_entry(*population, "labels")) {
        read_labels(*labels, parts, reader);
    }
    return parts;
}

} // namespace mkba
