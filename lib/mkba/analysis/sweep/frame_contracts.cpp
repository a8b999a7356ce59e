#include "mkba/analysis/sweep/frame_contracts.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "mkba/analysis/sweep/contract_numbers.hpp"
#include "mkba/contract/allocation_key.hpp"
#include "mkba/plan/chain_description.hpp"
#include "mkba/scenario/contract_terms.hpp"
#include "mkba/scenario/read_scenario.hpp"

namespace mkba {

namespace {

/// What is agreed beforehand, by a run of its own, differs by point: each is tried by itself.
bool has_fixed_dues(const Description& description)
{
    return description.contract && divides_result(description.contract->key_rule) &&
           find_key(word_of(description.contract->key_rule))->effort == KeyEffort::sample;
}

bool has_row(const SweptContract& contract, const std::string& name)
{
    return std::binary_search(contract.rows.begin(), contract.rows.end(), name);
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
    const bool entered = only_entered_since_signing(terms);
    std::set<std::string> by_age; // lines that are counted so
    for (std::size_t p = 0; entered && p < terms.pool.size(); ++p) {
        by_age.insert(terms.pool[p].lines.begin(), terms.pool[p].lines.end());
    }
    std::set<std::string> own;
    for (const auto& line : terms.lines) {
        own.insert(line.name);
    }
    return fmt::format("{} {}: {}", entered ? "entered" : "all", fmt::join(by_age, " "),
                       fmt::join(own, " "));
}

class ContractReader {
public:
    ContractReader(const ScenarioSource& scenario, const SweepFrame& frame)
        : scenario_{scenario}, frame_{frame}
    {
    }

    [[nodiscard]] ReadContracts read()
    {
        std::map<std::string, std::vector<ReadContract>> kinds;
        for (std::size_t c = 0; c < frame_.contracts.size(); ++c) {
            if (auto contract = first_readable(c)) {
                kinds[kind_of(contract->fixed, c)].push_back(std::move(*contract));
            }
        }
        for (std::size_t s = 0; s < frame_.swept.size(); ++s) {
            if (is_contract_term(frame_.swept[s].name)) {
                check_bounds(s);
            }
        }
        for (auto& [kind, contracts] : kinds) {
            made_.kinds.push_back(std::move(contracts));
        }
        return std::move(made_);
    }

private:
    [[nodiscard]] std::optional<ReadContract> first_readable(std::size_t contract)
    {
        for (std::size_t m = 0; m < frame_.points.size(); ++m) {
            if (frame_.contract_of[m] != contract) {
                continue;
            }
            if (auto fixed = try_member(m)) {
                return ReadContract{contract, m, std::move(*fixed)};
            }
        }
        return std::nullopt;
    }

    std::optional<Description> try_member(std::size_t member)
    {
        try {
            auto fixed = read_at(scenario_, frame_, member, frame_.discount_of[member]);
            require_one_chain(fixed);
            if (frame_.points.size() == 1 || !has_fixed_dues(fixed)) {
                readable_.insert(member);
                return fixed;
            }
        } catch (const InputError&) {
            if (frame_.points.size() == 1) {
                throw;
            }
        }
        made_.refused.insert(member);
        return std::nullopt;
    }

    /// Refuses, from either end, points whose number of a contract is out of bounds.
    void check_bounds(std::size_t swept)
    {
        std::vector<std::size_t> having;
        for (std::size_t m = 0; m < frame_.points.size(); ++m) {
            if (has_row(frame_.contracts[frame_.contract_of[m]], frame_.swept[swept].name) &&
                !made_.refused.contains(m)) {
                having.push_back(m);
            }
        }
        std::stable_sort(having.begin(), having.end(), [&](std::size_t one, std::size_t other) {
            return frame_.values[one][swept] < frame_.values[other][swept];
        });
        const auto is_readable = [&](std::size_t member) {
            return readable_.contains(member) || try_member(member);
        };
        const auto lowest = std::find_if(having.begin(), having.end(), is_readable);
        static_cast<void>(
            std::find_if(having.rbegin(), std::reverse_iterator{lowest}, is_readable));
    }

    const ScenarioSource& scenario_;
    const SweepFrame& frame_;
    std::set<std::size_t> readable_;
    ReadContracts made_;
};

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
        if (!is_contract_term(swept.name) || has_row(contract, swept.name)) {
            settings.emplace_back(swept.name, fmt::format("{}", frame.values[member][s]));
        }
    }
    std::sort(settings.begin(), settings.end()); // as those of a single point
    return read_scenario(scenario.path, as_sets(settings), scenario.files);
}

ReadContracts read_contracts(const ScenarioSource& scenario, const SweepFrame& frame)
{
    return ContractReader{scenario, frame}.read();
}

} // namespace mkba
