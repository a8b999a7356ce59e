// A search settles as a run does, and keeps what no other set of terms beats.
#include <doctest/doctest.h>

#include "mkba/analysis/signing/contract_search.hpp"
#include "mkba/analysis/signing/pareto.hpp"

#include "tests/analysis/one_effect.hpp"
#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

TEST_CASE("pareto: rows that no other beats")
{
    CHECK(efficient_rows({{1, 3}, {2, 2}, {1, 2}, {3, 1}, {2, 2}}) ==
          std::vector<std::size_t>{0, 1, 3});
    CHECK(efficient_rows({{0.5}}) == std::vector<std::size_t>{0});
    CHECK(efficient_rows({}).empty());
}

std::string doubtful_contract()
{
    return replaced(replaced(paying_contract(), "sampling_error: 0", "sampling_error: 2"),
                    "threshold: 0", "threshold: 0.01") +
           "  cap: 0.5\n  benchmark_error: 0.02\n";
}

std::shared_ptr<const Description> with_terms(const std::string& share,
                                              const std::string& threshold, const std::string& cap,
                                              const std::string& years)
{
    return described(small_model() + doubtful_contract(),
                     {"contract.share=" + share, "contract.threshold=" + threshold,
                      "contract.cap=" + cap, "contract.years.count=" + years});
}

TEST_CASE("search: a point has the odds of a run with the same terms")
{
    const SearchGrid grid{{0.25, 0.75}, {0, 0.04}, {0.02, 0.2}};
    const auto found = search_contract(
        {{2, with_terms("0.5", "0.01", "0.5", "2")}, {4, with_terms("0.5", "0.01", "0.5", "4")}},
        grid, {});
    REQUIRE(found.points.size() == 16);
    // The state gives grants.
    REQUIRE(found.parties == std::vector<std::string>{"family", "insurer", "municipality"});
    for (const std::size_t i : {0U, 5U, 10U, 15U}) {
        CAPTURE(i);
        const auto& point = found.points[i];
        const auto results =
            run_with(with_terms(std::to_string(*point.share), std::to_string(*point.threshold),
                                std::to_string(*point.cap), std::to_string(point.years)));
        const auto& comparison = results.comparisons.at(0);
        CHECK(point.everybody == doctest::Approx(comparison.everybody_better_off));
        CHECK(point.pays == doctest::Approx(comparison.contract->any_payment));
        for (std::size_t p = 0; p < found.parties.size(); ++p) {
            const auto& party = comparison.parties.at(found.parties[p]);
            CHECK(point.no_worse[p] == doctest::Approx(party.result.spread->positive));
        }
    }
}

TEST_CASE("search: what is not searched stays as the contract has it")
{
    const auto own = with_terms("0.5", "0.01", "0.5", "4");
    const auto found = search_contract({{4, own}}, {}, {});
    REQUIRE(found.points.size() == 1);
    CHECK_FALSE(found.points[0].share);
    CHECK(found.points[0].pays ==
          doctest::Approx(run_with(own).comparisons.at(0).contract->any_payment));
    CHECK(found.pareto == std::vector<std::size_t>{0});
}

TEST_CASE("search: the Pareto set begins with the best for everybody")
{
    // A provider with costs of its own is no worse off only where it is paid enough; the
    // municipality pays the rest of the programme and must keep that much of its saving.
    const std::string shared = replaced(
        replaced(one_effect(), "lines:\n",
                 "lines:\n  work: {label: work, post: youth, per: year, amount: 40000 * euro, "
                 "parties: {provider: 0.5, municipality: 0.5}, role: programme, of: [support], "
                 "perspective: fiscal, structural: true}\n"),
        "parameters:\n",
        "parameters:\n  euro: {value: 1, unit: EUR, price_year: 2025, index: "
        "prices, source: test, year: 2025, grade: D}\n");
    const auto description = described(replaced(
        replaced(shared, "years: {first: 2026, count: 3}", "years: {first: 2025, count: 6}"),
        "benchmark_error: 0.03", "benchmark_error: 0"));
    // Saved 100,000 a year, each carries 20,000: both are well from 0.2 to 0.8.
    const auto found =
        search_contract({{6, description}}, SearchGrid{{0.05, 0.4, 0.95}, {0}, {}}, {});
    REQUIRE(found.points.size() == 3);
    CHECK(found.points[0].everybody < 0.1);
    CHECK(found.points[1].everybody > 0.9);
    CHECK(found.points[2].everybody < 0.6);
    CHECK(found.pareto.front() == 1);
    // More for the one is less for the other.
    CHECK(found.points[2].no_worse[1] >= found.points[1].no_worse[1]);
    CHECK(found.points[0].no_worse[0] >= found.points[1].no_worse[0]);
}

} // namespace
} // namespace mkba::test
