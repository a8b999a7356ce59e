#include "mkba/analysis/sweep/frame_contracts.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "mkba/analysis/sweep/contract_numbers.hpp"
#include "mkba/contract/allocation_key.hpp"
#include "mkba/plan/chain_description.hpp"
#include "mkba/plan/formulas.hpp"
#include "mkba/scenario/contract_terms.hpp"
#include "mkba/scenario/read_scenario.hpp"

namespace mkba {

namespace {

/// What was agreed beforehand would differ by point, and each would take a run of its own.
void require_no_fixed_dues(const Description& description)
{
    if (description.contract && divides_result(description.contract->key_rule) &&
        find_key(word_of(description.contract->key_rule))->effort == KeyEffort::sample) {
        refuse(description.contract->place,
               fmt::format("the amounts of a key by '{}' are fixed before a run; a sweep makes no "
                           "run beforehand for each of its points",
                           word_of(description.contract->key_rule)));
    }
}

bool has_row(const SweptContract& contract, const std::string& name)
{
    return std::binary_search(contract.rows.begin(), contract.rows.end(), name);
}

/// Reads points with the lowest and highest number of a contract: a reader knows their bounds, a
/// plan only some of them. Throws InputError.
void check_bounds(const ScenarioSource& scenario, const SweepFrame& frame)
{
    std::set<std::size_t> members;
    for (std::size_t s = 0; s < frame.swept.size(); ++s) {
        if (!is_contract_term(frame.swept[s].name)) {
            continue;
        }
        std::vector<std::size_t> having;
        for (std::size_t m = 0; m < frame.points.size(); ++m) {
            if (has_row(frame.contracts[frame.contract_of[m]], frame.swept[s].name)) {
                having.push_back(m);
            }
        }
        const auto [low, high] = std::minmax_element(
            having.begin(), having.end(), [&](std::size_t one, std::size_t other) {
                return frame.values[one][s] < frame.values[other][s];
            });
        members.insert({*low, *high});
    }
    for (const auto member : members) {
        static_cast<void>(read_at(scenario, frame, member, 0));
    }
}

/// Contracts of one kind can be compiled together. Where the result is divided, every contract has
/// its own runs of coalitions.
std::string kind_of(const Description& description, std::size_t contract)
{
    if (!description.contract) {
        return "none";
    }
    const auto& terms = *description.contract;
    if (divides_result(terms.key_rule)) {
        return fmt::format("divides {}", contract);
    }
    std::string kind = only_entered_since_signing(terms) ? "entered" : "all";
    for (const auto& part : terms.pool) {
        auto lines = part.lines;
        std::sort(lines.begin(), lines.end());
        kind += only_entered_since_signing(terms) ? fmt::format(" {}", fmt::join(lines, " ")) : "";
    }
    std::set<std::string> own;
    for (const auto& line : terms.lines) {
        own.insert(line.name);
    }
    return fmt::format("{}: {}", kind, fmt::join(own, " "));
}

/// None where it cannot be read and there are others.
std::optional<ReadContract> read_contract(const ScenarioSource& scenario, const SweepFrame& frame,
                                          std::size_t contract)
{
    const auto found = std::find(frame.contract_of.begin(), frame.contract_of.end(), contract);
    const auto member = static_cast<std::size_t>(found - frame.contract_of.begin());
    try {
        auto fixed = read_at(scenario, frame, member, 0);
        require_one_chain(fixed);
        require_no_fixed_dues(fixed);
        return ReadContract{contract, member, std::move(fixed)};
    } catch (const InputError&) {
        if (frame.contracts.size() == 1) {
            throw;
        }
        return std::nullopt;
    }
}

} // namespace

Description read_at(const ScenarioSource& scenario, const SweepFrame& frame, std::size_t member,
                    std::size_t discounting)
{
    const auto& contract = frame.contracts[frame.contract_of[member]];
    auto settings = frame.settings;
    for (const auto* more : {&contract.settings, &frame.discounting[discounting]}) {
        settings.insert(settings.end(), more->begin(), more->end());
    }
    for (std::size_t s = 0; s < frame.swept.size(); ++s) {
        const auto& swept = frame.swept[s];
        if (!is_contract_term(swept.name)) {
            settings.emplace_back(swept.name, fmt::format("{}", swept.low));
        } else if (has_row(contract, swept.name)) {
            settings.emplace_back(swept.name, fmt::format("{}", frame.values[member][s]));
        }
    }
    std::sort(settings.begin(), settings.end()); // as those of a single point
    return read_scenario(scenario.path, as_sets(settings), scenario.files);
}

std::vector<std::vector<ReadContract>> read_contracts(const ScenarioSource& scenario,
                                                      const SweepFrame& frame)
{
    check_bounds(scenario, frame);
    std::map<std::string, std::vector<ReadContract>> kinds;
    for (std::size_t c = 0; c < frame.contracts.size(); ++c) {
        if (auto read = read_contract(scenario, frame, c)) {
            kinds[kind_of(read->fixed, c)].push_back(std::move(*read));
        }
    }
    std::vector<std::vector<ReadContract>> made;
    for (auto& [kind, contracts] : kinds) {
        made.push_back(std::move(contracts));
    }
    return made;
}

} // namespace mkba
