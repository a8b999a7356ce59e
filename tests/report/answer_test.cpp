// The sentences by rule, in full.
#include <algorithm>
#include <limits>

#include <doctest/doctest.h>

#include "mkba/report/tables/answer.hpp"
#include "mkba/report/tables/verdict.hpp"

#include "tests/report/fixture.hpp"

using namespace mkba;

namespace {

/// The sentence of that name, empty where the rules make none.
Label said(const Results& results, const std::string& id)
{
    const auto sentences = answer_sentences(fixture::description(), results);
    const auto found = std::find_if(sentences.begin(), sentences.end(),
                                    [&](const Sentence& sentence) { return sentence.id == id; });
    return found == sentences.end() ? Label{} : found->text;
}

/// The fixture with another broad balance.
Results broad(double cost, double saving, double half, double positive)
{
    auto results = fixture::results();
    auto& figures = results.comparisons.front().perspectives["broad"];
    figures.investment = fixture::around(cost, 0);
    figures.saving = fixture::around(saving, half);
    figures.result = fixture::around(saving - cost, half, positive);
    return results;
}

Verdict verdict_at(double positive, double half)
{
    return verdict(
        broad(1'000'000, 1'000'000, half, positive).comparisons.front().perspectives.at("broad"));
}

} // namespace

TEST_CASE("verdict: by the odds · with about equal for a small interval")
{
    CHECK(verdict_at(0.049, 500'000) == Verdict::smaller);
    CHECK(verdict_at(0.05, 500'000) == Verdict::unclear);
    CHECK(verdict_at(0.95, 500'000) == Verdict::unclear);
    CHECK(verdict_at(0.951, 500'000) == Verdict::larger);
    CHECK(verdict_at(0.5, 99'000) == Verdict::about_equal); // within a tenth of a million
    CHECK(verdict_at(0.5, 101'000) == Verdict::unclear);
    CHECK(verdict_at(0.02, 99'000) == Verdict::smaller); // the sign is known
}

TEST_CASE("answer: what is compared")
{
    CHECK(said(fixture::results(), "opening").nl ==
          "Goede Start vergeleken met stoppen: 30 jaar programma vanaf 2025. Iedereen die wordt "
          "bereikt, wordt gevolgd tot en met 2073.");
    auto cohort = fixture::results();
    cohort.view = View::cohort;
    cohort.cohort_year = 2032;
    CHECK(said(cohort, "opening").en ==
          "Goede Start compared with stopping: only those who enter in 2032, followed up to and "
          "including 2073.");
}

TEST_CASE("answer: smaller · with the share that savings cover and no judgement on pm")
{
    const auto text = said(fixture::results(), "verdict.fiscal");
    CHECK(
        text.nl ==
        "Saldo publieke kas: in dit perspectief zijn de berekende baten kleiner dan de kosten. De "
        "besparingen dekken 35% van de kosten (P5 tot P95: 23% tot 46%). Dit is geen oordeel over "
        "de "
        "pm-posten.");
    CHECK(
        text.en ==
        "Balance public purse: in this perspective the calculated benefits are smaller than the "
        "costs; savings cover 35% (P5 to P95: 23% to 46%). This is no judgement on the pm posts.");
    CHECK(said(fixture::results(), "verdict.narrow")
              .nl.find("Saldo zorg, jeugd en onderwijs: in dit") == 0);
}

TEST_CASE("answer: uncertain · with the odds")
{
    const auto text = said(fixture::results(), "verdict.broad");
    CHECK(text.nl == "Welvaart (MKBA): het is onzeker of de baten de kosten overtreffen. De kans "
                     "daarop is 50%; het "
                     "verwachte saldo is € 100.000 (P5 tot P95: -€ 1,7 mln tot € 1,9 mln).");
    CHECK(
        text.en ==
        "Welfare (social cost-benefit analysis): it is uncertain whether the benefits exceed the "
        "costs. The chance that they do is 50%; the expected balance is €100,000 (P5 to P95: -€1.7 "
        "million to €1.9 million).");
}

TEST_CASE("answer: about equal")
{
    CHECK(said(broad(2'000'000, 2'010'000, 100'000, 0.6), "verdict.broad").nl ==
          "Welvaart (MKBA): de baten zijn ongeveer gelijk aan de kosten; het verwachte saldo is € "
          "10.000 "
          "(P5 tot P95: -€ 90.000 tot € 110.000).");
}

TEST_CASE("answer: larger · provided the assumption that would turn it holds")
{
    auto results = broad(1'000'000, 3'000'000, 500'000, 0.99);
    auto& parameters = results.comparisons.front().evidence.parameters;
    CHECK(said(results, "verdict.broad").nl ==
          "Welvaart (MKBA): de berekende baten zijn groter dan de kosten, mits support_effect "
          "(graad D: aanname) onder 0,830 blijft; het verwachte saldo is € 2,0 mln (P5 tot "
          "P95: "
          "€ 1,5 mln tot € 2,5 mln).");
    parameters[0].slope = 5;
    CHECK(said(results, "verdict.broad")
              .en.find("provided support_effect (grade D: assumption) stays above 0.830;") !=
          std::string::npos);
    parameters[0].grade = Grade::c; // only assumptions are named
    CHECK(said(results, "verdict.broad")
              .nl.find("en geen enkele aanname van graad D doet dit op zichzelf omslaan") !=
          std::string::npos);
    parameters.clear();
    CHECK(
        said(results, "verdict.broad").nl.find("zijn groter dan de kosten; het verwachte saldo") !=
        std::string::npos);
}

TEST_CASE("answer: too small to see · by the years that counting would take")
{
    auto results = fixture::results();
    auto& years = results.comparisons.front().units["supervision"].years_to_see;
    CHECK(
        said(results, "visible.supervision").nl ==
        "Ondertoezichtstellingen: te klein om te zien. Er is ongeveer 140 jaar tellen nodig om het "
        "verschil (-11) van toeval te onderscheiden.");
    years = 30;
    CHECK(
        said(results, "visible.supervision").en ==
        "Supervision orders: the difference (-11) can be told from chance after about 30 years of "
        "counting.");
    years = 30.5;
    CHECK(
        said(results, "visible.supervision").en.find("too small to see. It takes about 31 years") !=
        std::string::npos);
    years = std::numeric_limits<double>::infinity();
    CHECK(said(results, "visible.supervision").nl ==
          "Ondertoezichtstellingen: te klein om te zien. Het verschil (-11) is ook met lang tellen "
          "niet "
          "van toeval te onderscheiden.");
}

TEST_CASE("answer: beyond a thousand years the number says nothing")
{
    auto results = fixture::results();
    results.comparisons.front().units["supervision"].years_to_see = 48'000;
    CHECK(said(results, "visible.supervision").nl ==
          "Ondertoezichtstellingen: te klein om te zien. Er is meer dan 1.000 jaar tellen nodig om "
          "het "
          "verschil (-11) van toeval te onderscheiden.");
}

TEST_CASE("answer: a perspective that adds nothing is not told twice")
{
    auto results = fixture::results();
    auto& perspectives = results.comparisons.front().perspectives;
    perspectives["fiscal"] = perspectives["narrow"];
    CHECK(said(results, "verdict.narrow").nl.find("kleiner dan de kosten") != std::string::npos);
    CHECK(said(results, "verdict.fiscal").nl == "Saldo publieke kas: gelijk aan het vorige. Dit "
                                                "scenario heeft geen posten in geld die alleen in "
                                                "het ruimere perspectief tellen.");
    perspectives["fiscal"].saving.mean += 1;
    CHECK(said(results, "verdict.fiscal").nl.find("gelijk aan het vorige") == std::string::npos);
}

TEST_CASE("answer: a net cost per outcome says when the difference may be none")
{
    auto results = fixture::results();
    results.comparisons.front().units["supervision"].difference = fixture::around(-2, 3);
    CHECK(said(results, "net_cost.supervision").nl ==
          "Netto kosten per voorkomen eenheid (ondertoezichtstellingen): naar verwachting € "
          "150.000, maar "
          "de band van het verschil omvat nul.");
}

TEST_CASE("answer: what the money buys where the narrow balance is negative")
{
    const auto results = fixture::results();
    CHECK(said(results, "money_buys").nl ==
          "Wat het geld koopt: in zorg, jeugd en onderwijs kost "
          "het programma per saldo € 1,40 mln, dat "
          "is € 8.400 per geholpen gezin (ondersteuning of intensieve route).");
    CHECK(said(results, "net_cost.supervision").nl ==
          "Netto kosten per voorkomen eenheid (ondertoezichtstellingen): € 150.000.");
    CHECK(said(results, "price_of_unpriced").nl ==
          "Wat geen prijs heeft, moet samen € 4.200 per kwetsbaar gezin waard zijn om het tekort "
          "in zorg, "
          "jeugd en onderwijs te dekken. Bij € 75.000 per gezond levensjaar (QALY) is dat een "
          "winst van "
          "0,06 QALY per gezin.");
    CHECK(said(results, "largest_budget").en ==
          "The effects can be expected to carry a programme of at most €60,000 a year; with 80% "
          "certainty "
          "that is €48,000 a year. For every vulnerable family that enters, the largest defensible "
          "expense is €1,900.");
    auto positive = results;
    positive.comparisons.front().perspectives["narrow"].result = fixture::around(10, 1, 1);
    for (const char* id :
         {"money_buys", "net_cost.supervision", "price_of_unpriced", "largest_budget"}) {
        CHECK(said(positive, id).nl.empty());
    }
}

TEST_CASE("answer: what is not known is not made up")
{
    auto results = fixture::results();
    auto& budget = results.comparisons.front().budget;
    budget.net_cost_a_family_supported.reset();
    budget.net_cost_per_outcome.clear();
    budget.gap_a_family.reset();
    budget.saving_a_year = fixture::around(-1, 1);
    CHECK(said(results, "money_buys").en == "What the money buys: in care, youth and education the "
                                            "programme costs €1.40 million on balance.");
    CHECK(said(results, "net_cost.supervision").nl ==
          "Netto kosten per voorkomen eenheid (ondertoezichtstellingen): niet te geven, want er "
          "wordt naar "
          "verwachting niets voorkomen.");
    CHECK(said(results, "price_of_unpriced").nl.empty());
    CHECK(said(results, "largest_budget").nl == "De effecten leveren naar verwachting per saldo "
                                                "geen besparing op en kunnen geen budget dragen.");
}

TEST_CASE("answer: nothing to share · or the odds that everybody gains")
{
    auto results = fixture::results();
    CHECK(said(results, "nothing_to_share").nl == "Samen is er niets te verdelen: het gezamenlijke "
                                                  "saldo is naar verwachting -€ 1,4 mln. Wel te "
                                                  "verdelen zijn de kosten.");
    CHECK(said(results, "everybody_better_off").nl.empty());
    results.comparisons.front().total.result = fixture::around(500'000, 100'000, 1);
    results.comparisons.front().everybody_better_off = 0.62;
    CHECK(said(results, "nothing_to_share").nl.empty());
    CHECK(said(results, "everybody_better_off").nl ==
          "De kans dat elke partij erop vooruitgaat (subsidiegevers niet meegeteld) is 62%.");
}

TEST_CASE("answer: one run of the central values claims no band and no odds")
{
    const auto results = fixture::central_results();
    CHECK(said(results, "verdict.broad").nl == "Welvaart (MKBA): bij de centrale waarden zijn de "
                                               "berekende baten groter dan de kosten; het "
                                               "saldo is € 100.000.");
    CHECK(said(results, "verdict.narrow").nl ==
          "Saldo zorg, jeugd en onderwijs: bij de centrale waarden zijn de berekende baten kleiner "
          "dan de "
          "kosten; het saldo is -€ 1,40 mln. Dit is geen oordeel over de pm-posten.");
    CHECK(said(results, "central_only").en == "This is one run with the central values. Without "
                                              "draws there is no band and no chance to give, "
                                              "and the outcome is not the mean.");
    CHECK(said(results, "largest_budget").nl.find("met 80% zekerheid") == std::string::npos);
    for (const auto& sentence : answer_sentences(fixture::description(), results)) {
        CAPTURE(sentence.id);
        CHECK(sentence.text.nl.find('{') == std::string::npos);
        CHECK(sentence.text.en.find('{') == std::string::npos);
    }
}

TEST_CASE("answer: pm posts are counted · the minus ones apart")
{
    CHECK(said(fixture::results(), "unpriced").nl ==
          "Niet in geld uitgedrukt zijn 2 posten (pm), waarvan 1 met een nadelig teken; zie tabel "
          "1.");
}
