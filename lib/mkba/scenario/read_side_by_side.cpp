#include "mkba/scenario/read_side_by_side.hpp"

#include <fmt/format.h>

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
        const Mapping checked{*set, reader.findings};
        for (const auto& [key, value] : checked.node().entries) {
            if (value.kind != YamlKind::scalar) {
                reader.error(value, "a variant sets single values",
                             "as on the command line: --set NAME=VALUE");
            }
            variant.sets.push_back(fmt::format("{}={}", key.text, value.text));
        }
    }
    mapping.finish();
    return variant;
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

} // namespace mkba
