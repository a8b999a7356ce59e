#include "cli/explain_options.hpp"

#include "mkba/report/explanation/explanation_formats.hpp"

#include "cli/common_options.hpp"

namespace mkba {

namespace {

const std::map<std::string, By> divisions{
    {"line", By::line}, {"age", By::age}, {"state", By::state}, {"year", By::year}};

} // namespace

void add_explain(CLI::App& app, ExplainRequest& request)
{
    auto& explain = *app.add_subcommand("explain", "Unfold one figure into its parts and factors");
    explain.add_option("scenario", request.scenario.path, "The scenario file")
        ->required()
        ->type_name("SCENARIO");
    explain
        .add_option("quantity", request.quantity,
                    "A figure as the JSON of `mkba run` names it; without a statistic its central "
                    "value, with .mean, .p5, .p20, .p50 or .p95 that of the draws")
        ->required()
        ->type_name("QUANTITY");
    add_scenario(explain, request.scenario);
    add_choice(explain, "--by", request.by, divisions, "What the parts are (default: line)");
    explain.add_option("--draw", request.draw, "This draw instead of the central run; from 0")
        ->type_name("K");
    add_choice(explain, "--view", request.view, views, "As for mkba run");
    add_choice(explain, "--lang", request.language, languages, "Language of the headings");
    explain.add_option("--format", request.format, "How it is written (default: text)")
        ->check(CLI::IsMember(names_of(explanation_formats())))
        ->type_name("text|tree|json");
    explain.footer("Examples:\n"
                   "  mkba explain scenarios/aa-en-hunze.yaml parties.municipality.saving\n"
                   "  mkba explain scenarios/aa-en-hunze.yaml "
                   "'alternatives.goede_start.events.supervision_order[3]' --by age --format tree\n"
                   "  mkba explain scenarios/aa-en-hunze.yaml perspectives.broad.result.p5");
}

} // namespace mkba
