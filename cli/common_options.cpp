#include "cli/common_options.hpp"

namespace mkba {

namespace {

const std::map<std::string, SamplingMethod> samplings{{"random", SamplingMethod::random},
                                                      {"lhs", SamplingMethod::latin_hypercube},
                                                      {"sobol", SamplingMethod::sobol}};

} // namespace

void add_scenario(CLI::App& app, ScenarioRequest& scenario)
{
    app.add_option("--set", scenario.sets,
                   "Another value for a parameter or a key of the scenario; repeatable")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    app.add_option("--draws", scenario.draws,
                   "Draws; 0 runs the central values once, which is not the mean")
        ->type_name("N");
    app.add_option("--seed", scenario.seed, "Seed of the draws")->type_name("S");
    add_choice(app, "--sampling", scenario.sampling, samplings, "How the draws are spread");
}

} // namespace mkba
