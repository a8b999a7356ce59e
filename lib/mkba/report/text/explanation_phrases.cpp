// The words of an explanation, Dutch beside English.
#include "mkba/report/text/explanation_phrases.hpp"

#include "mkba/report/text/find_text.hpp"

namespace mkba {

// NOLINTNEXTLINE(readability-function-size): a list of words
const Label& words(ExplanationPhrase phrase)
{
    struct Entry {
        ExplanationPhrase phrase;
        Label text;
    };
    // clang-format off
    static const Entry texts[] = {
        {ExplanationPhrase::explained_central, {"centrale run (elke parameter op zijn centrale waarde)", "central run (every parameter at its central value)"}},
        {ExplanationPhrase::explained_draw, {"trekking {draw} (van 0 tot en met {last})", "draw {draw} (of 0 to {last})"}},
        {ExplanationPhrase::explained_mean, {"gemiddelde van {draws} trekkingen", "mean of {draws} draws"}},
        {ExplanationPhrase::explained_percentile,
         {"{percentile} van {draws} trekkingen; ontleed is de dichtstbijzijnde, trekking {draw}",
          "{percentile} of {draws} draws; unfolded is the nearest, draw {draw}"}},
        {ExplanationPhrase::by_line, {"naar regel", "by line"}},
        {ExplanationPhrase::by_age, {"naar leeftijd", "by age"}},
        {ExplanationPhrase::by_state, {"naar situatie", "by state"}},
        {ExplanationPhrase::by_year, {"naar jaar", "by year"}},
        {ExplanationPhrase::amount, {"bedrag (€)", "amount (€)"}},
        {ExplanationPhrase::number_of, {"aantal", "number"}},
        {ExplanationPhrase::factor_persons, {"persoonsjaren", "person-years"}},
        {ExplanationPhrase::factor_rate, {"kans of aandeel", "rate"}},
        {ExplanationPhrase::factor_effect, {"effect", "effect"}},
        {ExplanationPhrase::factor_reach, {"bereik", "reach"}},
        {ExplanationPhrase::factor_families, {"gezinnen per kind", "families per child"}},
        {ExplanationPhrase::factor_quantity, {"hoeveelheid", "quantity"}},
        {ExplanationPhrase::factor_price, {"prijs", "price"}},
        {ExplanationPhrase::factor_index, {"indexatie", "index"}},
        {ExplanationPhrase::factor_stream, {"jaren betaald", "years paid"}},
        {ExplanationPhrase::factor_cash, {"deel dat kasgeld is", "share that is cash"}},
        {ExplanationPhrase::factor_tax, {"zonder btw", "without VAT"}},
        {ExplanationPhrase::factor_share, {"aandeel van de partij", "share of the party"}},
        {ExplanationPhrase::factor_discount, {"discontofactor", "discount factor"}},
        {ExplanationPhrase::factor_sign, {"teken", "sign"}},
        {ExplanationPhrase::fixed_sum, {"vast bedrag, aantal keren", "fixed sum, times paid"}},
        {ExplanationPhrase::mean_of_parts, {"gemiddeld; {low} tot {high}", "on average; {low} to {high}"}},
        {ExplanationPhrase::factors_together, {"verschillend per deel, samengenomen", "different by part, taken together"}},
        {ExplanationPhrase::by_age_and_year, {"naar leeftijd of jaar", "by age or year"}},
        {ExplanationPhrase::not_by_age, {"niet naar leeftijd", "not by age"}},
        {ExplanationPhrase::not_by_state, {"niet naar situatie", "not by state"}},
        {ExplanationPhrase::sum_of_parts, {"Som van de delen", "Sum of the parts"}},
        {ExplanationPhrase::sum_of_nearest, {"Som van de delen (van die trekking)", "Sum of the parts (of that draw)"}},
        {ExplanationPhrase::gross_flows, {"Bruto stromen (som van absolute bedragen)", "Gross flows (sum of absolute amounts)"}},
        {ExplanationPhrase::rests_on, {"Waar de factoren op rusten", "What the factors rest on"}},
        {ExplanationPhrase::note_factors,
         {"De factoren van een regel vermenigvuldigen tot haar bedrag. Verschilt een factor tussen leeftijden, situaties of jaren, dan staat er het gemiddelde over wat er voor hem is vermenigvuldigd.",
          "The factors of a row multiply to its amount. Where a factor differs between ages, states or years it is the mean over what was multiplied before it."}},
        {ExplanationPhrase::note_means,
         {"Een gemiddelde heeft delen maar geen factoren: een gemiddelde van producten is geen product van gemiddelden. Laat .mean weg, of kies --draw, voor de factoren.",
          "A mean has parts but no factors: a mean of products is no product of means. Leave out .mean, or choose --draw, for the factors."}},
        {ExplanationPhrase::note_many_products,
         {"Te veel rijen voor alle factoren: --format tree toont ze.", "Too many rows for all factors: --format tree shows them."}},
    };
    // clang-format on
    return find_text(texts, phrase);
}

Label fill(ExplanationPhrase phrase, const std::vector<Filling>& fillings)
{
    return fill(words(phrase), fillings);
}

} // namespace mkba
