#include "cli/searched_terms.hpp"

#include <algorithm>
#include <cmath>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "mkba/scenario/contract_terms.hpp"
#include "mkba/scenario/text/spelling.hpp"

#include "cli/read.hpp"

namespace mkba {

namespace {

constexpr std::size_t most_points = 5000;
constexpr double most_steps = 200;
constexpr double longest_term = 100;

[[noreturn]] void refuse(const std::string& argument, const std::string& why)
{
    throw UsageError{fmt::format("--search {}: {}", argument, why)};
}

double number_or_refuse(const std::string& argument, const std::string& text)
{
    double number = 0;
    if (!CLI::detail::lexical_cast(text, number) || !std::isfinite(number)) {
        refuse(argument, fmt::format("'{}' is not a number; NAME=FROM:TO:STEPS was expected, for "
                                     "example share=0.3:0.7:5",
                                     text));
    }
    return number;
}

/// "A", or "A:B:N": N values from A up to and with B.
std::vector<double> values_of(const std::string& argument, const std::string& text)
{
    std::vector<double> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const auto colon = std::min(text.find(':', from), text.size());
        parts.push_back(number_or_refuse(argument, text.substr(from, colon - from)));
        from = colon + 1;
    }
    if (parts.size() == 1) {
        return parts;
    }
    if (parts.size() != 3 || !(parts[0] < parts[1]) || !(parts[2] >= 2) ||
        !(parts[2] <= most_steps) || parts[2] != std::floor(parts[2])) {
        refuse(argument,
               fmt::format("a range is FROM:TO:STEPS, rising, of 2 to {} steps", most_steps));
    }
    std::vector<double> values;
    for (std::size_t step = 0; step < static_cast<std::size_t>(parts[2]); ++step) {
        const double share = static_cast<double>(step) / (parts[2] - 1);
        values.push_back(share < 1 ? parts[0] + share * (parts[1] - parts[0]) : parts[1]);
    }
    return values;
}

void check(const std::string& argument, const std::string& name, const std::vector<double>& values)
{
    for (const double value : values) {
        if (name == "term" &&
            (!(value >= 1 && value <= longest_term) || value != std::floor(value))) {
            refuse(argument,
                   fmt::format("a term is 1 to {} whole years, not {}", longest_term, value));
        }
        if (name != "term" && !(value >= 0 && value <= 1)) {
            refuse(argument, fmt::format("{} is not between 0 and 1", value));
        }
    }
}

void check_size(const SearchedTerms& terms)
{
    std::size_t points = std::max<std::size_t>(terms.years.size(), 1);
    for (const auto* list : {&terms.grid.shares, &terms.grid.thresholds, &terms.grid.caps}) {
        points *= std::max<std::size_t>(list->size(), 1);
    }
    if (points > most_points) {
        throw UsageError{fmt::format("--search: {} combinations; at most {} are worked out", points,
                                     most_points)};
    }
}

} // namespace

SearchedTerms searched_terms(const std::vector<std::string>& arguments)
{
    SearchedTerms made;
    std::vector<double> years;
    const std::vector<std::string> names{"share", "threshold", "cap", "term"};
    const std::vector<std::vector<double>*> lists{&made.grid.shares, &made.grid.thresholds,
                                                  &made.grid.caps, &years};
    for (const auto& argument : arguments) {
        const auto equals = argument.find('=');
        const auto name = argument.substr(0, equals);
        const auto found = std::find(names.begin(), names.end(), name);
        if (found == names.end() || equals == std::string::npos) {
            refuse(argument,
                   fmt::format("NAME=FROM:TO:STEPS was expected; NAME is {}", one_of(names)));
        }
        auto& list = *lists[static_cast<std::size_t>(found - names.begin())];
        if (!list.empty()) {
            refuse(argument, fmt::format("'{}' is given twice", name));
        }
        list = values_of(argument, argument.substr(equals + 1));
        check(argument, name, list);
    }
    for (const double count : years) {
        made.years.push_back(static_cast<int>(count));
    }
    check_size(made);
    return made;
}

std::vector<SearchedTerm> contract_by_term(const NamedContract& contract,
                                           const std::vector<int>& years)
{
    if (years.empty()) {
        return {{contract.description->contract->years, contract.description}};
    }
    std::vector<SearchedTerm> terms;
    for (const int count : years) {
        auto other = contract.read_as;
        other.sets.push_back(fmt::format("contract.years.count={}", count));
        terms.push_back({count, read(other)});
    }
    return terms;
}

} // namespace mkba
