#include "mkba/scenario/read_scenario.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/check/checks.hpp"
#include "mkba/scenario/check/own_rules.hpp"
#include "mkba/scenario/layers/layers.hpp"
#include "mkba/scenario/read/read_contract.hpp"
#include "mkba/scenario/read/read_frame.hpp"
#include "mkba/scenario/read/read_interventions.hpp"
#include "mkba/scenario/read/read_lines.hpp"
#include "mkba/scenario/read/read_parameters.hpp"
#include "mkba/scenario/read/read_people.hpp"
#include "mkba/scenario/read/read_region.hpp"
#include "mkba/scenario/read/read_side_by_side.hpp"
#include "mkba/scenario/read/reader.hpp"
#include "mkba/scenario/text/sources.hpp"

namespace mkba {

namespace {

void throw_if_any(const Findings& findings, const Sources& sources)
{
    if (!findings.empty()) {
        throw InputError{sources.diagnostics(findings)};
    }
}

Reading reading_of(const YamlNode& scenario, Reading of_model, const Reader& reader)
{
    const YamlNode* groups = find_entry(scenario, "groups");
    if (groups == nullptr || groups->kind != YamlKind::scalar) {
        return of_model;
    }
    Mapping mapping{scenario, reader.findings};
    return mapping
        .optional_choice<Reading>("groups",
                                  {{"nested", Reading::nested}, {"additive", Reading::additive}})
        .value_or(of_model);
}

int price_year_of(const YamlNode& scenario)
{
    const YamlNode* money = find_entry(scenario, "money");
    const YamlNode* year = money == nullptr ? nullptr : find_entry(*money, "price_year");
    Findings elsewhere; // reported where the section is read
    return year == nullptr ? 0 : read_integer(*year, elsewhere).value_or(0);
}

/// Everything that formulas are made of; afterwards every name has its meaning.
void read_numbers(const Layers& layers, Description& description, Reader& reader)
{
    const YamlNode& scenario = *layers.scenario;
    declare_formula_names(reader);
    description.tables = read_tables(reader);
    description.indices = read_indices(reader);
    description.parameters = read_parameters(reader, price_year_of(scenario));
    draw_own_values_together(layers.together, description.parameters);
    description.correlations = read_correlations(description.parameters, reader);
    read_populations(reader);
    description.groups = read_groups(reader);
    if (description.groups) {
        description.groups->reading = reading_of(scenario, description.groups->reading, reader);
        auto made = group_share_parameters(*description.groups);
        std::move(made.begin(), made.end(), std::back_inserter(description.parameters));
    }
    reader.formula_names.resolve(description, reader.findings);
    reader.constants = Constants{description};
    check_numbers(description, reader);
    drop_fixed_correlations(description);
}

void read_model(Description& description, Reader& reader)
{
    read_flows(reader);
    description.moves = read_moves(reader);
    description.outcomes = read_outcomes(reader);
    description.interventions = read_interventions(reader);
    description.order = read_order(reader);
    description.parties = read_parties(reader);
    description.posts = read_posts(reader);
    description.lines = read_lines(description.interventions, reader);
    description.units = read_units(description.interventions, reader);
    description.unpriced = read_unpriced(description.groups, reader);
    description.answer = read_answer(reader);
    for (const auto* remark : reader.definitions.items("remarks")) {
        description.remarks.push_back(reader.label(*remark));
    }
    description.accounts = read_accounts(reader);
    description.variants = read_variants(reader);
}

void read_frame(const Layers& layers, Description& description, Reader& reader)
{
    const YamlNode& scenario = *layers.scenario;
    const YamlNode* title = find_entry(scenario, "title");
    description.title =
        title == nullptr ? Label{description.path, description.path} : reader.label(*title);
    if (const YamlNode* prices = find_entry(scenario, "prices")) {
        description.price_set = prices->text;
    }
    description.time = read_time(scenario, reader);
    description.money = read_money(scenario, description.time, reader);
    description.simulation = read_simulation(scenario, reader);
    description.parts = read_parts(scenario, reader);
    description.alternatives = read_alternatives(scenario, description.interventions, reader);
    description.region = read_region(layers.together, description, reader);
    if (description.region && description.region->members.size() == 1) {
        for (const auto& rules : std::exchange(description.region->own, {})) {
            make_common(description, rules);
        }
    }
    description.compare = read_comparison(scenario, description.alternatives, reader);
    if (layers.contract != nullptr) {
        auto contract =
            std::make_shared<ContractTerms>(read_contract(*layers.contract, description, reader));
        description.lines.insert(description.lines.end(), contract->lines.begin(),
                                 contract->lines.end());
        description.contract = std::move(contract);
    }
}

} // namespace

Description read_scenario(const std::string& path, const std::vector<std::string>& sets,
                          const FileSource& files)
{
    Sources sources{files};
    Findings findings;
    const Layers layers = read_layers(path, sets, sources, findings);
    if (layers.scenario == nullptr || !layers.is_complete) {
        throw_if_any(findings, sources);
    }
    Reader reader{sources, findings, layers.definitions};
    Description description;
    description.path = path;
    description.settings = sets;
    description.price_sets = layers.price_sets;
    if (layers.definitions.section("populations").definitions.empty()) {
        reader.error(*layers.scenario, "no file defines a population",
                     "add 'model: FILE', or 'populations'");
        throw_if_any(findings, sources);
    }
    read_numbers(layers, description, reader);
    read_model(description, reader);
    read_frame(layers, description, reader);
    check_model(description, reader);
    throw_if_any(findings, sources);
    std::move(reader.made_tables.begin(), reader.made_tables.end(),
              std::back_inserter(description.tables));
    description.populations = std::move(reader.populations);
    description.inputs = sources.inputs();
    std::sort(description.parameters.begin(), description.parameters.end(),
              [](const Parameter& a, const Parameter& b) { return a.name < b.name; });
    return description;
}

Description read_scenario(const std::string& path, const std::vector<std::string>& sets)
{
    return read_scenario(path, sets, FileSource{});
}

} // namespace mkba
