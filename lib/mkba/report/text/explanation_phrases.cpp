// The words of an explanation, Dutch beside English.
#include "mkba/report/text/phrase_table.hpp"

namespace mkba {

// NOLINTNEXTLINE(readability-function-size): a list of words
std::span<const PhraseText> explanation_phrases()
{
    // clang-format off
    static const PhraseText texts[] = {
        {Phrase::explained_central, {"centrale run (elke parameter op zijn centrale waarde)", "central run (every parameter at its central value)"}},
        {Phrase::explained_draw, {"trekking {draw} (van 0 tot en met {last})", "draw {draw} (of 0 to {last})"}},
        {Phrase::explained_mean, {"gemiddelde van {draws} trekkingen", "mean of {draws} draws"}},
        {Phrase::explained_percentile,
         {"{percentile} van {draws} trekkingen; ontleed is de dichtstbijzijnde, trekking {draw}",
          "{percentile} of {draws} draws; unfolded is the nearest, draw {draw}"}},
        {Phrase::by_line, {"naar regel", "by line"}},
        {Phrase::by_age, {"naar leeftijd", "by age"}},
        {Phrase::by_state, {"naar situatie", "by state"}},
        {Phrase::by_year, {"naar jaar", "by year"}},
        {Phrase::amount, {"bedrag (€)", "amount (€)"}},
        {Phrase::number_of, {"aantal", "number"}},
        {Phrase::factor_persons, {"persoonsjaren", "person-years"}},
        {Phrase::factor_rate, {"kans of aandeel", "rate"}},
        {Phrase::factor_effect, {"effect", "effect"}},
        {Phrase::factor_reach, {"bereik", "reach"}},
        {Phrase::factor_families, {"gezinnen per kind", "families per child"}},
        {Phrase::factor_quantity, {"hoeveelheid", "quantity"}},
        {Phrase::factor_price, {"prijs", "price"}},
        {Phrase::factor_index, {"indexatie", "index"}},
        {Phrase::factor_stream, {"jaren betaald", "years paid"}},
        {Phrase::factor_cash, {"deel dat kasgeld is", "share that is cash"}},
        {Phrase::factor_tax, {"zonder btw", "without VAT"}},
        {Phrase::factor_share, {"aandeel van de partij", "share of the party"}},
        {Phrase::factor_discount, {"discontofactor", "discount factor"}},
        {Phrase::factor_sign, {"teken", "sign"}},
        {Phrase::fixed_sum, {"vast bedrag, aantal keren", "fixed sum, times paid"}},
        {Phrase::mean_of_parts, {"gemiddeld; {low} tot {high}", "on average; {low} to {high}"}},
        {Phrase::factors_together, {"verschillend per deel, samengenomen", "different by part, taken together"}},
        {Phrase::by_age_and_year, {"naar leeftijd of jaar", "by age or year"}},
        {Phrase::not_by_age, {"niet naar leeftijd", "not by age"}},
        {Phrase::not_by_state, {"niet naar situatie", "not by state"}},
        {Phrase::sum_of_parts, {"Som van de delen", "Sum of the parts"}},
        {Phrase::sum_of_nearest, {"Som van de delen (van die trekking)", "Sum of the parts (of that draw)"}},
        {Phrase::gross_flows, {"Bruto stromen (som van absolute bedragen)", "Gross flows (sum of absolute amounts)"}},
        {Phrase::rests_on, {"Waar de factoren op rusten", "What the factors rest on"}},
        {Phrase::note_factors,
         {"De factoren van een regel vermenigvuldigen tot haar bedrag. Verschilt een factor tussen leeftijden, situaties of jaren, dan staat er het gemiddelde over wat er voor hem is vermenigvuldigd.",
          "The factors of a row multiply to its amount. Where a factor differs between ages, states or years it is the mean over what was multiplied before it."}},
        {Phrase::note_means,
         {"Een gemiddelde heeft delen maar geen factoren: een gemiddelde van producten is geen product van gemiddelden. Laat .mean weg, of kies --draw, voor de factoren.",
          "A mean has parts but no factors: a mean of products is no product of means. Leave out .mean, or choose --draw, for the factors."}},
        {Phrase::note_many_products,
         {"Te veel rijen voor alle factoren: --format tree toont ze.", "Too many rows for all factors: --format tree shows them."}},
    };
    // clang-format on
    return texts;
}

} // namespace mkba
