// The words of what a result is held against: accounts, weak parameters, variants.
#include "mkba/report/text/phrase_table.hpp"

namespace mkba {

// NOLINTNEXTLINE(readability-function-size): a list of words
std::span<const PhraseText> comparison_phrases()
{
    // clang-format off
    static const PhraseText texts[] = {
        {Phrase::accounts_title, {"Begrotingstoets · Wat van de uitgaven is gemodelleerd (€ × 1.000, eerste jaar, nulalternatief)", "Budget check · What of the spending is modelled (€ × 1,000, first year, baseline)"}},
        {Phrase::accounts_stub, {"Uitgaven", "Spending"}},
        {Phrase::in_the_books, {"ter vergelijking", "held against"}},
        {Phrase::modelled, {"gemodelleerd", "modelled"}},
        {Phrase::share_explained, {"verklaard", "explained"}},
        {Phrase::not_modelled_here, {"{what}: niet gemodelleerd zijn {names}.", "{what}: not modelled are {names}."}},
        {Phrase::note_accounts,
         {"Wat ontbreekt wordt nooit stilzwijgend bijgeschaald, en wat ernaast staat is geen invoer van enig resultaat. In `run` gemiddelden van de trekkingen, in `check` bij de centrale waarden.",
          "What is missing is never scaled up in silence, and what is held against it is no input of any result. In `run` means of the draws, in `check` at the central values."}},
        {Phrase::modelled_by_party, {"Alle gemodelleerde uitgaven, naar wie ze draagt", "All modelled spending, by who bears it"}},
        {Phrase::balance_of, {"Saldo {party}", "Balance {party}"}},
        {Phrase::account_rests_on, {"{what} rust op {sources}.", "{what} rests on {sources}."}},
        {Phrase::note_no_accounts, {"Er zijn geen rekeningen bij dit scenario (sleutel 'accounts').", "This scenario comes with no accounts (key 'accounts')."}},
        {Phrase::weakest_title, {"Zwakste parameters naar gewicht in de uitkomst", "Weakest parameters by weight in the result"}},
        {Phrase::weakest_stub, {"Parameter (graad C of D)", "Parameter (grade C or D)"}},
        {Phrase::note_weakest,
         {"Gewicht: aandeel in de spreiding van het maatschappelijk saldo (regressie over {draws} trekkingen).",
          "Weight: share of the spread of the welfare balance (regression over {draws} draws)."}},
        {Phrase::variants_title, {"Tabel 8 · Varianten: structurele keuzes naast elkaar (contante waarde, € × 1.000)", "Table 8 · Variants: structural choices side by side (present value, € × 1,000)"}},
        {Phrase::variants_stub, {"Variant", "Variant"}},
        {Phrase::as_it_stands, {"zoals het scenario is", "as the scenario stands"}},
        {Phrase::note_variants,
         {"Elke rij is een run met dezelfde trekkingen en één andere keuze; varianten worden nooit tot een band gemiddeld.",
          "Every row is a run with the same draws and one other choice; variants are never averaged into a band."}},
        {Phrase::note_no_variants, {"Dit scenario noemt geen varianten (sleutel 'variants').", "This scenario names no variants (key 'variants')."}},
        {Phrase::parts_title, {"Tabel 9 · De delen van de bevolking naast elkaar (contante waarde, € × 1.000)", "Table 9 · The parts of the population side by side (present value, € × 1,000)"}},
        {Phrase::parts_stub, {"Deel", "Part"}},
        {Phrase::of_which_for, {"waarvan {group}", "of which {group}"}},
        {Phrase::note_parts,
         {"Elk deel is een run met dezelfde trekkingen; de delen tellen op tot het geheel. Percentages, effecten, prijzen en bereik zijn in alle delen gelijk, dus het geheel is één keten; een deel met eigen cijfers kost een keten meer (sleutel 'own').",
          "Each part is a run with the same draws; the parts add up to the whole. Rates, effects, prices and coverage are the same in all parts, so the whole is one chain; a part with figures of its own costs one more chain (key 'own')."}},
        {Phrase::note_parts_of_chains,
         {"Elk deel is een run met dezelfde trekkingen; de delen tellen op tot het geheel, dat de som is van {chains} ketens.",
          "Each part is a run with the same draws; the parts add up to the whole, which is the sum of {chains} chains."}},
        {Phrase::own_rules_one, {"{members} ({rules})", "{members} ({rules})"}},
        {Phrase::own_chains,
         {"Met eigen cijfers: {own}. Dat kost {more} meer; het geheel is de som van {chains} ketens op dezelfde trekkingen.",
          "With figures of their own: {own}. That costs {more} more; the whole is the sum of {chains} chains on the same draws."}},
        {Phrase::note_parts_apart,
         {"Elk deel is een run met dezelfde trekkingen. De delen tellen niet op tot het geheel: elk draagt alleen wat het geheel één keer draagt, zoals de kosten van een contract.",
          "Each part is a run with the same draws. The parts do not add up to the whole: each bears alone what the whole bears once, such as the cost of a contract."}},
        {Phrase::note_no_parts, {"Dit scenario neemt geen bevolkingen samen (sleutel 'population: {together: …}').", "This scenario takes no populations together (key 'population: {together: …}')."}},
        {Phrase::spread_rests_on,
         {"{share} van de spreiding rust op aannames (graad D), het meest op: {names}.", "{share} of the spread rests on assumptions (grade D), most of all on: {names}."}},
    };
    // clang-format on
    return texts;
}

} // namespace mkba
