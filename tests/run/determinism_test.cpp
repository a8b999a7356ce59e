// The same bytes from every number of threads and every repetition; other seeds give others.
#include <atomic>

#include <doctest/doctest.h>

#include "tests/run/flat_results.hpp"
#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

// 700 draws: ten blocks of 64 and one of 60, more than one block for each of eight threads.
const Sets seven_hundred{"simulate.draws=700"};

TEST_CASE("every number of threads gives the same bytes by every sampling")
{
    for (const char* sampling : {"random", "lhs", "sobol"}) {
        CAPTURE(sampling);
        const auto description =
            described(small_model() + paying_contract(),
                      {"simulate.draws=700", std::string{"simulate.sampling="} + sampling});
        const Figures alone = flat(run_with(description, 1));
        for (const unsigned threads : {2U, 3U, 8U}) {
            CAPTURE(threads);
            CHECK(first_difference(alone, flat(run_with(description, threads))) == "");
        }
    }
}

TEST_CASE("every number of threads gives the same bytes in the shipped scenario")
{
    const auto description = shipped("aa-en-hunze.yaml", seven_hundred);
    const Figures alone = flat(run_with(description, 1));
    CHECK(alone.size() > 5000);
    for (const unsigned threads : {2U, 3U, 8U}) {
        CAPTURE(threads);
        CHECK(first_difference(alone, flat(run_with(description, threads))) == "");
    }
}

TEST_CASE("repeated runs of a file read again give the same bytes")
{
    const Figures first = flat(run_with(described(small_model(), seven_hundred)));
    for (int repetition = 0; repetition < 3; ++repetition) {
        CHECK(first_difference(first, flat(run_with(described(small_model(), seven_hundred)))) ==
              "");
    }
}

// Lanes are summed in another order then, so only to rounding.
TEST_CASE("one lane at a time gives the figures of whole blocks")
{
    const auto description = described(small_model() + paying_contract(), seven_hundred);
    RunOptions one_lane;
    one_lane.threads = 2;
    one_lane.width = Width::single;
    const Results blocks = run_with(description);
    const Results single = run(description, one_lane);
    const double margin = 1e-12 * gross_flows(blocks);
    for (const auto& [name, party] : blocks.comparisons.at(0).parties) {
        const auto& shown_name = name; // clang 14 captures no bindings
        CAPTURE(shown_name);
        const PartyFigures& other = single.comparisons.at(0).parties.at(name);
        CHECK(other.result.mean == Near{party.result.mean, margin});
        CHECK(other.transfer.mean == Near{party.transfer.mean, margin});
        CHECK(other.result.spread->p5 == Near{party.result.spread->p5, margin});
        CHECK(other.result.spread->p95 == Near{party.result.spread->p95, margin});
    }
}

TEST_CASE("another seed gives other draws with about the same mean")
{
    const Results first = run_with(described(small_model(), {"simulate.draws=4096"}));
    const Results second =
        run_with(described(small_model(), {"simulate.draws=4096", "simulate.seed=8"}));
    const Statistics& one = first.comparisons.at(0).total.result;
    const Statistics& other = second.comparisons.at(0).total.result;
    CHECK(one.mean != other.mean);
    REQUIRE(one.spread.has_value());
    // Random sampling would have this standard error, a Latin hypercube less: six of them apart
    // happens by chance less than once in a thousand million.
    const double error = one.spread->sd / 64;
    CHECK(one.mean == Near{other.mean, 6 * 1.5 * error});
}

TEST_CASE("progress is told from nothing to all and the stop flag ends the run")
{
    const auto description = described(small_model(), {"simulate.draws=20000"});
    std::atomic<bool> stop{true};
    RunOptions options;
    options.threads = 2;
    options.stop = &stop;
    CHECK_THROWS_AS(static_cast<void>(run(description, options)), Interrupted);

    stop = false;
    double latest = 0;
    bool rising = true;
    options.progress = [&](double share) {
        rising = rising && share >= latest && share <= 1;
        latest = share;
    };
    CHECK(run(description, options).draws == 20000);
    CHECK(rising);
    CHECK(latest > 0);

    options.progress = [&](double) { stop = true; };
    CHECK_THROWS_AS(static_cast<void>(run(description, options)), Interrupted);
}

} // namespace
} // namespace mkba::test
