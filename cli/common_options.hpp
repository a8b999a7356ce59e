// Options that several verbs share.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/requests.hpp"

namespace mkba {

inline const std::map<std::string, RequestedView> views{{"followed", RequestedView::followed},
                                                        {"calendar", RequestedView::calendar},
                                                        {"cohort", RequestedView::cohort}};
inline const std::map<std::string, Language> languages{{"nl", Language::nl}, {"en", Language::en}};

template <class Catalogue>
std::vector<std::string> names_of(const Catalogue& catalogue)
{
    std::vector<std::string> names;
    for (const auto& entry : catalogue) {
        names.emplace_back(entry.name);
    }
    return names;
}

/// One of the keys of `choices`, stored as its value; wrong ones are told which there are.
template <class Choice, class Target>
void add_choice(CLI::App& app, const std::string& option, Target& target,
                const std::map<std::string, Choice>& choices, const std::string& help)
{
    std::string known;
    for (const auto& [name, value] : choices) {
        known += (known.empty() ? "" : "|") + name;
    }
    app.add_option_function<std::string>(
           option, [&target, &choices](const std::string& name) { target = choices.at(name); },
           help)
        ->check(CLI::IsMember(choices))
        ->type_name(known);
}

/// One of some names; a wrong one is told which may have been meant, or which there are.
[[nodiscard]] CLI::Validator known_name(std::vector<std::string> names);

[[nodiscard]] CLI::Validator amount_above_zero();

/// A number from `low` up to and with `high`; no number at all (nan) is neither.
[[nodiscard]] CLI::Validator odds_between(double low, double high);

/// --set, --draws, --seed and --sampling.
void add_scenario(CLI::App& app, ScenarioRequest& scenario);
/// The scenario file itself, and the same.
void add_scenario_file(CLI::App& app, ScenarioRequest& scenario);

} // namespace mkba
