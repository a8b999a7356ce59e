#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/check/checks.hpp"
#include "mkba/scenario/contract_terms.hpp"
#include "mkba/scenario/read/read_states.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

void check_discount_names(const Description& description, const Reader& reader)
{
    std::vector<std::string> rates;
    for (const auto& rate : description.money.discount_rates) {
        rates.push_back(rate.first);
    }
    for (const auto& line : description.lines) {
        const auto* definition = reader.definitions.section("lines").find(line.name);
        const YamlNode* discount = // lines of a contract are defined elsewhere, and have none
            definition == nullptr ? nullptr : find_entry(*definition->value, "discount");
        if (discount != nullptr && !line.discount.empty()) {
            (void)reader.known(*discount, rates, "discount rate");
        }
    }
}

const Outcome* outcome_named(const std::string& name, const Description& description)
{
    const auto found = std::find_if(description.outcomes.begin(), description.outcomes.end(),
                                    [&](const Outcome& outcome) { return outcome.name == name; });
    return found == description.outcomes.end() ? nullptr : &*found;
}

void check_effect_populations(const Description& description, const Reader& reader)
{
    for (const auto& intervention : description.interventions) {
        for (const auto& effect : intervention.effects) {
            const Outcome* outcome = outcome_named(effect.outcome, description);
            if (outcome == nullptr || outcome->population.empty() ||
                outcome->population == intervention.eligible.population) {
                continue;
            }
            reader.findings.error(effect.place,
                                  fmt::format("'{}' is of the population '{}', and '{}' are "
                                              "eligible here",
                                              outcome->name, outcome->population,
                                              intervention.eligible.population));
        }
    }
}

void check_contract_years(const Description& description, const Reader& reader)
{
    if (!description.contract || description.contract->years < 1 || description.time.start == 0) {
        return;
    }
    const auto& contract = *description.contract;
    if (contract.first_year < description.time.start) {
        reader.findings.error(contract.place,
                              fmt::format("the contract starts in {}, before the first year of "
                                          "the scenario, {}",
                                          contract.first_year, description.time.start));
    }
}

void check_stream(const Line& line, const Reader& reader)
{
    const Stream& stream = *line.stream;
    const Population* population = population_named(line.per.population, reader);
    const auto known = reader.constants.bounds(stream.years);
    if (stream.until_age &&
        (is_fixed_sum(line.per) || (population != nullptr && !population->ages))) {
        reader.findings.error(stream.place,
                              "what causes this stream has no age, so 'until_age' "
                              "has no meaning",
                              "write 'at_most'");
    } else if (stream.until_age && population != nullptr &&
               *stream.until_age <= population->ages->first) {
        reader.findings.error(stream.place,
                              fmt::format("until_age: {} ends the stream before it begins: the "
                                          "first age is {}",
                                          *stream.until_age, population->ages->first));
    }
    if (stream.at_most && known && known->high > *stream.at_most) {
        reader.findings.error(stream.place, fmt::format("the stream runs {} years, more than "
                                                        "at_most: {}",
                                                        known->high, *stream.at_most));
    }
    if (!stream.at_most && !stream.until_age && !reader.constants.is_bounded(stream.years)) {
        reader.findings.error(stream.place, "nothing bounds the years of this stream",
                              "add until_age or at_most");
    }
}

} // namespace

void check_streams(const Description& description, const Reader& reader)
{
    for (const auto& line : description.lines) {
        if (line.stream && line.per.kind != DriverKind::prevalence) {
            check_stream(line, reader);
        }
    }
}

void check_model(const Description& description, const Reader& reader)
{
    check_prices(description, reader);
    check_order(description, reader);
    check_streams(description, reader);
    check_discount_names(description, reader);
    check_effect_populations(description, reader);
    check_contract_years(description, reader);
}

} // namespace mkba
