#include "cli/common_options.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <fmt/format.h>

#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

const std::map<std::string, SamplingMethod> samplings{{"random", SamplingMethod::random},
                                                      {"lhs", SamplingMethod::latin_hypercube},
                                                      {"sobol", SamplingMethod::sobol}};

/// The limits of the same keys in a scenario; a seed beyond 2^53 has no exact place in JSON.
constexpr std::uint64_t most_draws = 100'000'000;
constexpr std::uint64_t largest_seed = std::uint64_t{1} << 53U;

/// Digits without sign, base or leading zero: the library alone would let a minus sign wrap around.
CLI::Validator whole_number_up_to(std::uint64_t most)
{
    return {[most](const std::string& text) -> std::string {
                const bool digits = !text.empty() &&
                                    text.find_first_not_of("0123456789") == std::string::npos &&
                                    (text.size() == 1 || text.front() != '0');
                if (digits && text.size() <= 18 && std::stoull(text) <= most) {
                    return {};
                }
                return "'" + text + "' is no whole number from 0 to " + std::to_string(most);
            },
            "", "whole number"};
}

} // namespace

CLI::Validator known_name(std::vector<std::string> names)
{
    return CLI::Validator{[names = std::move(names)](const std::string& word) -> std::string {
                              if (std::find(names.begin(), names.end(), word) != names.end()) {
                                  return {};
                              }
                              const auto hint = did_you_mean(word, names);
                              return fmt::format("there is no '{}'; {}", word,
                                                 hint.empty() ? fmt::format("expected one of: {}",
                                                                            fmt::join(names, ", "))
                                                              : hint);
                          },
                          {}};
}

CLI::Validator amount_above_zero()
{
    const auto check = [](const std::string& text) {
        double value = 0;
        return CLI::detail::lexical_cast(text, value) && value > 0 && std::isfinite(value)
                   ? std::string{}
                   : fmt::format("'{}': an amount above 0 was expected", text);
    };
    return CLI::Validator{check, {}};
}

CLI::Validator odds_between(double low, double high)
{
    const auto check = [low, high](const std::string& text) {
        double value = 0; // nan is read as a number
        return CLI::detail::lexical_cast(text, value) && value >= low && value <= high
                   ? std::string{}
                   : fmt::format("'{}': a number from {} to {} was expected", text, low, high);
    };
    return CLI::Validator{check, fmt::format("{} to {}", low, high)};
}

void add_scenario(CLI::App& app, ScenarioRequest& scenario)
{
    app.add_option("--set", scenario.sets,
                   "Another value for a parameter or a key of the scenario; repeatable")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    app.add_option("--draws", scenario.draws,
                   "Draws; 0 runs the central values once, which is not the mean")
        ->type_name("N")
        ->check(whole_number_up_to(most_draws));
    app.add_option("--seed", scenario.seed, "Seed of the draws")
        ->type_name("S")
        ->check(whole_number_up_to(largest_seed));
    add_choice(app, "--sampling", scenario.sampling, samplings, "How the draws are spread");
}

void add_scenario_file(CLI::App& app, ScenarioRequest& scenario)
{
    app.add_option("scenario", scenario.path, "The scenario file")
        ->required()
        ->type_name("SCENARIO");
    add_scenario(app, scenario);
}

} // namespace mkba
