// The money adds up: parties to the total, years to present values, a cut and its remainder to the
// whole.
#include <cmath>
#include <string_view>

#include <doctest/doctest.h>

#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

/// What a party table and a year table have in common; transfers are left out of the total.
struct Sums {
    double investment{};
    double saving{};
    double cashable{};
    double line_transfer{};
    double transfer{};
    double result{};

    void add(const PartyFigures& party)
    {
        investment += party.investment.mean;
        saving += party.saving.mean;
        cashable += party.cashable.mean;
        line_transfer += party.line_transfer.mean;
        transfer += party.transfer.mean;
        result += party.result.mean;
    }
    void add(const YearFigures& year, double weight)
    {
        investment += weight * year.investment;
        saving += weight * year.saving;
        cashable += weight * year.cashable;
        line_transfer += weight * year.line_transfer;
        transfer += weight * year.transfer;
        result += weight * year.result;
    }
};

void check_same(const Sums& left, const Sums& right, double margin)
{
    CHECK(left.investment == Near{right.investment, margin});
    CHECK(left.saving == Near{right.saving, margin});
    CHECK(left.cashable == Near{right.cashable, margin});
    CHECK(left.line_transfer == Near{right.line_transfer, margin});
    CHECK(left.transfer == Near{right.transfer, margin});
    CHECK(left.result == Near{right.result, margin});
}

Sums sums_of(const PartyFigures& party)
{
    Sums sums;
    sums.add(party);
    return sums;
}

Sums sums_of(const std::map<std::string, PartyFigures>& parties)
{
    Sums sums;
    for (const auto& [name, party] : parties) {
        sums.add(party);
    }
    return sums;
}

struct Run {
    const char* name;
    Results results;
    double rate;
    int programme_years;
};

/// The small model and the shipped one, each with its contract, at a discount rate.
std::vector<Run> runs_at(double rate)
{
    const std::string small = replaced(small_model() + paying_contract(), "preset: mkba2021",
                                       "discount: {euro: " + std::to_string(rate) + "}");
    std::vector<Run> runs;
    runs.push_back({"small", run_with(described(small)), rate, 12});
    // The preset of the shipped file is 2.25 %.
    runs.push_back(
        {"shipped", run_with(shipped("aa-en-hunze.yaml", {"simulate.draws=256"})), 0.0225, 30});
    return runs;
}

TEST_CASE("parties sum to the total in every table")
{
    for (const Run& one : runs_at(0.04)) {
        CAPTURE(one.name);
        const ComparisonResults& comparison = one.results.comparisons.at(0);
        const double margin = 1e-12 * gross_flows(one.results);
        check_same(sums_of(comparison.parties), sums_of(comparison.total), margin);
        for (const CalendarCut& cut : comparison.calendar) {
            CAPTURE(cut.years);
            check_same(sums_of(cut.parties), sums_of(cut.total), margin);
        }
        for (const YearResults& year : comparison.years) {
            CAPTURE(year.year);
            Sums parties;
            for (const auto& [name, figures] : year.parties) {
                parties.add(figures, 1);
            }
            Sums total;
            total.add(year.total, 1);
            check_same(parties, total, margin);
        }
    }
}

TEST_CASE("a result is saving less investment with both transfers")
{
    for (const Run& one : runs_at(0.04)) {
        const double margin = 1e-12 * gross_flows(one.results);
        for (const auto& [name, party] : one.results.comparisons.at(0).parties) {
            const auto& shown_name = name; // clang 14 captures no bindings
            CAPTURE(shown_name);
            const double transfers = party.line_transfer.mean + party.transfer.mean;
            CHECK(party.result.mean ==
                  Near{party.saving.mean - party.investment.mean + transfers, margin});
            // Tax that the compensation fund pays back makes cash better than the investment shows.
            const double cash = party.cashable.mean - party.investment.mean + transfers;
            const bool gets_tax_back =
                std::string_view{one.name} == "shipped" && name == "municipality";
            CHECK(party.result_cash.mean >= cash - margin);
            CHECK((gets_tax_back || party.result_cash.mean <= cash + margin));
        }
    }
}

/// Every party's present value is the yearly means times 1 / (1 + r)^(t - t0), over `years` years.
void check_present_values(const ComparisonResults& comparison,
                          const std::map<std::string, PartyFigures>& parties, double rate,
                          std::size_t years, double margin)
{
    for (const auto& [name, party] : parties) {
        const auto& shown_name = name; // clang 14 captures no bindings
        CAPTURE(shown_name);
        Sums discounted;
        for (std::size_t year = 0; year < years; ++year) {
            discounted.add(comparison.years[year].parties.at(name),
                           std::pow(1 + rate, -static_cast<double>(year)));
        }
        check_same(sums_of(party), discounted, margin);
    }
}

TEST_CASE("years sum to the followed present value and at rate 0 it is the plain sum")
{
    for (const double rate : {0.0, 0.04}) {
        for (const Run& one : runs_at(rate)) {
            CAPTURE(one.name);
            const ComparisonResults& comparison = one.results.comparisons.at(0);
            CHECK(comparison.years.size() ==
                  static_cast<std::size_t>(one.results.followed_to - one.results.start + 1));
            check_present_values(comparison, comparison.parties, one.rate, comparison.years.size(),
                                 1e-12 * gross_flows(one.results));
        }
    }
}

TEST_CASE("a calendar cut holds its first years and with its remainder makes the followed total")
{
    for (const Run& one : runs_at(0.04)) {
        CAPTURE(one.name);
        const ComparisonResults& comparison = one.results.comparisons.at(0);
        const double margin = 1e-12 * gross_flows(one.results);
        REQUIRE_FALSE(comparison.calendar.empty());
        for (const CalendarCut& cut : comparison.calendar) {
            CAPTURE(cut.years);
            CHECK(cut.years <= one.programme_years);
            check_present_values(comparison, cut.parties, one.rate,
                                 static_cast<std::size_t>(cut.years), margin);
            CHECK(cut.total.investment.mean + cut.remainder_investment ==
                  Near{comparison.total.investment.mean, margin});
            CHECK(cut.total.saving.mean + cut.remainder_saving ==
                  Near{comparison.total.saving.mean, margin});
            CHECK(cut.total.result.mean + cut.remainder_result ==
                  Near{comparison.total.result.mean, margin});
        }
    }
}

TEST_CASE("the cut at the end of the programme leaves what comes after")
{
    const Results results = run_with(shipped("aa-en-hunze.yaml", {"simulate.draws=0"}));
    const CalendarCut& last = results.comparisons.at(0).calendar.back();
    CHECK(last.years == 30);
    CHECK(std::abs(last.remainder_saving) > 1);
}

TEST_CASE("cumulative figures are the running sum of the yearly results")
{
    for (const Run& one : runs_at(0.04)) {
        CAPTURE(one.name);
        const double margin = 1e-12 * gross_flows(one.results);
        const std::vector<YearResults>& years = one.results.comparisons.at(0).years;
        for (const auto& [name, unused] : years.front().parties) {
            double sum = 0;
            for (const YearResults& year : years) {
                sum += year.parties.at(name).result;
                CHECK(year.parties.at(name).cumulative == Near{sum, margin});
            }
        }
    }
}

TEST_CASE("posts and lines sum to the broad perspective without memorandum lines")
{
    for (const Run& one : runs_at(0.04)) {
        CAPTURE(one.name);
        const ComparisonResults& comparison = one.results.comparisons.at(0);
        double posts = 0;
        double lines = 0;
        double remembered = 0;
        for (const auto& [name, post] : comparison.posts) {
            posts += post.result.mean;
        }
        for (const auto& [name, line] : comparison.lines) {
            (line.in_total ? lines : remembered) += line.result.mean;
        }
        const double broad = comparison.perspectives.at("broad").result.mean;
        const double margin = 1e-12 * gross_flows(one.results);
        CHECK(posts == Near{broad, margin});
        CHECK(lines == Near{broad, margin});
        CHECK((remembered != 0) == (one.name == std::string{"small"}));
    }
}

template <typename Key>
double sum_of(const std::map<Key, double>& shares)
{
    double sum = 0;
    for (const auto& [key, share] : shares) {
        sum += share;
    }
    return sum;
}

TEST_CASE("the shares of the evidence sum to one")
{
    for (const auto& description :
         {described(small_model()), shipped("aa-en-hunze.yaml", {"simulate.draws=1500"})}) {
        const Results results = run_with(description);
        const EvidenceResults& evidence = results.comparisons.at(0).evidence;
        CHECK(sum_of(evidence.share_of_result) == Near{1, 1e-12});
        CHECK(sum_of(evidence.share_of_variance) + evidence.interaction == Near{1, 1e-9});
        CHECK(evidence.interaction > 0);
        CHECK(evidence.interaction < 0.5);
        double parameters = 0;
        for (const ParameterEvidence& parameter : evidence.parameters) {
            parameters += parameter.share_of_variance;
        }
        CHECK(parameters == Near{sum_of(evidence.share_of_variance), 1e-9});
    }
}

} // namespace
} // namespace mkba::test
