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
