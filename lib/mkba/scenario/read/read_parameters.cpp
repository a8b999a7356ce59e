#include "mkba/scenario/read/read_parameters.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/formulas/formula_functions.hpp"

namespace mkba {

namespace {

constexpr std::string_view price_unit = "EUR";

void check_free_name(const Definition& definition, Reader& reader)
{
    const auto& name = definition.name;
    if (variable_named(name) != Variables::none) {
        reader.findings.error(*definition.key, *definition.value,
                              fmt::format("'{}' is the name of a variable", name),
                              "choose another name");
    } else if (is_formula_function(name)) {
        reader.findings.error(*definition.key, *definition.value,
                              fmt::format("'{}' is the name of a function", name),
                              "choose another name");
    }
}

/// Every name that a group share makes, with the node that makes it.
void declare_group_shares(Reader& reader)
{
    const YamlNode* groups = reader.definitions.single("groups");
    const YamlNode* shares = groups == nullptr ? nullptr : find_entry(*groups, "shares");
    const YamlNode* members = groups == nullptr ? nullptr : find_entry(*groups, "members");
    if (shares == nullptr || members == nullptr) {
        return;
    }
    for (const auto& set : shares->entries) {
        for (const auto& group : members->entries) {
            const auto name = fmt::format("{}_{}", set.key.text, group.key.text);
            if (reader.formula_names.contains(name)) {
                reader.findings.error(set.key, set.value,
                                      fmt::format("these shares make a parameter '{}', which is "
                                                  "defined already",
                                                  name),
                                      "choose another name for one of them");
            }
            reader.formula_names.declare(name);
        }
    }
}

EvidenceOf evidence_of(const Definition& definition, bool has_value)
{
    if (!has_value) {
        return EvidenceOf::formula;
    }
    if (definition.layer == Layer::command_line) {
        return EvidenceOf::command_line;
    }
    return definition.layer == Layer::overriding ? EvidenceOf::overriding : EvidenceOf::value;
}

void read_price(Parameter& parameter, Mapping& mapping, const Definition& definition,
                int scenario_price_year, Reader& reader)
{
    const auto& unit = parameter.evidence.unit;
    if (!parameter.value || !unit.starts_with(price_unit)) {
        const auto why = parameter.value
                             ? fmt::format("the unit '{}' is no price, so it has no", unit)
                             : std::string{"a formula takes the prices in it as they are, so it "
                                           "has no"};
        const auto hint = parameter.value ? "a unit that starts with EUR makes it a price" : "";
        mapping.refuse("price_year", why + " price_year", hint);
        mapping.refuse("index", why + " index", hint);
        return;
    }
    if (definition.layer == Layer::command_line && !mapping.has("price_year")) {
        parameter.price_year = scenario_price_year; // stood there as a formula
        return;
    }
    const auto hint = fmt::format("the unit '{}' makes this a price", unit);
    const YamlNode* year = mapping.require("price_year", hint);
    const YamlNode* index = mapping.require("index", hint);
    parameter.price_year = year == nullptr ? std::nullopt : read_integer(*year, reader.findings);
    parameter.index = index == nullptr ? std::string{}
                                       : reader.known(*index, reader.names_of("indices"), "index");
}

Parameter read_parameter(const Definition& definition, int scenario_price_year, Reader& reader)
{
    Mapping mapping{*definition.value, reader.findings};
    Parameter parameter;
    parameter.name = definition.name;
    parameter.place = definition.value->place();
    parameter.replaced = definition.replaced;
    if (definition.value->kind != YamlKind::mapping) {
        return parameter;
    }
    const YamlNode* label = mapping.has("label") ? mapping.find("label") : definition.label;
    parameter.label = label == nullptr ? Label{} : reader.label(*label);
    const YamlNode* value = mapping.find("value");
    const YamlNode* formula = mapping.find("formula");
    if (value != nullptr && formula != nullptr) {
        reader.error(*formula, "a parameter has a value or a formula, not both");
    } else if (value == nullptr && formula == nullptr && !mapping.has("value") &&
               !mapping.has("formula")) {
        reader.error(*definition.value, "the key 'value' is missing",
                     "a parameter has a value or a formula");
    }
    if (value == nullptr && formula != nullptr) {
        parameter.formula =
            reader.expression(*formula, Variables::of_a_person | Variables::of_an_effect);
        mapping.refuse("distribution", "a formula has no distribution: what is drawn is in it");
    } else {
        parameter.value = value == nullptr ? 0.0 : read_number(*value, reader.findings).value_or(0);
        const YamlNode* distribution = mapping.find("distribution");
        parameter.distribution =
            distribution == nullptr ? std::nullopt : read_distribution(*distribution, reader);
    }
    parameter.evidence =
        read_evidence(mapping, evidence_of(definition, parameter.value.has_value()), reader);
    read_price(parameter, mapping, definition, scenario_price_year, reader);
    mapping.finish();
    return parameter;
}

} // namespace

void declare_formula_names(Reader& reader)
{
    for (const auto& parameter : reader.definitions.section("parameters").definitions) {
        check_free_name(parameter, reader);
        reader.formula_names.declare(parameter.name);
    }
    for (const auto& table : reader.definitions.section("tables").definitions) {
        check_free_name(table, reader);
        const auto* parameter = reader.definitions.section("parameters").find(table.name);
        if (parameter != nullptr) {
            reader.findings.error(*table.key, *table.value,
                                  fmt::format("'{}' is a parameter too, at {}", table.name,
                                              to_text(parameter->value->place())),
                                  "choose another name for one of them");
        }
        reader.formula_names.declare(table.name);
    }
    declare_group_shares(reader);
}

Evidence read_evidence(Mapping& mapping, EvidenceOf what, Reader& reader)
{
    static const Choices<Grade> grades{
        {"A", Grade::a}, {"B", Grade::b}, {"C", Grade::c}, {"D", Grade::d}};
    Evidence evidence;
    evidence.unit = mapping.text("unit");
    evidence.note = mapping.optional_text("note").value_or("");
    if (what == EvidenceOf::formula) {
        evidence.source = mapping.optional_text("source").value_or("");
        evidence.year = mapping.optional_integer("year");
        mapping.refuse("grade", "a formula has no grade: it is as good as the parameters in it",
                       "leave out 'grade'");
        return evidence;
    }
    evidence.source = mapping.text("source");
    const bool needs_year = what == EvidenceOf::value;
    const YamlNode* year = needs_year ? mapping.require("year") : mapping.find("year");
    evidence.year = year == nullptr ? std::nullopt : read_integer(*year, reader.findings);
    const YamlNode* grade = mapping.require("grade");
    evidence.grade = grade == nullptr ? std::nullopt : mapping.optional_choice("grade", grades);
    return evidence;
}

std::vector<Parameter> read_parameters(Reader& reader, int scenario_price_year)
{
    std::vector<Parameter> parameters;
    for (const auto& definition : reader.definitions.section("parameters").definitions) {
        parameters.push_back(read_parameter(definition, scenario_price_year, reader));
    }
    return parameters;
}

std::vector<RankCorrelation> read_correlations(const std::vector<Parameter>& all, Reader& reader)
{
    std::vector<std::string> names;
    for (const auto& parameter : all) {
        names.push_back(parameter.name);
    }
    std::vector<RankCorrelation> correlations;
    for (const YamlNode* item : reader.definitions.items("correlations")) {
        Mapping mapping{*item, reader.findings};
        RankCorrelation correlation;
        correlation.place = item->place();
        if (const YamlNode* between = mapping.require("between")) {
            const auto pair = reader.known_words(*between, names, "parameter");
            if (pair.size() == 2) {
                correlation.first = pair[0];
                correlation.second = pair[1];
            } else if (between->items.size() != 2) {
                reader.error(*between, "a correlation is between two parameters");
            }
        }
        if (mapping.require("rank") != nullptr) {
            correlation.rank = mapping.optional_number("rank").value_or(0);
        }
        mapping.finish();
        correlations.push_back(std::move(correlation));
    }
    return correlations;
}

} // namespace mkba
