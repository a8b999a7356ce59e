// Words and sentences of ladders, bridges and calibrations, Dutch beside English.
#include "mkba/report/text/step_phrases.hpp"

#include "mkba/report/text/find_text.hpp"

namespace mkba {

namespace {

struct StepText {
    StepPhrase phrase;
    Label text;
};

} // namespace

// NOLINTNEXTLINE(readability-function-size): a list of words
const Label& words(StepPhrase phrase)
{
    // clang-format off
    static const StepText texts[] = {
        {StepPhrase::alone_title, {"Elk onderdeel alleen (contante waarde, € × 1.000)", "Each element alone (present value, € × 1,000)"}},
        {StepPhrase::last_in_title, {"Elk onderdeel als laatste erbij (contante waarde, € × 1.000)", "Each element last in (present value, € × 1,000)"}},
        {StepPhrase::order_free_title, {"Elk onderdeel, ongeacht de volgorde (Shapley; contante waarde, € × 1.000)", "Each element whatever the order (Shapley; present value, € × 1,000)"}},
        {StepPhrase::element_word, {"Onderdeel", "Element"}},
        {StepPhrase::cost_word, {"kosten", "cost"}},
        {StepPhrase::saving_word, {"eigen besparing", "own saving"}},
        {StepPhrase::result_word, {"saldo", "balance"}},
        {StepPhrase::families_word, {"gezinnen bereikt", "families reached"}},
        {StepPhrase::net_cost_a_family, {"nettokosten per gezin (€)", "net cost a family (€)"}},
        {StepPhrase::fixed_cost, {"vaste coördinatie", "fixed coordination"}},
        {StepPhrase::interplay, {"samenspel", "interplay"}},
        {StepPhrase::whole, {"het hele programma", "the whole programme"}},
        {StepPhrase::note_alone,
         {"Alleen: dit onderdeel zoals in het programma, de andere zoals in het nulalternatief. Het samenspel is wat zij samen meer of minder doen dan elk alleen.",
          "Alone: this element as in the programme, the others as in the baseline. Interplay is what they do together more or less than each alone."}},
        {StepPhrase::note_last_in,
         {"Als laatste: het hele programma min het programma zonder dit onderdeel; dat is wat schrappen kost of bespaart.",
          "Last in: the whole programme less the programme without this element; that is what dropping it costs or saves."}},
        {StepPhrase::note_order_free,
         {"Ongeacht de volgorde: wat het onderdeel toevoegt, gemiddeld over alle volgordes. De rijen tellen op tot het geheel.",
          "Whatever the order: what the element adds, averaged over all orders. The rows add up to the whole."}},
        {StepPhrase::note_fixed, {"Vaste coördinatie, in geen onderdeel meegeteld: {lines}.", "Fixed coordination, counted in no element: {lines}."}},
        {StepPhrase::note_nothing_fixed, {"Dit model kent geen vaste programmakosten.", "This model has no fixed programme cost."}},
        {StepPhrase::note_families,
         {"Gezinnen: die het onderdeel zelf via zijn hele keten bereikt, vals alarm inbegrepen; een gezin telt elk jaar dat het wordt bereikt.",
          "Families: those whom the element itself reaches through its whole chain, false alarms included; a family counts in every year in which it is reached."}},
        {StepPhrase::note_ladder_contract, {"Saldo van zorg, jeugd en onderwijs, vóór contract.", "Balance of care, youth and education, before contract."}},
        {StepPhrase::bridge_title, {"van de ene uitkomst naar de andere (contante waarde, € × 1.000)", "from one result to the other (present value, € × 1,000)"}},
        {StepPhrase::step_word, {"Stap", "Step"}},
        {StepPhrase::declared_word, {"in deze volgorde", "in this order"}},
        {StepPhrase::level_word, {"stand", "level"}},
        {StepPhrase::order_free_word, {"ongeacht de volgorde", "whatever the order"}},
        {StepPhrase::order_error_word, {"fout door volgordes", "error of orders"}},
        {StepPhrase::moved_title, {"Wat de stappen veranderen", "What the steps change"}},
        {StepPhrase::in_programme, {"programma", "programme"}},
        {StepPhrase::in_baseline, {"nulalternatief", "baseline"}},
        {StepPhrase::runs_word, {"loopt", "runs"}},
        {StepPhrase::prices_of, {"prijzen van {year}", "prices of {year}"}},
        {StepPhrase::kind_prices, {"prijzen", "prices"}},
        {StepPhrase::kind_effects, {"effecten", "effects"}},
        {StepPhrase::kind_numbers, {"aantallen en risico's", "numbers and risks"}},
        {StepPhrase::kind_coverage, {"bereik", "coverage"}},
        {StepPhrase::kind_time, {"jaren", "years"}},
        {StepPhrase::kind_money, {"prijspeil en discontering", "price year and discounting"}},
        {StepPhrase::kind_contract, {"afspraken van het contract", "terms of the contract"}},
        {StepPhrase::kind_rest, {"al het andere (opbouw van het model)", "everything else (structure of the model)"}},
        {StepPhrase::note_bridge,
         {"Elke stap vervangt een verschil in aannames van de eerste door dat van de tweede, op dezelfde trekkingen. Beide kolommen tellen op tot het verschil.",
          "Each step replaces one difference in assumptions of the first by that of the second, on the same draws. Both columns add up to the difference."}},
        {StepPhrase::note_all_orders, {"Ongeacht de volgorde: gemiddeld over alle volgordes (Shapley).", "Whatever the order: averaged over all orders (Shapley)."}},
        {StepPhrase::note_sampled_orders,
         {"Ongeacht de volgorde: gemiddeld over {orders} volgordes (Shapley), in paren van een volgorde en haar omgekeerde; de fout is de standaardfout daarvan.",
          "Whatever the order: averaged over {orders} orders (Shapley), in pairs of an order and its reverse; the error is the standard error of that."}},
        {StepPhrase::fitted_title, {"Bijgestelde parameters", "Adjusted parameters"}},
        {StepPhrase::fit_title, {"Waargenomen en gemodelleerd (nulalternatief, centrale waarden)", "Observed and modelled (baseline, central values)"}},
        {StepPhrase::weighted_counts_title, {"Trekkingen gewogen naar de waarnemingen: aantallen", "Draws weighted by what was observed: counts"}},
        {StepPhrase::weighted_results_title, {"Trekkingen gewogen naar de waarnemingen: resultaten (€ × 1.000)", "Draws weighted by what was observed: results (€ × 1,000)"}},
        {StepPhrase::weighted_parameters_title, {"Parameters die het meest verschuiven", "Parameters that move most"}},
        {StepPhrase::parameter_word, {"Parameter", "Parameter"}},
        {StepPhrase::count_word, {"Aantal", "Count"}},
        {StepPhrase::figure_word, {"Cijfer", "Figure"}},
        {StepPhrase::unit_word, {"eenheid", "unit"}},
        {StepPhrase::before_word, {"was", "was"}},
        {StepPhrase::fitted_word, {"bijgesteld", "adjusted"}},
        {StepPhrase::observed_word, {"waargenomen", "observed"}},
        {StepPhrase::error_word, {"standaardfout", "standard error"}},
        {StepPhrase::misfit_word, {"afwijking", "misfit"}},
        {StepPhrase::mean_before_word, {"verwacht, was", "expected, was"}},
        {StepPhrase::mean_after_word, {"verwacht, gewogen", "expected, weighted"}},
        {StepPhrase::note_fitted,
         {"Waarden waarbij de aantallen van het nulalternatief het dichtst bij de waarnemingen liggen; --out schrijft ze als override.yaml.",
          "Values at which the counts of the baseline lie nearest to what was observed; --out writes them as override.yaml."}},
        {StepPhrase::note_at_low_end,
         {"* {names}: op de ondergrens van het opgegeven bereik; de waarnemingen vragen om een lagere waarde.",
          "* {names}: at the lower end of the range given; the counts ask for a lower value."}},
        {StepPhrase::note_at_high_end,
         {"* {names}: op de bovengrens van het opgegeven bereik; de waarnemingen vragen om een hogere waarde.",
          "* {names}: at the upper end of the range given; the counts ask for a higher value."}},
        {StepPhrase::note_misfit,
         {"Afwijking: som van de gekwadrateerde verschillen in standaardfouten. Zonder opgave is de standaardfout die van een Poisson-aantal.",
          "Misfit: sum of squared differences in standard errors. Where none is given, the standard error is that of a Poisson count."}},
        {StepPhrase::note_weights,
         {"Elke trekking van het scenario zoals het is telt naar de kans op de waarnemingen daarin. Effectief aantal trekkingen: {effective} van {draws}.",
          "Every draw of the scenario as it stands counts by the chance of what was observed in it. Effective number of draws: {effective} of {draws}."}},
        {StepPhrase::note_few_draws,
         {"Dat is te weinig om op te varen: de waarnemingen liggen ver van wat het scenario verwacht, of er zijn te weinig trekkingen.",
          "That is too few to rely on: what was observed lies far from what the scenario expects, or there are too few draws."}},
    };
    // clang-format on
    return find_text(texts, phrase);
}

Label fill(StepPhrase phrase, const std::vector<Filling>& fillings)
{
    return fill(words(phrase), fillings);
}

} // namespace mkba
