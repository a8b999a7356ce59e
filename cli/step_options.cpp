#include "cli/step_options.hpp"

#include "cli/output_options.hpp"

namespace mkba {

void add_ladder(CLI::App& app, LadderRequest& request)
{
    auto& verb = *app.add_subcommand(
        "ladder", "Each element of the programme alone, last in, and whatever the order");
    verb.add_option("scenario", request.scenario.path, "The scenario file")
        ->required()
        ->type_name("SCENARIO");
    add_scenario(verb, request.scenario);
    add_output(verb, request.output);
    verb.footer("Example:\n  mkba ladder scenarios/aa-en-hunze.yaml");
}

} // namespace mkba
