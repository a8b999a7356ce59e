// Words and sentences of the analyses, Dutch beside English.
#include "mkba/report/text/analysis_phrases.hpp"

#include <stdexcept>

namespace mkba {

namespace {

struct AnalysisText {
    AnalysisPhrase phrase;
    Label text;
};

} // namespace

// NOLINTNEXTLINE(readability-function-size): a list of words
const Label& words(AnalysisPhrase phrase)
{
    // clang-format off
    static const AnalysisText texts[] = {
        {AnalysisPhrase::information_title, {"Waarde van informatie", "Value of information"}},
        {AnalysisPhrase::decisions_title, {"Keuzes", "Decisions"}},
        {AnalysisPhrase::information_by_parameter,
         {"Wat het waard is een parameter te kennen (EVPPI)", "What it is worth to know a parameter (EVPPI)"}},
        {AnalysisPhrase::decision, {"keuze", "decision"}},
        {AnalysisPhrase::mean_benefit, {"gemiddelde netto baat", "mean net benefit"}},
        {AnalysisPhrase::chance_best, {"kans dat deze de beste is", "chance of being best"}},
        {AnalysisPhrase::best_decision, {"beste keuze", "best decision"}},
        {AnalysisPhrase::parameter, {"parameter", "parameter"}},
        {AnalysisPhrase::value_of_knowing, {"waarde van kennen (EVPPI)", "value of knowing (EVPPI)"}},
        {AnalysisPhrase::standard_error, {"standaardfout", "standard error"}},
        {AnalysisPhrase::share_of_perfect, {"deel van EVPI", "share of EVPI"}},
        {AnalysisPhrase::perfect_information, {"alles (EVPI)", "everything (EVPI)"}},
        {AnalysisPhrase::sentence_best,
         {"Gemiddeld is {best} het beste. In {changes} van de trekkingen is een andere keuze beter.",
          "On average {best} is best. In {changes} of the draws another decision is better."}},
        {AnalysisPhrase::note_information,
         {"EVPI: wat het gemiddeld zou opleveren alles te weten voor de keuze. EVPPI: hetzelfde voor een parameter of groep alleen, door regressie van de netto baat erop. Een onderzoek dat meer kost dan de EVPPI loont niet.",
          "EVPI: what knowing everything before deciding would yield on average. EVPPI: the same for one parameter or group alone, by regression of the net benefit on it. A study that costs more than the EVPPI does not pay."}},
        {AnalysisPhrase::draws_of_table, {"{draws} trekkingen in de tabel", "{draws} draws in the table"}},
        {AnalysisPhrase::measure_first_title, {"Wat eerst te meten", "What to measure first"}},
        {AnalysisPhrase::information_by_output,
         {"Waarde van alles weten (EVPI), per partij en perspectief", "Value of knowing everything (EVPI), by party and perspective"}},
        {AnalysisPhrase::nested_title, {"Controle door geneste simulatie", "Check by nested simulation"}},
        {AnalysisPhrase::grade_word, {"graad", "grade"}},
        {AnalysisPhrase::study_at_most, {"Een onderzoek mag hoogstens kosten (EVPPI, €)", "A study may cost at most (EVPPI, €)"}},
        {AnalysisPhrase::in_welfare, {"welvaart", "welfare"}},
        {AnalysisPhrase::in_total, {"zorg, jeugd, onderwijs", "care, youth, education"}},
        {AnalysisPhrase::in_cash, {"in geld (kas)", "in cash"}},
        {AnalysisPhrase::result_word, {"resultaat", "result"}},
        {AnalysisPhrase::expected_result, {"verwacht (€)", "expected (€)"}},
        {AnalysisPhrase::chance_of_change, {"kans op andere keuze", "chance of another decision"}},
        {AnalysisPhrase::evpi_word, {"EVPI (€)", "EVPI (€)"}},
        {AnalysisPhrase::most_valuable, {"meest waard om te kennen", "most worth knowing"}},
        {AnalysisPhrase::its_value, {"EVPPI daarvan (€)", "its EVPPI (€)"}},
        {AnalysisPhrase::by_regression, {"regressie (€)", "regression (€)"}},
        {AnalysisPhrase::by_nesting, {"genest (€)", "nested (€)"}},
        {AnalysisPhrase::decision_fund, {"Keuze: het programma betalen of niet.", "Decision: fund the programme or not."}},
        {AnalysisPhrase::decision_sign, {"Keuze: het contract tekenen of niet.", "Decision: sign the contract or not."}},
        {AnalysisPhrase::research_changes_nothing,
         {"{output}: meer onderzoek verandert het antwoord niet. In {same} van de trekkingen valt de keuze hetzelfde uit; alles weten is hoogstens {evpi} waard.",
          "{output}: more research does not change the answer. In {same} of the draws the decision is the same; knowing everything is worth {evpi} at most."}},
        {AnalysisPhrase::research_may_change,
         {"{output}: in {changes} van de trekkingen zou de keuze anders uitvallen; alles weten is {evpi} waard, het meest zegt {parameter}.",
          "{output}: in {changes} of the draws the decision would be another; knowing everything is worth {evpi}, and {parameter} says most."}},
        {AnalysisPhrase::constant_outputs, {"Hetzelfde in elke trekking: {outputs}.", "The same in every draw: {outputs}."}},
        {AnalysisPhrase::note_measure_first,
         {"De EVPPI is wat het deze beslissing gemiddeld oplevert om de parameter precies te kennen: meer mag een onderzoek ernaar niet kosten. Graad: A cijfer of proef … D aanname.",
          "The EVPPI is what knowing the parameter exactly yields on average for this decision: a study of it may cost no more. Grade: A statistic or trial … D assumption."}},
        {AnalysisPhrase::note_by_output,
         {"Elke partij kiest hier voor zichzelf. De kans op een andere keuze is het deel van de trekkingen waarin het teken van het resultaat anders is dan gemiddeld.",
          "Every party decides for itself here. The chance of another decision is the share of draws in which the sign of the result is not that of the mean."}},
        {AnalysisPhrase::note_nested,
         {"Genest: {outer} waarden van de parameter met elk {inner} trekkingen van al het andere, los van de regressie.",
          "Nested: {outer} values of the parameter with {inner} draws of everything else for each, apart from the regression."}},
        {AnalysisPhrase::break_even_title, {"Omslagpunt", "Break-even"}},
        {AnalysisPhrase::line_title, {"Omslaglijn", "Break-even line"}},
        {AnalysisPhrase::no_value, {"geen", "none"}},
        {AnalysisPhrase::factor_on_effects, {"factor op alle effecten", "factor on all effects"}},
        {AnalysisPhrase::factor_on_coverage, {"factor op {name}", "factor on {name}"}},
        {AnalysisPhrase::in_expectation, {"naar verwachting", "in expectation"}},
        {AnalysisPhrase::with_certainty, {"met 80% zekerheid", "with 80% certainty"}},
        {AnalysisPhrase::result_of, {"{output}: het verwachte saldo van dit scenario is {mean}.", "{output}: the expected balance of this scenario is {mean}."}},
        {AnalysisPhrase::zero_at,
         {"{how} is het saldo nul bij {name} = {value}; in het scenario is dat {central}.",
          "{how} the balance is zero at {name} = {value}; the scenario has {central}."}},
        {AnalysisPhrase::zero_nowhere,
         {"{how} is het saldo nergens nul voor {name} van {low} tot {high}: het gaat van {at_low} naar {at_high}.",
          "{how} the balance is zero nowhere for {name} from {low} to {high}: it goes from {at_low} to {at_high}."}},
        {AnalysisPhrase::jumps_over_zero,
         {"{how} springt het saldo over nul heen voor {name} van {low} tot {high}, van {at_low} naar {at_high}: een onderdeel "
          "dat op 0 staat vervalt met zijn vaste kosten.",
          "{how} the balance jumps over zero for {name} from {low} to {high}, from {at_low} to {at_high}: a part that is at 0 "
          "is gone with its fixed cost."}},
        {AnalysisPhrase::always_zero,
         {"{how} is het saldo nul, wat {name} ook is.", "{how} the balance is zero whatever {name} is."}},
        {AnalysisPhrase::range_narrowed,
         {"Buiten {low} tot {high} weigert het model te rekenen (een kans zou buiten 0 tot 1 komen).",
          "Beyond {low} to {high} the model refuses to run (a probability would leave 0 to 1)."}},
        {AnalysisPhrase::partners_kept,
         {"Hiermee samenhangende parameters houden hun eigen trekkingen: {names}.",
          "Correlated parameters keep their own draws: {names}."}},
        {AnalysisPhrase::budget_carried_title, {"Wat de effecten kunnen dragen (€)", "What the effects can carry (€)"}},
        {AnalysisPhrase::spent_a_year, {"kosten van het programma nu, per jaar", "cost of the programme now, a year"}},
        {AnalysisPhrase::carried_a_year, {"hoogste te verdedigen budget, per jaar", "largest defensible budget, a year"}},
        {AnalysisPhrase::carried_a_family, {"hoogste te verdedigen uitgave, per instromend kwetsbaar gezin", "largest defensible expense, per vulnerable family entering"}},
        {AnalysisPhrase::unpriced_a_family, {"wat het ongeprijsde per gezin waard moet zijn", "what the unpriced must be worth a family"}},
        {AnalysisPhrase::health_a_family, {"QALY per gezin die het gat dicht, bij {value} per QALY", "QALY a family that closes the gap, at {value} per QALY"}},
        {AnalysisPhrase::note_budget_carried,
         {"Besparing gedeeld door de som van de disconteringsfactoren (per jaar) of door verdisconteerde kwetsbare zwangerschappen (per gezin). Met 80% zekerheid: het 20e percentiel.",
          "Saving over the sum of discount factors (a year) or over discounted vulnerable pregnancies entering (a family). With 80% certainty: the 20th percentile."}},
        {AnalysisPhrase::compare_title, {"Scenario's naast elkaar", "Scenarios side by side"}},
        {AnalysisPhrase::levels_title, {"Resultaat (contante waarde, € × 1.000)", "Result (present value, € × 1,000)"}},
        {AnalysisPhrase::differences_title, {"Verschil met {first} (€ × 1.000)", "Difference with {first} (€ × 1,000)"}},
        {AnalysisPhrase::chances_title, {"Kans dat een scenario het beste is", "Chance that a scenario is best"}},
        {AnalysisPhrase::inputs_title, {"Wat er verschilt in de invoer", "What differs in the inputs"}},
        {AnalysisPhrase::acceptability_title, {"Aanvaardbaarheid bij een waarde per eenheid: {unit}", "Acceptability at a value per unit: {unit}"}},
        {AnalysisPhrase::difference_word, {"verschil", "difference"}},
        {AnalysisPhrase::chance_higher, {"kans > 0", "chance > 0"}},
        {AnalysisPhrase::input_word, {"invoer", "input"}},
        {AnalysisPhrase::source_of, {"bron", "source"}},
        {AnalysisPhrase::absent, {"ontbreekt", "absent"}},
        {AnalysisPhrase::none_of_them, {"geen van alle", "none of them"}},
        {AnalysisPhrase::frontier, {"beste gemiddeld (grens)", "best on average (frontier)"}},
        {AnalysisPhrase::value_of_unit, {"waarde van een eenheid (€)", "value of a unit (€)"}},
        {AnalysisPhrase::note_differences,
         {"De scenario's delen hun trekkingen: het verschil is per trekking genomen, dus zonder het toeval dat zij delen. De standaardfout is die van het gemiddelde verschil.",
          "The scenarios share their draws: the difference is taken draw by draw, so without the luck that they share. The standard error is that of the mean difference."}},
        {AnalysisPhrase::note_best,
         {"Bij gelijke uitkomst in een trekking telt het scenario dat het eerst is genoemd.",
          "Where they are equal in a draw, the scenario named first counts."}},
        {AnalysisPhrase::note_acceptability,
         {"Kans dat een scenario de hoogste netto baat heeft (waarde × effect + welvaartssaldo), met niets doen als keuze. De grens is de kans van het gemiddeld beste.",
          "Chance that a scenario has the highest net benefit (value × effect + welfare balance), doing nothing being an option. The frontier is the chance of the best on average."}},
        {AnalysisPhrase::note_not_common, {"Niet in alle scenario's: {names}.", "Not in all scenarios: {names}."}},
        {AnalysisPhrase::note_other_draws,
         {"Let op: onder Sobol delen scenario's met andere parameters hun trekkingen niet.",
          "Note: under Sobol, scenarios with other parameters do not share their draws."}},
        {AnalysisPhrase::no_differences, {"De invoer is dezelfde.", "The inputs are the same."}},
        {AnalysisPhrase::sensitivity_title, {"Gevoeligheid", "Sensitivity"}},
        {AnalysisPhrase::tornado_title, {"Tornado", "Tornado"}},
        {AnalysisPhrase::two_way_title, {"Twee tegelijk (€ × 1.000)", "Two at a time (€ × 1,000)"}},
        {AnalysisPhrase::first_index, {"eerste orde", "first order"}},
        {AnalysisPhrase::total_index, {"totaal", "total"}},
        {AnalysisPhrase::plus_minus, {"± (95%)", "± (95%)"}},
        {AnalysisPhrase::mean_effect, {"gemiddeld effect (€)", "mean effect (€)"}},
        {AnalysisPhrase::mean_size, {"gemiddelde grootte (€)", "mean size (€)"}},
        {AnalysisPhrase::spread_of_effects, {"spreiding (€)", "spread (€)"}},
        {AnalysisPhrase::coefficient, {"coëfficiënt", "coefficient"}},
        {AnalysisPhrase::lower_end, {"van (95%)", "from (95%)"}},
        {AnalysisPhrase::upper_end, {"tot (95%)", "to (95%)"}},
        {AnalysisPhrase::low_value, {"laag", "low"}},
        {AnalysisPhrase::high_value, {"hoog", "high"}},
        {AnalysisPhrase::at_low, {"saldo bij laag (€)", "balance at low (€)"}},
        {AnalysisPhrase::at_high, {"saldo bij hoog (€)", "balance at high (€)"}},
        {AnalysisPhrase::swing, {"verschil (€)", "swing (€)"}},
        {AnalysisPhrase::runs_made, {"{runs} doorrekeningen; saldo gemiddeld of centraal {mean}.", "{runs} runs of the model; mean or central balance {mean}."}},
        {AnalysisPhrase::merged_inputs, {"Samen genomen omdat zij samenhangen: {names}.", "Taken together because they are correlated: {names}."}},
        {AnalysisPhrase::moved_alone, {"Deze parameters hangen samen met andere, die hier bleven staan: {names}.", "These parameters are correlated with others, which were kept still here: {names}."}},
        {AnalysisPhrase::note_tornado, {"| is het saldo met alles op zijn plaats; de balk loopt van laag naar hoog.", "| is the balance with everything in place; the bar runs from low to high."}},
        {AnalysisPhrase::zero_line, {"nul bij", "zero at"}},
        {AnalysisPhrase::one_chain, {"één keten", "one chain"}},
        {AnalysisPhrase::n_chains, {"{chains} ketens", "{chains} chains"}},
        {AnalysisPhrase::refused, {"geweigerd", "refused"}},
        {AnalysisPhrase::variant_refused, {"Geen uitkomst voor '{variant}': {reason}.", "No result for '{variant}': {reason}."}},
    };
    // clang-format on
    for (const auto& entry : texts) {
        if (entry.phrase == phrase) {
            return entry.text;
        }
    }
    throw std::logic_error{"a phrase of the analyses has no text"};
}

Label fill(AnalysisPhrase phrase, const std::vector<Filling>& fillings)
{
    return fill(words(phrase), fillings);
}

} // namespace mkba
