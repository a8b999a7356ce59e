#include "cli/summary_texts.hpp"

#include <map>

namespace mkba {

const std::string& in(SummaryText text, Language language)
{
    static const std::map<SummaryText, Label> texts{
        {SummaryText::files, {"Bestanden (sha256)", "Files (sha256)"}},
        {SummaryText::people, {"Mensen bij het begin", "People at the start"}},
        {SummaryText::persons_in_states,
         {"{0} personen in {1} toestanden", "{0} persons in {1} states"}},
        {SummaryText::a_year_of_age, {"  per leeftijdsjaar", "  per year of age"}},
        {SummaryText::not_stationary,
         {"{0}: niet stationair; niemand verhuist, dus de aantallen per leeftijd lopen toe naar de "
          "instroom",
          "{0}: not stationary; nobody moves, so the numbers at each age tend to the entrants"}},
        {SummaryText::baseline_cost,
         {"Gemodelleerde kosten van het nulalternatief in het eerste jaar (leg ze naast de "
          "begroting)",
          "Modelled cost of the baseline in its first year (hold it against the budget)"}},
        {SummaryText::parameters, {"Parameters", "Parameters"}},
        {SummaryText::formulas, {"formules daarover", "formulas over these"}},
        {SummaryText::with_distribution, {"met een verdeling", "with a distribution"}},
        {SummaryText::assumptions,
         {"Rust op aannames (graad D); alle bronnen: mkba list evidence",
          "Resting on assumptions (grade D); all sources: mkba list evidence"}},
        {SummaryText::replaced, {"Vervangen door een latere laag", "Replaced by a later layer"}},
        {SummaryText::a_formula, {"een formule", "a formula"}},
        {SummaryText::instead_of,
         {"{0} ({1}) in plaats van {2} ({3})", "{0} ({1}) instead of {2} ({3})"}},
        {SummaryText::price_set, {", prijzen '{0}'{1}", ", price set '{0}'{1}"}},
        {SummaryText::there_is_also, {" (er is ook {0})", " (there is also {0})"}},
        {SummaryText::no_errors, {"{0}: geen fouten", "{0}: no errors"}},
        {SummaryText::programme,
         {"{0} tegenover {1}, {2} jaar vanaf {3}, gevolgd tot {4}; prijzen van {5}{6}",
          "{0} against {1}, {2} years from {3}, followed to {4}; prices of {5}{6}"}},
        {SummaryText::counts,
         {"{0} regels, {1} eenheden, {2} posten zonder prijs (waarvan {3} min){4}",
          "{0} lines, {1} units, {2} posts without a price ({3} of them minus){4}"}},
        {SummaryText::an_agreement,
         {", een afspraak over gedeelde besparingen", ", an agreement on shared savings"}}};
    return in(texts.at(text), language);
}

} // namespace mkba
