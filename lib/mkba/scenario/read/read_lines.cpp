#include "mkba/scenario/read/read_lines.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/read/read_states.hpp"

namespace mkba {

namespace {

const Choices<LineKind> kinds{
    {"cost", LineKind::cost}, {"benefit", LineKind::benefit}, {"transfer", LineKind::transfer}};
const Choices<Role> roles{{"effect", Role::effect}, {"programme", Role::programme}};
const Choices<Perspective> perspectives{{"fiscal", Perspective::fiscal},
                                        {"narrow", Perspective::narrow},
                                        {"broad", Perspective::broad}};
const Choices<ValueAddedTax> taxes{{"included", ValueAddedTax::included},
                                   {"exempt", ValueAddedTax::exempt},
                                   {"compensable", ValueAddedTax::compensable}};

/// What an amount may depend on: a fixed sum has no age and no state.
Variables variables_of(const Driver& driver)
{
    return is_fixed_sum(driver) ? Variables::by_year : Variables::of_a_person;
}

Expression read_amount(const YamlNode& node, const Driver& driver, const Reader& reader)
{
    const std::size_t before = reader.findings.size();
    Expression amount = reader.expression(node, variables_of(driver));
    bool has_price = false;
    for_each_part(amount, [&](const Expression& part) {
        has_price = has_price || (part.operation == Operation::name &&
                                  reader.formula_names.rests_on_price(part.name));
    });
    if (!has_price && reader.findings.size() == before) {
        reader.error(node, "there is no price in this amount",
                     "give the amount a name under 'parameters', with unit EUR, price_year and "
                     "index");
    }
    return amount;
}

void read_shares_of_line(Mapping& mapping, Line& line, const Reader& reader)
{
    if (line.kind == LineKind::transfer) {
        mapping.refuse("parties", "a transfer has 'from' and 'to', not 'parties'");
        if (const YamlNode* from = mapping.require("from")) {
            line.parties = read_party_shares(*from, reader);
        }
        if (const YamlNode* to = mapping.require("to")) {
            line.receivers = read_party_shares(*to, reader);
        }
        return;
    }
    mapping.refuse("from", "only a transfer has 'from'", "write 'parties', or is: transfer");
    mapping.refuse("to", "only a transfer has 'to'", "write 'parties', or is: transfer");
    if (const YamlNode* parties = mapping.require("parties")) {
        line.parties = read_party_shares(*parties, reader);
    }
}

void read_role(Mapping& mapping, Line& line, const Reader& reader)
{
    line.role = mapping.choice("role", roles);
    if (line.role == Role::programme) {
        if (const YamlNode* of = mapping.require("of")) {
            line.interventions =
                reader.known_words(*of, reader.names_of("interventions"), "intervention");
        }
    } else {
        mapping.refuse("of", "only a programme line has 'of'", "write role: programme");
    }
    const bool may_be_cash = line.role == Role::effect && line.kind != LineKind::transfer;
    if (may_be_cash) {
        line.cashable =
            reader.expression(mapping, "cashable", Variables::of_an_effect, Range::share);
    } else {
        mapping.refuse("cashable", line.kind == LineKind::transfer
                                       ? "a transfer is cash; 'cashable' has no meaning"
                                       : "a programme line is cash; 'cashable' has no meaning");
    }
}

void read_tax(Mapping& mapping, Line& line, const Reader& reader)
{
    line.value_added_tax = mapping.optional_choice("vat", taxes).value_or(ValueAddedTax::included);
    if (line.value_added_tax == ValueAddedTax::compensable) {
        line.value_added_tax_rate =
            reader.expression(mapping, "vat_rate", Variables::none, Range::share);
    } else {
        mapping.refuse("vat_rate", "only compensable tax has a rate here",
                       "write vat: compensable");
    }
}

Line read_line(const Definition& definition, const std::vector<Intervention>& interventions,
               Reader& reader)
{
    Mapping mapping{*definition.value, reader.findings};
    Line line;
    line.name = definition.name;
    line.place = definition.value->place();
    if (definition.value->kind != YamlKind::mapping) {
        return line;
    }
    line.label = reader.label(mapping, definition.name);
    line.post = reader.known(mapping, "post", reader.names_of("posts"), "post");
    line.kind = mapping.optional_choice("is", kinds).value_or(LineKind::cost);
    if (const YamlNode* per = mapping.require("per")) {
        line.per = read_driver(*per, mapping, interventions, reader);
    }
    if (const YamlNode* amount = mapping.require("amount")) {
        line.amount = read_amount(*amount, line.per, reader);
    }
    if (const YamlNode* stream = mapping.find("stream")) {
        line.stream = read_stream(*stream, line.per, reader);
    }
    read_shares_of_line(mapping, line, reader);
    read_role(mapping, line, reader);
    read_tax(mapping, line, reader);
    line.perspective = mapping.choice("perspective", perspectives);
    if (mapping.require("structural") != nullptr) {
        line.structural = mapping.optional_boolean("structural").value_or(true);
    }
    line.in_total = mapping.optional_boolean("in_total").value_or(true);
    line.discount = mapping.optional_text("discount").value_or("");
    mapping.finish();
    return line;
}

} // namespace

std::vector<PartyShare> read_party_shares(const YamlNode& node, const Reader& reader)
{
    std::vector<PartyShare> shares;
    const Mapping checked{node, reader.findings};
    for (const auto& [key, value] : checked.node().entries) {
        PartyShare share;
        share.party = reader.known(key, reader.names_of("parties"), "party");
        share.share = reader.expression(value, Variables::none, Range::share);
        share.place = key.place();
        shares.push_back(std::move(share));
    }
    if (node.kind == YamlKind::mapping && node.entries.empty()) {
        reader.error(node, "no party is named");
    }
    std::vector<const Expression*> formulas;
    for (const auto& share : shares) {
        formulas.push_back(&share.share);
    }
    reader.check_sum(formulas, node);
    return shares;
}

Stream read_stream(const YamlNode& node, const Driver& driver, const Reader& reader)
{
    Mapping mapping{node, reader.findings};
    Stream stream;
    stream.place = node.place();
    if (node.kind != YamlKind::mapping) {
        return stream;
    }
    if (driver.kind == DriverKind::prevalence) {
        reader.error(node, "a prevalence is paid for every year it lasts, so it has no stream",
                     "remove 'stream', or count new cases as an event");
    }
    stream.years = reader.expression(mapping, "years", variables_of(driver), Range::not_negative);
    stream.lag = mapping.optional_integer("lag").value_or(0);
    if (stream.lag < 0) {
        reader.error(*mapping.find("lag"),
                     fmt::format("a lag is 0 or more years, not {}", stream.lag));
    }
    stream.until_age = mapping.optional_integer("until_age");
    stream.at_most = mapping.optional_integer("at_most");
    stream.growth = reader.optional_expression(mapping, "growth", Variables::none);
    mapping.finish();
    return stream;
}

std::vector<Line> read_lines(const std::vector<Intervention>& interventions, Reader& reader)
{
    std::vector<Line> lines;
    for (const auto& definition : reader.definitions.section("lines").definitions) {
        lines.push_back(read_line(definition, interventions, reader));
    }
    return lines;
}

std::vector<NaturalUnit> read_units(const std::vector<Intervention>& interventions, Reader& reader)
{
    std::vector<NaturalUnit> units;
    for (const auto& definition : reader.definitions.section("units").definitions) {
        Mapping mapping{*definition.value, reader.findings};
        NaturalUnit unit;
        unit.name = definition.name;
        unit.place = definition.value->place();
        if (definition.value->kind == YamlKind::mapping) {
            unit.label = reader.label(mapping, definition.name);
            if (const YamlNode* per = mapping.require("per")) {
                unit.per = read_driver(*per, mapping, interventions, reader);
                if (is_fixed_sum(unit.per)) {
                    reader.error(*per, "a unit counts persons or cases, and this counts neither",
                                 "for example 'per: {event: NAME}' or 'per: {persons: [STATE]}'");
                }
            }
            unit.times = reader.optional_expression(mapping, "times", Variables::of_a_person);
            mapping.finish();
        }
        units.push_back(std::move(unit));
    }
    return units;
}

} // namespace mkba
