#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/check/checks.hpp"

namespace mkba {

namespace {

const YamlNode* written(const Parameter& parameter, const char* key, const Reader& reader)
{
    const auto* definition = reader.definitions.section("parameters").find(parameter.name);
    return definition == nullptr ? nullptr : find_entry(*definition->value, key);
}

const PriceIndex* index_of(const Parameter& parameter, const Description& description)
{
    const auto found =
        std::find_if(description.indices.begin(), description.indices.end(),
                     [&](const PriceIndex& known) { return known.name == parameter.index; });
    return found == description.indices.end() || found->points.empty() ? nullptr : &*found;
}

std::string range_of(const PriceIndex& index)
{
    return fmt::format("it runs from {} to {}", index.points.begin()->first,
                       index.points.rbegin()->first);
}

const Parameter* parameter_named(const std::string& name, const Description& description)
{
    const auto found =
        std::find_if(description.parameters.begin(), description.parameters.end(),
                     [&](const Parameter& parameter) { return parameter.name == name; });
    return found == description.parameters.end() ? nullptr : &*found;
}

/// A later layer fixed a number that the model draws; its correlations go with its distribution.
bool is_fixed_later(const std::string& name, const Description& description)
{
    const Parameter* parameter = parameter_named(name, description);
    return parameter != nullptr && !parameter->distribution && !parameter->replaced.empty();
}

void check_drawn(const std::string& name, const RankCorrelation& correlation,
                 const Description& description, const Reader& reader)
{
    const Parameter* parameter = parameter_named(name, description);
    if (parameter != nullptr && parameter->replaced.empty() &&
        written(*parameter, "distribution", reader) == nullptr) {
        reader.findings.error(correlation.place,
                              fmt::format("'{}' is not drawn, so nothing correlates with it", name),
                              "give it a distribution, or remove the correlation");
    }
}

} // namespace

void check_prices(const Description& description, const Reader& reader)
{
    const int wanted = description.money.price_year;
    if (wanted == 0) {
        return; // reported as missing
    }
    std::set<std::string> short_indices;
    for (const auto& parameter : description.parameters) {
        const YamlNode* year = written(parameter, "price_year", reader);
        const PriceIndex* index = index_of(parameter, description);
        if (!parameter.price_year || year == nullptr || index == nullptr ||
            *parameter.price_year == wanted) {
            continue;
        }
        if (!index->points.contains(*parameter.price_year)) {
            reader.error(*year,
                         fmt::format("the index '{}' has no level for {}", index->name,
                                     *parameter.price_year),
                         range_of(*index));
        }
        if (!index->points.contains(wanted) && short_indices.insert(index->name).second) {
            reader.findings.error(description.money.place,
                                  fmt::format("the index '{}' has no level for the price year {}",
                                              index->name, wanted),
                                  range_of(*index));
        }
    }
}

void check_correlations(const Description& description, const Reader& reader)
{
    std::set<std::pair<std::string, std::string>> seen;
    for (const auto& correlation : description.correlations) {
        if (correlation.first.empty()) {
            continue;
        }
        check_drawn(correlation.first, correlation, description, reader);
        check_drawn(correlation.second, correlation, description, reader);
        if (!(std::abs(correlation.rank) <= 1)) {
            reader.findings.error(
                correlation.place,
                fmt::format("a rank correlation of {} is outside -1 to 1", correlation.rank));
        }
        if (!seen.insert(std::minmax(correlation.first, correlation.second)).second) {
            reader.findings.error(correlation.place,
                                  fmt::format("the correlation between '{}' and '{}' is given "
                                              "twice",
                                              correlation.first, correlation.second));
        }
    }
}

void drop_fixed_correlations(Description& description)
{
    std::erase_if(description.correlations, [&](const RankCorrelation& correlation) {
        return is_fixed_later(correlation.first, description) ||
               is_fixed_later(correlation.second, description);
    });
}

void check_numbers(const Description& description, const Reader& reader)
{
    for (const auto& parameter : description.parameters) {
        const YamlNode* formula = written(parameter, "formula", reader);
        if (parameter.formula && formula != nullptr) {
            reader.check_value(*parameter.formula, *formula, Range::any);
        }
    }
    check_correlations(description, reader);
}

} // namespace mkba
