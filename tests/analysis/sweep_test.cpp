// What the figures of a sweep are: those of single runs, whatever was shared on the way.
#include <cmath>
#include <cstring>
#include <numeric>

#include <doctest/doctest.h>
#include <sqlite3.h>

#include "mkba/analysis/sweep/sweep_batch.hpp"

#include "tests/analysis/hand_game.hpp"
#include "tests/analysis/sweep_together.hpp"
#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

/// One number from a database.
double asked(const std::filesystem::path& path, const std::string& question)
{
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(database, question.c_str(), -1, &statement, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_step(statement) == SQLITE_ROW);
    const double answer = sqlite3_column_double(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return answer;
}

} // namespace

TEST_CASE("a point has the figures of a run with the same settings")
{
    // A price, a probability, a coverage, a price at 0, the horizon, discounting, a contract term.
    const SweepFiles files{small_model() + paying_contract(), R"(
  simulate: {draws: 512}
  axes:
    a_price: {set: crisis_cost, values: [0, 500, 1500]}
    a_rate: {set: crisis_rate, values: [0.05, 0.2]}
    coverage: {set: alternatives.with.support.coverage, values: [0.1, 0.9]}
    contract: {set: contract.share, values: [0.5, 1]}
  variants: {short: {time.programme_years: 6}, undiscounted: {money.preset: mkba2016}}
  outputs: [total.result, parties.insurer.result, parties.state.transfer, posts.effects.saving, units.crises]
)"};
    const auto outcome = files.run("out");
    CHECK(outcome.points == 48);
    CHECK(outcome.done == 48);
    CHECK(outcome.failed.empty());
    for (const auto& point : sweep_points(files.terms())) {
        CAPTURE(point.number);
        std::vector<std::string> sets;
        for (const auto& [name, value] : point.settings) {
            sets.push_back(name + "=" + value);
        }
        const auto results = run_with(described(small_model() + paying_contract(), sets), 1);
        const auto& run = results.comparisons.front();
        const double margin = 1e-12 * gross_flows(results);
        const auto same = [&](const std::string& name, const Statistics& figure) {
            CAPTURE(name);
            const auto found = figures_of(files.path("out"), point.number, name);
            CHECK(found[0] == Near{figure.mean, margin});
            CHECK(found[1] == Near{figure.spread->sd, margin});
            CHECK(found[2] == Near{figure.spread->p5, margin});
            CHECK(found[6] == figure.spread->positive);
            CHECK(found[7] == Near{figure.spread->error_mean.value_or(-1), margin});
        };
        same("total.result", run.total.result);
        same("parties.insurer.result", run.parties.at("insurer").result);
        same("parties.state.transfer", run.parties.at("state").transfer);
        same("posts.effects.saving", run.posts.at("effects").saving);
        same("units.crises", run.units.at("crises").difference);
    }
}

TEST_CASE("points that share a projection have the bits that they have alone")
{
    // Prices, who bears them, how long they are paid, what is cash: crisis is in the pool, care is
    // not.
    const auto model = replaced(small_model(), "parameters:\n",
                                "parameters:\n  agreed: {value: 1, unit: share, source: test, "
                                "year: 2025, grade: D}\n") +
                       replaced(paying_contract(), "share: 1", "share: agreed");
    const SweepFiles files{model, R"(
  axes:
    agreed: {set: agreed, values: [0.25, 0.75]}
    price: {set: crisis_cost, values: [500, 1500, 2500]}
    years: {set: stream_years, values: [1.5, 2.25, 3.5]}
    euro: {set: euro, values: [1, 2]}
    rate: {set: money.preset, values: [mkba2021, mkba2016]}
  outputs: [total.result, total.result_cash, parties.state.transfer, parties.municipality.result, lines.crisis, lines.care, units.crises]
)"};
    check_own_bits(files, 1);
}

TEST_CASE("a point that the model refuses is told and spoils no other")
{
    const SweepFiles files{small_model(), R"(
  axes:
    rate: {set: crisis_rate, values: [0.1, 1.5, 0.2]}
    years: {set: time.programme_years, values: [5, 0]}
  outputs: [result]
)"};
    const auto outcome = files.run("out");
    CHECK(outcome.done == 6);
    REQUIRE(outcome.failed.size() == 4);
    CHECK(outcome.failed[1].message.find("crisis") != std::string::npos); // 1.5 crises a year
    CHECK(std::isfinite(figures_of(files.path("out"), 0, "result")[0]));
    CHECK(std::isfinite(figures_of(files.path("out"), 4, "result")[0]));
    CHECK(asked(files.path("out/results.sqlite"),
                "SELECT count(*) FROM points WHERE status = 'failed' AND message != ''") == 4);
}

TEST_CASE("an axis of perspectives chooses among the figures of one run")
{
    const SweepFiles files{small_model(), R"(
  axes: {seen: {perspective: [fiscal, narrow, broad]}}
  outputs: [result, perspectives.broad.result]
)"};
    static_cast<void>(files.run("out"));
    const auto run = run_with(described(small_model()));
    const char* const names[] = {"fiscal", "narrow", "broad"};
    for (std::uint64_t point = 0; point < 3; ++point) {
        const auto& figures = run.comparisons.front().perspectives.at(names[point]);
        CHECK(figures_of(files.path("out"), point, "result")[0] == figures.result.mean);
        CHECK(figures_of(files.path("out"), point, "perspectives.broad.result")[0] ==
              figures_of(files.path("out"), 2, "result")[0]);
    }
}

TEST_CASE("payback and groups of a point are those of a run")
{
    // At a dear crisis everybody pays back, at a cheap one nobody does, in between some draws do.
    const SweepFiles files{small_model(), R"(
  axes: {cost: {set: crisis_cost, values: [100, 1200, 30000]}}
  outputs: [parties.municipality.payback_year, groups.risk.reached.support, groups.risk.programme_euros, groups.risk.outcomes.crisis, perspectives.broad.ratio]
)"};
    static_cast<void>(files.run("out"));
    std::vector<double> paying_back;
    for (std::uint64_t point = 0; point < 3; ++point) {
        CAPTURE(point);
        const char* const costs[] = {"100", "1200", "30000"};
        const auto results =
            run_with(described(small_model(), {std::string{"crisis_cost="} + costs[point]}), 1);
        const auto& run = results.comparisons.front();
        const auto found = [&](const std::string& name) {
            return figures_of(files.path("out"), point, name);
        };
        const auto& payback = *run.parties.at("municipality").payback;
        const auto years = found("parties.municipality.payback_year");
        CHECK(std::isnan(years[0]));
        CHECK(std::isnan(years[2]) == !payback.p5.has_value());
        CHECK((!payback.p5 || years[2] == *payback.p5));
        CHECK((!payback.p50 || years[4] == *payback.p50));
        CHECK((!payback.p95 || years[5] == *payback.p95));
        CHECK(years[6] == 1 - payback.never);
        paying_back.push_back(years[6]);
        const auto& group = run.groups.at("risk");
        CHECK(found("groups.risk.reached.support")[0] ==
              doctest::Approx(group.reached.at("support").mean).epsilon(1e-12));
        CHECK(found("groups.risk.programme_euros")[5] ==
              doctest::Approx(group.programme_euros.spread->p95).epsilon(1e-12));
        CHECK(found("groups.risk.outcomes.crisis")[0] ==
              doctest::Approx(group.avoided.at("crisis").mean).epsilon(1e-12));
        CHECK(found("perspectives.broad.ratio")[0] ==
              doctest::Approx(run.perspectives.at("broad").ratio->mean).epsilon(1e-12));
    }
    CHECK(paying_back[0] == 0);
    CHECK(paying_back[1] > 0);
    CHECK(paying_back[1] < 1);
    CHECK(paying_back[2] == 1);
}

TEST_CASE("without draws the year of payback is the central one")
{
    const SweepFiles files{small_model(), R"(
  simulate: {draws: 0}
  axes: {cost: {set: crisis_cost, values: [100, 30000]}}
  outputs: [parties.municipality.payback_year]
)"};
    static_cast<void>(files.run("out"));
    const auto run = run_with(described(small_model(), {"crisis_cost=30000", "simulate.draws=0"}));
    CHECK(figures_of(files.path("out"), 1, "parties.municipality.payback_year")[0] ==
          run.comparisons.front().parties.at("municipality").payback->p50);
    CHECK(std::isnan(figures_of(files.path("out"), 0, "parties.municipality.payback_year")[0]));
}

TEST_CASE("SQLite and CSV hold every figure and setting")
{
    const SweepFiles files{hand_game(), R"(
  axes: {cost: {set: cost_of_x, values: [1, 2, 4]}}
  outputs: [total.result, parties.c.result]
)"};
    static_cast<void>(files.run("out"));
    const auto database = files.path("out/results.sqlite");
    // Savings 300, Y costs 100, X 100, 200 or 400.
    CHECK(asked(database, "SELECT mean FROM statistics JOIN inputs USING (point) WHERE "
                          "output = 'total.result' AND axis = 'cost' AND number = 4") ==
          doctest::Approx(-200));
    CHECK(asked(database, "SELECT count(*) FROM statistics WHERE sd IS NULL") == 6); // no draws
    CHECK(asked(database, "SELECT value FROM provenance WHERE key = 'points'") == 3);
    const auto contents = files.contents("out");
    CHECK(contents.at("points.csv") ==
          "point,variant,status,message,cost\n0,base,done,,1\n1,base,done,,2\n2,base,done,,4\n");
    CHECK(contents.at("statistics.csv")
              .starts_with(
                  "point,variant,cost,output,mean,sd,p5,p20,p50,p95,positive,mcse\n"
                  "0,base,1,total.result,100,,,,,,,\n0,base,1,parties.c.result,150,,,,,,,\n"));
}

TEST_CASE("draws are kept on request as NumPy reads them")
{
    const SweepFiles files{small_model(), R"(
  axes: {rate: {set: crisis_rate, values: [0.1, 0.2]}}
  outputs: [total.result]
  draws: [parties.insurer.result, total.result]
)"};
    static_cast<void>(files.run("out"));
    const auto bytes = files.contents("out").at("draws/00000001.npy");
    CHECK(bytes.starts_with(std::string{"\x93NUMPY\x01\x00", 8}));
    const auto length = static_cast<std::size_t>(static_cast<unsigned char>(bytes[8])) +
                        256 * static_cast<std::size_t>(static_cast<unsigned char>(bytes[9]));
    CHECK((10 + length) % 64 == 0);
    CHECK(bytes.substr(10, length).find("'shape': (192, 2)") != std::string::npos);
    REQUIRE(bytes.size() == 10 + length + 2 * 192 * sizeof(double));
    double sum = 0; // of the second column
    for (std::size_t draw = 0; draw < 192; ++draw) {
        double value = 0;
        std::memcpy(&value, bytes.data() + 10 + length + (192 + draw) * sizeof(double),
                    sizeof(double));
        sum += value;
    }
    CHECK(sum / 192 == doctest::Approx(figures_of(files.path("out"), 1, "total.result")[0]));
}

} // namespace mkba::test
