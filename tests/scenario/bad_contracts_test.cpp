// Contracts. Each message is pinned in full.
#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

TEST_CASE("bad contracts: a memorandum line in a pool")
{
    CHECK(
        complaint({changed("model.yaml", "    structural: true\n",
                           "    structural: true\n    in_total: false\n")}) ==
        R"(contract.yaml:4:18: error: contract.pool.lines[0]: 'orders' is a memorandum line, which no contract may share
    pool: {lines: [orders, care], basis: cashable}
                   ^
)");
}

TEST_CASE("bad contracts: a programme line in a pool")
{
    CHECK(
        complaint(
            {changed("contract.yaml", "lines: [orders, care]", "lines: [orders, signalling]")}) ==
        R"(contract.yaml:4:26: error: contract.pool.lines[1]: 'signalling' is a programme line; a pool holds costs and benefits of the effect
    pool: {lines: [orders, signalling], basis: cashable}
                           ^
)");
}

TEST_CASE("bad contracts: an unknown line in a pool")
{
    CHECK(complaint({changed("contract.yaml", "lines: [orders, care]", "lines: [order, care]")}) ==
          R"(contract.yaml:4:18: error: contract.pool.lines[0]: there is no line 'order'
    pool: {lines: [order, care], basis: cashable}
                   ^
  hint: did you mean 'orders'?
)");
}

TEST_CASE("bad contracts: a key that does not sum to 1")
{
    CHECK(complaint({changed("contract.yaml", "town: 0.4", "town: 0.3")}) ==
          R"(contract.yaml:6:3: error: contract.key: the shares sum to 0.9, not to 1
    key: {province: 0.6, town: 0.3}
    ^
)");
}

TEST_CASE("bad contracts: an unknown payer")
{
    CHECK(complaint({changed("contract.yaml", "payers: [town]", "payers: [city]")}) ==
          R"(contract.yaml:5:12: error: contract.payers[0]: there is no party 'city'
    payers: [city]
             ^
  hint: one of: town, province, family
)");
}

TEST_CASE("bad contracts: a contract from before")
{
    CHECK(
        complaint({changed("contract.yaml", "first: 2026", "first: 2024")}) ==
        R"(contract.yaml:2:1: error: contract: the contract starts in 2024, before the first year of the scenario, 2025
  contract:
  ^
)");
}

TEST_CASE("bad contracts: a contract of no years")
{
    CHECK(
        complaint({changed("contract.yaml", "count: 5", "count: 0")}) ==
        R"(contract.yaml:3:31: error: contract.years.count: a contract lasts 1 or more years, not 0
    years: {first: 2026, count: 0}
                                ^
)");
}

TEST_CASE("bad contracts: a share above 1")
{
    CHECK(complaint({changed("contract.yaml", "share: 0.5", "share: 1.5")}) ==
          R"(contract.yaml:9:10: error: contract.share: 1.5 is not between 0 and 1
    share: 1.5
           ^
)");
}

TEST_CASE("bad contracts: pools that overlap")
{
    CHECK(
        complaint({changed("contract.yaml", "pool: {lines: [orders, care], basis: cashable}",
                           "pool: [{lines: [orders, care]}, {lines: [care], basis: "
                           "economic}]")}) ==
        R"(contract.yaml:4:35: error: contract.pool[1]: these pools overlap: 'care' is in an earlier one
    pool: [{lines: [orders, care]}, {lines: [care], basis: economic}]
                                    ^
)");
}

TEST_CASE("bad contracts: a key that names an unknown party")
{
    CHECK(complaint({changed("contract.yaml", "key: {province: 0.6,", "key: {provinse: 0.6,")}) ==
          R"(contract.yaml:6:9: error: contract.key.provinse: there is no party 'provinse'
    key: {provinse: 0.6, town: 0.4}
          ^
  hint: did you mean 'province'?
)");
}

TEST_CASE("bad contracts: a gate without indicator")
{
    CHECK(complaint({changed("contract.yaml", "  cap: 0.1\n",
                             "  gates: {quality: {at_least: 0.5}}\n")}) ==
          R"(contract.yaml:10:11: error: contract.gates.quality: the key 'indicator' is missing
    gates: {quality: {at_least: 0.5}}
            ^
  hint: name the figure that is held against the gate
)");
}

TEST_CASE("bad contracts: a cap on a base that is not given")
{
    CHECK(
        complaint({changed("contract.yaml", "cap: 0.1", "cap: {rate: 0.1, of: revenue}")}) ==
        R"(contract.yaml:10:24: error: contract.cap.of: this limits a share of 'revenue', which is not given
    cap: {rate: 0.1, of: revenue}
                         ^
  hint: define it, or limit a share of the benchmark
)");
}

TEST_CASE("bad contracts: a known base year without its persons")
{
    CHECK(
        complaint({changed("contract.yaml", "  cap: 0.1\n",
                           "  benchmark: {historical: {2023: {weight: 1, spent: 1000}}}\n")}) ==
        R"(contract.yaml:10:3: error: contract.benchmark: what was spent in 2023 cannot be brought to the persons of another year
    benchmark: {historical: {2023: {weight: 1, spent: 1000}}}
    ^
  hint: give the persons of that year too, or adjust: none
)");
}

TEST_CASE("bad contracts: weights of base years that do not sum to 1")
{
    CHECK(
        complaint({changed("contract.yaml", "  cap: 0.1\n",
                           "  benchmark: {historical: {2025: 0.5}}\n")}) ==
        R"(contract.yaml:10:15: error: contract.benchmark.historical: the weights sum to 0.5, not to 1
    benchmark: {historical: {2025: 0.5}}
                ^
)");
}

TEST_CASE("bad contracts: columns of given figures in a projection")
{
    CHECK(
        complaint({changed("contract.yaml", "  cap: 0.1\n", "  columns: {benchmark: {}}\n")}) ==
        R"(contract.yaml:10:3: error: contract.columns: only given figures have columns and cases; this contract is projected
    columns: {benchmark: {}}
    ^
  hint: use it with: mkba settle
)");
}

TEST_CASE("bad contracts: a loan that is repaid before it is given")
{
    CHECK(
        complaint({changed("contract.yaml", "  cap: 0.1\n",
                           "  prefinance: {from: province, to: town, amount: order_cost, year: "
                           "2027, repay: {first: 2027, count: 2}, interest: 0}\n")}) ==
        R"(contract.yaml:10:74: error: contract.prefinance.repay: a loan is repaid in one or more years after it is given
    prefinance: {from: province, to: town, amount: order_cost, year: 2027, repay: {first: 2027, count: 2}, interest: 0}
                                                                           ^
)");
}

TEST_CASE("bad contracts: a threshold table with a gap")
{
    CHECK(
        complaint({changed("contract.yaml", "threshold: 0.02",
                           "threshold: {classes: [{from: 1, to: 499, first: 0.1, last: 0.05}, "
                           "{from: 501, first: 0.05}]}")}) ==
        R"(contract.yaml:7:69: error: contract.threshold.classes[1]: the threshold table has a gap between 499 and 501 persons
    threshold: {classes: [{from: 1, to: 499, first: 0.1, last: 0.05}, {from: 501, first: 0.05}]}
                                                                      ^
  hint: this class must begin at 500
)");
}

TEST_CASE("bad contracts: one line twice in one pool")
{
    CHECK_FALSE(
        complaint({changed("contract.yaml", "lines: [orders, care]", "lines: [orders, orders]")})
            .empty());
}

TEST_CASE("bad contracts: persons of a pool by another word")
{
    CHECK(
        complaint({changed("contract.yaml", "basis: cashable", "persons: entered_since_signin")}) ==
        R"(contract.yaml:4:42: error: contract.pool.persons: 'entered_since_signin' is none of the words for this key
    pool: {lines: [orders, care], persons: entered_since_signin}
                                           ^
  hint: did you mean 'entered_since_signing'?
)");
}

TEST_CASE("bad contracts: base years before anybody of the pool had entered")
{
    CHECK(
        complaint({changed("contract.yaml", "basis: cashable}",
                           "persons: entered_since_signing}\n  benchmark: {historical: {2025: "
                           "1}}")}) ==
        R"(contract.yaml:5:3: error: contract.benchmark: nobody of this pool was there in the base years: it counts only those who entered since signing
    benchmark: {historical: {2025: 1}}
    ^
  hint: use the baseline, a comparison group or given sums
)");
}

TEST_CASE("bad contracts: a fixed sum in a pool of those who entered since signing")
{
    CHECK(
        complaint({changed("contract.yaml", "basis: cashable", "persons: entered_since_signing"),
                   changed("model.yaml",
                           "    per: {event: order}\n    stream: {years: 1.5, until_age: 18}\n",
                           "    per: year\n")}) ==
        R"(contract.yaml:4:18: error: contract.pool.lines[0]: 'orders' is a fixed sum, which came in with nobody
    pool: {lines: [orders, care], persons: entered_since_signing}
                   ^
  hint: leave it out, or let the pool count all persons
)");
}

TEST_CASE("bad contracts: pools that count other persons")
{
    CHECK(
        complaint({changed("contract.yaml", "{lines: [orders, care], basis: cashable}",
                           "[{lines: [orders]}, {lines: [care], persons: "
                           "entered_since_signing}]")}) ==
        R"(contract.yaml:4:29: error: contract.pool[1]: all pools of a contract count the same persons
    pool: [{lines: [orders]}, {lines: [care], persons: entered_since_signing}]
                              ^
  hint: write the same `persons` in each
)");
}

TEST_CASE("bad contracts: leakage of a party that pays nothing")
{
    CHECK(complaint({changed("contract.yaml", "  cap: 0.1\n",
                             "  leakage: {province: {retained: 0.5}}\n")}) ==
          R"(contract.yaml:10:13: error: contract.leakage.province: there is no payer 'province'
    leakage: {province: {retained: 0.5}}
              ^
  hint: one of: town
)");
}

TEST_CASE("bad contracts: a rate of a loss whose bounds are turned round")
{
    CHECK(
        complaint({changed("contract.yaml", "  cap: 0.1\n",
                           "  loss: {linked: {low: 0.8, high: 0.6}}\n")}) ==
        R"(contract.yaml:10:10: error: contract.loss.linked: the lowest rate of a loss, 0.8, is above the highest, 0.6
    loss: {linked: {low: 0.8, high: 0.6}}
           ^
)");
}

TEST_CASE("bad contracts: a benchmark of nothing")
{
    CHECK(complaint({changed("contract.yaml", "  cap: 0.1\n", "  benchmark: {given: 0}\n")})
              .find("0 is not above 0") != std::string::npos);
}
