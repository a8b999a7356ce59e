// Headings, notes and sentences of the keys and the cost division, Dutch beside English.
#include "mkba/report/text/phrase_table.hpp"

namespace mkba {

// NOLINTNEXTLINE(readability-function-size): a list of words
std::span<const PhraseText> allocation_phrases()
{
    // clang-format off
    static const PhraseText texts[] = {
        {Phrase::sharing_title, {"Is er iets te verdelen?", "Is there anything to share?"}},
        {Phrase::keys_title, {"Verdeelsleutels naast elkaar", "Keys side by side"}},
        {Phrase::cost_division_title, {"Kostenverdeling", "Cost division"}},
        {Phrase::player, {"Deelnemer", "Player"}},
        {Phrase::balance_before_contract, {"Saldo vóór contract", "Balance before contract"}},
        {Phrase::alone, {"Alleen", "Alone"}},
        {Phrase::part_of_result, {"Deel van het gezamenlijke saldo", "Part of the joint balance"}},
        {Phrase::to_receive_or_pay, {"Te ontvangen (+) of te betalen (-)", "To receive (+) or to pay (-)"}},
        {Phrase::chance_of_staying, {"Kans niet slechter af te zijn dan alleen", "Chance of being no worse off than alone"}},
        {Phrase::holds_together, {"Houdt het stand?", "Does it hold?"}},
        {Phrase::core_in_expectation, {"Naar verwachting is geen groep alleen beter af", "In expectation no group is better off alone"}},
        {Phrase::chance_in_core, {"Kans dat geen groep alleen beter af is", "Chance that no group is better off alone"}},
        {Phrase::side_payment, {"Kleinste bijbetaling die met {certainty} kans iedereen binnenhoudt", "Smallest side payment that keeps everybody in with {certainty} chance"}},
        {Phrase::yes, {"ja", "yes"}},
        {Phrase::no, {"nee", "no"}},
        {Phrase::something_to_share,
         {"Samen is er iets te verdelen: het gezamenlijke saldo is naar verwachting {mean}.",
          "Together there is something to share: the expected joint balance is {mean}."}},
        {Phrase::in_no_ranking, {"{intervention}: ter informatie, in geen totaal, rangorde of verdeling.", "{intervention}: for information only, in no total, ranking or division."}},
        {Phrase::runs_with, {"{intervention}: loopt alleen met {funders} aan tafel.", "{intervention}: runs only with {funders} at the table."}},
        {Phrase::runs_always, {"{intervention}: heeft geen betaler in het model en loopt altijd.", "{intervention}: has no funder in the model and always runs."}},
        {Phrase::core_exists,
         {"Naar verwachting bestaat er een verdeling waarbij geen groep alleen beter af is.",
          "In expectation there is a division under which no group is better off alone."}},
        {Phrase::core_is_empty,
         {"Onder elke verdeling van dit saldo is naar verwachting een groep alleen beter af: zonder geld van buiten valt de samenwerking uiteen.",
          "Under every division of this balance some group is better off alone in expectation: without outside money the players part."}},
        {Phrase::outside_needed,
         {"Met de gunstigste verdeling houdt {amount} van buiten (contante waarde) met {certainty} kans iedereen binnen.",
          "With the division that needs least, {amount} from outside (present value) keeps everybody in with {certainty} chance."}},
        {Phrase::outside_needed_now,
         {"Een bijdrage van buiten van {year} per programmajaar laat niemand slechter af; nu dragen subsidiegevers daarvan al {grants} per jaar.",
          "An outside contribution of {year} a programme year leaves nobody worse off; of this, grant givers now carry {grants} a year."}},
        {Phrase::note_keys,
         {"Contante waarden over de hele gevolgde tijd. Alleen: wat een deelnemer zelf kan laten lopen. Deel en ontvangst horen bij het verwachte resultaat: saldo vooraf plus ontvangst is het deel. Een streep: de sleutel heeft niets om op te verdelen. Doorgerekend: {sets} verschillende combinaties van maatregelen.",
          "Present values over the whole followed time. Alone: what a player can run by itself. Part and receipt are of the expected result: balance before and receipt make the part. A dash: the key has nothing to go by. Worked out: {sets} distinct sets of interventions."}},
        {Phrase::note_keys_odds,
         {"Trekkingen achter de kansen van de nucleolus en onder \"houdt het stand\": de eerste {sample}. De bijbetaling komt van buiten, boven op het deel.",
          "Draws behind the odds of the nucleoli and \"does it hold\": the first {sample}. A side payment comes from outside, on top of the parts."}},
        {Phrase::pays_now, {"Draagt nu", "Carries now"}},
        {Phrase::own_saving, {"Eigen besparing", "Own saving"}},
        {Phrase::shortfall, {"Tekort", "Shortfall"}},
        {Phrase::net_cost_to_cover, {"Netto te dekken", "Net cost to cover"}},
        {Phrase::outside_a_year, {"Bijdrage van buiten per programmajaar", "Outside contribution a programme year"}},
        {Phrase::grants_now, {"waarvan subsidiegevers nu al dragen", "of which grant givers now carry"}},
        {Phrase::note_cost_division,
         {"Wie precies zijn eigen besparing bijdraagt, is niet slechter af; het tekort is wat anderen dan moeten dragen (negatief: ruimte om bij te dragen). Eigen besparing met overdrachten, bij de kosten en baten in zorg, jeugd en onderwijs. Per jaar: over de som van de disconteringsfactoren van de programmajaren.",
          "Whoever contributes exactly its own saving is no worse off; the shortfall is what others then have to carry (negative: room to contribute). Own saving with transfers, over the costs and benefits in care, youth and education. A year: over the sum of discount factors of the programme years."}},
    };
    // clang-format on
    return texts;
}

} // namespace mkba
