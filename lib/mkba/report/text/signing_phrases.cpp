#include "mkba/report/text/signing_phrases.hpp"

#include <cstddef>

namespace mkba {

/// The texts stand in the order of the phrases.
// NOLINTNEXTLINE(readability-function-size): a list of words
const Label& words(SigningPhrase phrase)
{
    // clang-format off
    static const Label texts[] = {
        {"Vóór het tekenen", "Before signing"},
        {"{contract}: de groep telt {persons} personen. In {year}, jaar {since}, is het verwachte effect {effect} van de norm; een besparing onder {smallest} is met {confidence} zekerheid niet van toeval te onderscheiden.",
         "{contract}: the pool counts {persons} persons. In {year}, year {since}, the expected effect is {effect} of the benchmark; a saving below {smallest} cannot be told from luck with {confidence} confidence."},
        {"{contract}: de groep telt alleen wie in of na {first} instroomt. Onder iedereen samen ({persons} personen) is het effect in {year} verdund tot {effect} van de norm.",
         "{contract}: the pool counts only those who enter in or after {first}. Among everybody ({persons} persons) the effect in {year} is diluted to {effect} of the benchmark."},
        {"{contract}: de kans dat er iets wordt uitgekeerd terwijl niets effect heeft is {nothing}; de kans dat er niets wordt uitgekeerd terwijl alles werkt als verwacht is {missed}.",
         "{contract}: the chance that something is paid although nothing has an effect is {nothing}; the chance that nothing is paid although all works as expected is {missed}."},
        {"{contract}: de kans dat de overeenkomst na de toets eindigt is {ended}.", "{contract}: the chance that the agreement ends after its review is {ended}."},
        {"{contract}: {number} keer zo'n groep over {years} jaar laat het verwachte effect zien (met {confidence} zekerheid, in {power} van de gevallen).",
         "{contract}: {number} times such a pool over {years} years shows the expected effect (with {confidence} confidence, in {power} of cases)."},
        {"{contract}: geen aantal van zulke groepen is genoeg binnen {years} jaar: een effect van {effect} gaat schuil achter de fout in de norm ({error}), die niet kleiner wordt met de omvang. Zonder die fout: {by_luck}.",
         "{contract}: no number of such pools is enough within {years} years: an effect of {effect} hides behind the error of the benchmark ({error}), which does not shrink with size. Without that error: {by_luck}."},
        {"{contract}: over de hele looptijd wordt geen besparing verwacht; er is niets te zien en niets te delen.",
         "{contract}: over the whole term no saving is expected; there is nothing to see and nothing to share."},
        {"{contract}: {share} van de verwachte effecten valt binnen de looptijd.", "{contract}: {share} of the expected effects falls within the term."},
        {"Kleinste besparing die van toeval te onderscheiden is, en kansen", "Smallest saving that can be told from luck, and odds"},
        {"Hoeveel keer zo'n groep × jaren nodig is om het effect te zien", "How many times such a pool × years it takes to see the effect"},
        {"Uitkering naar geloofwaardigheid (Bühlmann) naast de drempel", "Payment by credibility (Bühlmann) beside the threshold"},
        {"Jaar sinds de start", "Year since the start"},
        {"Verwacht effect", "Expected effect"},
        {"Toeval (sd)", "Luck (sd)"},
        {"te onderscheiden van toeval alleen", "told from luck alone"},
        {"en van de fout in de norm", "and from the benchmark error"},
        {"Kans op betalen voor niets", "Chance of paying for nothing"},
        {"die betalers kunnen dragen", "that payers can fund"},
        {"Kans het effect te missen", "Chance of missing the effect"},
        {"Ten minste één keer / nooit", "At least once / never"},
        {"Jaren samen", "Years together"},
        {"geen", "none"},
        {"Gewicht Z", "Weight Z"},
        {"volgens het contract", "by the contract"},
        {"naar geloofwaardigheid", "by credibility"},
        {"Verwachte uitkering", "Expected payment"},
        {"te veel", "too much"},
        {"te weinig", "too little"},
        {"zonder effect", "without effect"},
        {"Alle afrekeningen", "All settlements"},
        {"Effect en besparing als deel van de norm, verdund over iedereen in de groep; bij één afrekening over de jaren tot dan toe. Betalen voor niets: de regels keren uit in dezelfde trekking zonder enig effect; wat betalers kunnen dragen is begrensd door hun ware eigen besparing, die alleen het model kent. Missen: de regels keren niets uit met het effect van het scenario; een streep waar nog geen effect wordt verwacht.",
         "Effect and saving as a part of the benchmark, diluted over everybody in the pool; with one settlement over the years to date. Paying for nothing: the rules pay in the same draw without any effect; what payers can fund is limited by their true own saving, which only the model knows. Missing: the rules pay nothing with the effect of the scenario; a dash where no effect is expected yet."},
        {"Zo vaak de groep van dit contract, met {power} kans om het effect te zien. 'Geen': de fout in de norm alleen al verbergt het effect, of er wordt geen effect verwacht.",
         "So many times the pool of this contract, with {power} odds of seeing the effect. 'None': the error of the benchmark alone hides the effect, or no effect is expected."},
        {"Euro's die de regels per afrekening toekennen, gemiddeld over de trekkingen, vóór de grens van wat betalers zelf besparen. Naar geloofwaardigheid: het deel van Z × gemeten + (1 - Z) × verwacht, zonder drempel, met hetzelfde maximum. Te veel en te weinig: tegenover het deel van de ware besparing. Zonder effect: wat ook dan wordt betaald.",
         "Euros that the rules award in a settlement, mean over the draws, before the limit of what payers save themselves. By credibility: the share of Z × measured + (1 - Z) × forecast, without threshold, under the same cap. Too much and too little: against the share of the true saving. Without effect: what is paid even then."},
        {"Zonder trekkingen valt over kansen niets te zeggen (--draws).", "Without draws nothing can be said of odds (--draws)."},
        {"Dit scenario heeft geen contract dat voor een gemeten besparing betaalt (sleutel 'contract', of --contract FILE).",
         "This scenario has no contract that pays for a measured saving (key 'contract', or --contract FILE)."},
        {"Samen meten: groepen van elke omvang, over één jaar of meer", "Measuring together: pools of every size, over one year or more"},
        {"Groep", "Pool"},
        {"Elk alleen", "Each alone"},
        {"De grootste samen", "The largest together"},
        {"{number} grootste, met {last}", "{number} largest, with {last}"},
        {"Met {confidence} van toeval te onderscheiden", "Told from luck with {confidence}"},
        {"De kleinste groep die het verwachte effect laat zien (met {confidence} zekerheid, in {power} van de gevallen): {pool}, over {years} jaar.",
         "The smallest pool that shows the expected effect (with {confidence} confidence, in {power} of cases): {pool}, over {years} years."},
        {"Geen van deze groepen laat het verwachte effect zien (met {confidence} zekerheid, in {power} van de gevallen).",
         "None of these pools shows the expected effect (with {confidence} confidence, in {power} of cases)."},
        {"De eerste jaren van het contract samen geteld, op dezelfde trekkingen; één fout in de norm voor de hele groep. Niet de drempel van het contract telt, maar de genoemde zekerheid.",
         "The first years of the contract counted together, on the same draws; one error of the benchmark for the whole pool. Not the threshold of the contract counts but the confidence named."},
        {"Dit scenario neemt geen bevolkingen samen (population: {together: …}).", "This scenario takes no populations together (population: {together: …})."},
        {"Samen meten: de goedkoopste groep uit alle groepen", "Measuring together: the cheapest of all pools"},
        {"Minste aantal", "Fewest"},
        {"Goedkoopste groep", "Cheapest pool"},
        {"Programma\u00ADkosten (€ × 1.000)", "Programme cost (€ × 1,000)"},
        {"Uit alle groepen van deze bevolkingen: hoeveel er ten minste samen moeten meten om het verwachte effect te zien (met {confidence} zekerheid, in {power} van de gevallen), en de groep waarvan het programma in die jaren het minst kost. Een streep: ook allemaal samen is niet genoeg.",
         "Of all pools of these populations: how many at least must measure together to see the expected effect (with {confidence} confidence, in {power} of cases), and the pool whose programme costs least in those years. A dash: not even all together are enough."},
        {"Welke afspraken het vaakst iedereen goed laten uitkomen", "Which terms suit everybody most often"},
        {"Plaats", "Place"},
        {"Looptijd (jaar)", "Term (years)"},
        {"Deel", "Share"},
        {"Drempel", "Threshold"},
        {"Maximum", "Cap"},
        {"iedereen", "everybody"},
        {"Kans niet slechter af te zijn", "Chance of being no worse off"},
        {"Doorgerekend op dezelfde trekkingen: {points}. Door geen andere in alle kansen geëvenaard en in één overtroffen: {pareto}; hier getoond: {shown}. Saldo met contract over de hele looptijd van het programma; subsidiegevers tellen niet mee.",
         "Sets of terms worked out on the same draws: {points}. Not matched in all odds and beaten in one by another: {pareto}; shown: {shown}. Balance with contract over the whole programme; givers of grants do not count."},
    };
    // clang-format on
    return texts[static_cast<std::size_t>(phrase)];
}

} // namespace mkba
