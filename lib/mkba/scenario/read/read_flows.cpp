#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/read/population_order.hpp"
#include "mkba/scenario/read/read_people.hpp"
#include "mkba/scenario/read/read_states.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

int read_years_in_state(Mapping& mapping, const State& state, const Reader& reader)
{
    const YamlNode* node = mapping.find("years_in_state");
    const auto years = node == nullptr ? std::nullopt : read_integer(*node, reader.findings);
    if (!years) {
        return 0;
    }
    const int last = state.stay == Stay::fixed ? state.years - 1 : state.years;
    if (state.stay == Stay::open) {
        reader.error(*node, fmt::format("the years in '{}' are not counted", state.name),
                     "give the state 'count' or 'years'");
    } else if (*years < 0 || *years > last) {
        reader.error(
            *node, fmt::format("years in '{}' run from 0 to {}, not {}", state.name, last, *years));
    }
    return *years;
}

/// `{robust: 0.6, vulnerable.in_view: {share: 0.4, years_in_state: 2}}`
std::vector<StateShare> read_shares(const YamlNode& node, const Population& population,
                                    Variables allowed, Range range, const Reader& reader)
{
    std::vector<StateShare> shares;
    const Mapping checked{node, reader.findings};
    for (const auto& [key, value] : checked.node().entries) {
        StateShare share;
        share.state = reader.known(key, state_names(population), "state");
        share.place = key.place();
        const State* state = state_named(population, share.state);
        if (value.kind == YamlKind::mapping) {
            Mapping both{value, reader.findings};
            share.share = reader.expression(both, "share", allowed, range);
            share.years_in_state = state == nullptr ? 0 : read_years_in_state(both, *state, reader);
            both.finish();
        } else {
            share.share = reader.expression(value, allowed, range);
        }
        shares.push_back(std::move(share));
    }
    return shares;
}

std::vector<StateShare> read_shares(Mapping& mapping, const Population& population,
                                    Variables allowed, const Reader& reader)
{
    const YamlNode* node = mapping.require("shares");
    if (node == nullptr) {
        return {};
    }
    auto shares = read_shares(*node, population, allowed, Range::share, reader);
    std::vector<const Expression*> formulas;
    for (const auto& share : shares) {
        formulas.push_back(&share.share);
    }
    reader.check_sum(formulas, *node);
    return shares;
}

AgeRange read_stock_ages(Mapping& mapping, const Population& population, const Reader& reader)
{
    const char* given = nullptr;
    AgeRange ages;
    for (const char* key : {"phase", "ages", "age"}) {
        const YamlNode* found = mapping.find(key);
        if (found == nullptr) {
            continue;
        }
        if (given != nullptr) {
            reader.error(*found, fmt::format("'{}' stands beside '{}'; one of them was expected",
                                             key, given));
            continue;
        }
        given = key;
        ages = read_ages(*found, population, reader).value_or(AgeRange{});
    }
    if (given == nullptr && population.ages) {
        reader.error(mapping.node(), "the ages of this stock are missing",
                     "write phase: NAME, ages: [first, last] or age: NUMBER");
    }
    return ages;
}

StockEntry read_stock_entry(const YamlNode& node, const Population& population, Reader& reader)
{
    Mapping mapping{node, reader.findings};
    StockEntry entry;
    entry.place = node.place();
    if (node.kind != YamlKind::mapping) {
        return entry;
    }
    entry.ages = read_stock_ages(mapping, population, reader);
    if (const YamlNode* counts = mapping.find("counts")) {
        entry.shares =
            read_shares(*counts, population, Variables::none, Range::not_negative, reader);
        mapping.refuse("count", "a stock has 'counts', or 'count' with 'shares', not both");
        mapping.refuse("shares", "a stock has 'counts', or 'count' with 'shares', not both");
    } else {
        entry.count = reader.expression(mapping, "count", Variables::none, Range::not_negative);
        entry.shares = read_shares(mapping, population, Variables::none, reader);
    }
    mapping.finish();
    return entry;
}

void read_years_before(Mapping& mapping, EntrantSource& source, const Reader& reader)
{
    const YamlNode* years = mapping.require("years_before");
    const auto read = years == nullptr ? std::nullopt : read_integer(*years, reader.findings);
    source.years_before = read.value_or(1);
    if (read && *read < 1) {
        reader.error(*years, fmt::format("leavers return 1 or more years later, not {}", *read));
        source.years_before = 1;
    }
    mapping.refuse("ages", "leavers have left at the last age; 'ages' has no meaning");
}

EntrantSource read_entrant_source(const YamlNode& node, const Reader& reader)
{
    Mapping mapping{node, reader.findings};
    EntrantSource source;
    source.place = node.place();
    if (node.kind != YamlKind::mapping) {
        return source;
    }
    const bool from_leavers = mapping.has("leavers");
    source.population = reader.known(mapping, from_leavers ? "leavers" : "population",
                                     reader.names_of("populations"), "population");
    const Population* population = population_named(source.population, reader);
    if (population == nullptr) {
        return source;
    }
    if (const YamlNode* states = mapping.require("states")) {
        source.states = read_states(*states, *population, reader);
    }
    if (!from_leavers) {
        source.ages = read_ages(mapping, *population, reader);
        mapping.refuse("years_before", "only leavers have 'years_before'",
                       "write leavers: NAME instead of population: NAME");
    } else {
        read_years_before(mapping, source, reader);
        if (!population->ages) {
            reader.error(
                *mapping.find("leavers"),
                fmt::format("nobody leaves the population '{}': it has no ages", population->name));
        }
    }
    mapping.finish();
    return source;
}

EntrantFlow read_entrants(const YamlNode& node, const Population& population, Reader& reader)
{
    Mapping mapping{node, reader.findings};
    EntrantFlow flow;
    flow.place = node.place();
    if (node.kind != YamlKind::mapping) {
        return flow;
    }
    flow.count = reader.expression(mapping, "count", Variables::by_year, Range::not_negative);
    flow.growth = reader.optional_expression(mapping, "growth", Variables::none);
    if (const YamlNode* from = mapping.find("from")) {
        flow.from = read_entrant_source(*from, reader);
    }
    flow.shares = read_shares(mapping, population, Variables::by_year, reader);
    mapping.finish();
    return flow;
}

Migration read_migration(const YamlNode& node, const Population& population, Reader& reader)
{
    Mapping mapping{node, reader.findings};
    Migration migration;
    migration.place = node.place();
    migration.net = reader.expression(mapping, "net", Variables::by_age_and_year);
    migration.shares = read_shares(mapping, population, Variables::by_age_and_year, reader);
    mapping.finish();
    return migration;
}

/// Left until formulas can be read, unlike the rest of a phase.
void read_family_sizes(Reader& reader)
{
    for (auto& population : reader.populations) {
        const auto* definition = reader.definitions.section("populations").find(population.name);
        const YamlNode* phases = find_entry(*definition->value, "phases");
        for (auto& phase : population.phases) {
            const YamlNode* node = find_entry(*phases, phase.name);
            const YamlNode* size =
                node == nullptr ? nullptr : find_entry(*node, "children_per_family");
            if (size != nullptr && size->kind != YamlKind::null) {
                phase.children_per_family =
                    reader.expression(*size, Variables::by_age_and_year, Range::positive);
            }
        }
    }
}

/// The definitions of a section that is named by population, each with its population.
template <class Read>
void for_each_population(const char* section, Reader& reader, const Read& read)
{
    for (const auto& definition : reader.definitions.section(section).definitions) {
        const auto found =
            std::find_if(reader.populations.begin(), reader.populations.end(),
                         [&](const Population& known) { return known.name == definition.name; });
        if (found == reader.populations.end()) {
            const auto names = reader.names_of("populations");
            reader.findings.error(*definition.key, *definition.value,
                                  fmt::format("there is no population '{}'", definition.name),
                                  suggestion(definition.name, names));
            continue;
        }
        read(*definition.value, *found);
    }
}

} // namespace

void read_flows(Reader& reader)
{
    read_family_sizes(reader);
    for_each_population("stock", reader, [&](const YamlNode& node, Population& population) {
        for (const YamlNode* item : read_items(node, reader.findings)) {
            population.stock.push_back(read_stock_entry(*item, population, reader));
        }
    });
    for_each_population("entrants", reader, [&](const YamlNode& node, Population& population) {
        for (const YamlNode* item : read_items(node, reader.findings)) {
            population.entrants.push_back(read_entrants(*item, population, reader));
        }
    });
    for_each_population("migration", reader, [&](const YamlNode& node, Population& population) {
        population.migration = read_migration(node, population, reader);
    });
    order_populations(reader.populations, reader.findings);
}

} // namespace mkba
