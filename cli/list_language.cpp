#include <fmt/format.h>

#include "mkba/draw/marginal.hpp"
#include "mkba/report/formats/formats.hpp"
#include "mkba/report/tables/catalogue.hpp"
#include "mkba/scenario/formulas/formula_functions.hpp"
#include "mkba/scenario/variables.hpp"

#include "cli/listing.hpp"

namespace mkba {

namespace {

Listing tables()
{
    Listing listing;
    for (const auto& entry : table_catalogue()) {
        listing.push_back({std::string{entry.name}, words(entry.title).en});
    }
    return listing;
}

Listing formats()
{
    return {{"text", "aligned tables for a terminal"},
            {"markdown", "tables for documents"},
            {"csv", "tidy: one figure a row, exact"},
            {"json", "everything, exact"}};
}

Listing distributions()
{
    Listing listing;
    for (const auto* kind : distribution_kinds()) {
        std::string ways;
        for (const auto way : kind->ways) {
            ways += fmt::format("{}{}", ways.empty() ? "" : " | ", way);
        }
        listing.push_back({std::string{kind->name}, fmt::format("{} ({})", kind->summary, ways)});
    }
    return listing;
}

Listing functions()
{
    Listing listing;
    for (const auto& function : formula_functions()) {
        listing.push_back(
            {std::string{function.name},
             function.most == any_operands
                 ? fmt::format("{} or more operands", function.fewest)
                 : fmt::format("{} operand{}", function.most, function.most == 1 ? "" : "s")});
    }
    return listing;
}

Listing variables()
{
    Listing listing;
    for (const auto& variable : all_variables) {
        listing.push_back({std::string{variable.name}, ""});
    }
    return listing;
}

Listing presets()
{
    return {{"mkba2021", "2.25 % a year"},
            {"mkba2016", "3 % a year"},
            {"zin2024", "3 % a year, 1.5 % for natural units"}};
}

Listing keys()
{
    return {{"mkba", "version of the language, 1; first line of every file"},
            {"title", "scenario: its name"},
            {"model", "scenario: the model file"},
            {"population", "scenario: population files"},
            {"prices", "scenario: which price set"},
            {"time", "scenario: start, programme_years, counting, follow_years, cohort_year"},
            {"money", "scenario: price_year, preset or discount, timing, base_year"},
            {"alternatives", "scenario: which interventions run, at which coverage"},
            {"compare", "scenario: baseline and with"},
            {"override", "scenario: other values for numbers of the model"},
            {"contract", "scenario: a file, or the agreement itself"},
            {"simulate", "scenario: draws, seed, sampling, chance"},
            {"include", "model: further files"},
            {"price_sets", "model: price files to choose from"},
            {"parameters", "named numbers with unit, source, year, grade"},
            {"correlations", "rank correlations between parameters"},
            {"tables", "numbers by age or year"},
            {"indices", "price indices by year"},
            {"populations", "ages, phases, states"},
            {"stock", "persons at the start of the first year"},
            {"entrants", "who enters every year"},
            {"migration", "net migration by age"},
            {"groups", "groups of states and their shares"},
            {"moves", "yearly probabilities between states"},
            {"events", "new cases per person-year"},
            {"prevalences", "share of persons using something"},
            {"interventions", "eligible, chain, effects"},
            {"order", "in which order interventions act"},
            {"parties", "who pays or gains"},
            {"posts", "rows of the welfare table"},
            {"lines", "costs, benefits and transfers"},
            {"units", "outcomes that are counted"},
            {"pm", "posts without a price"},
            {"answer", "what the sentences speak of"},
            {"accounts", "what a party spends, beside the lines that model it; scenario: files"},
            {"variants", "structural choices, run side by side in table 8"}};
}

} // namespace

const std::vector<LanguageList>& language_lists()
{
    static const std::vector<LanguageList> lists{
        {"tables", tables},       {"formats", formats}, {"distributions", distributions},
        {"functions", functions}, {"keys", keys},       {"variables", variables},
        {"presets", presets}};
    return lists;
}

} // namespace mkba
