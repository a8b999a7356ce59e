// Accounts and variants: read as written, and refused by name.
#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

namespace {

Edit with_books(const std::string& account)
{
    return whole("books.yaml", "mkba: 1\naccounts:\n  youth: " + account + "\n");
}

const Edit named = changed("s.yaml", "prices: low\n", "prices: low\naccounts: books.yaml\n");

Edit with_variants(const std::string& variants)
{
    return changed("s.yaml", "prices: low\n", "prices: low\nvariants:\n  " + variants + "\n");
}

} // namespace

TEST_CASE("accounts come from files of the scenario")
{
    const auto description = trial(
        {named, with_books("{label: {nl: jeugd, en: youth}, party: town, year: 2024, amount: "
                           "hour_cost * 1000, lines: [orders, care], not_modelled: [clinics]}")});
    REQUIRE(description.accounts.size() == 1);
    const auto& account = description.accounts.front();
    CHECK(account.name == "youth");
    CHECK(account.party == "town");
    CHECK(account.year == 2024);
    CHECK(account.lines == std::vector<std::string>{"orders", "care"});
    CHECK(account.not_modelled.front().en == "clinics");
    CHECK(description.price_sets == std::vector<std::string>{"low"});
}

TEST_CASE("bad accounts: an unknown line and an unknown party")
{
    CHECK(complaint({named, with_books("{party: twon, year: 2024, amount: hour_cost, lines: "
                                       "[order]}")}) ==
          R"(books.yaml:3:18: error: accounts.youth.party: there is no party 'twon'
    youth: {party: twon, year: 2024, amount: hour_cost, lines: [order]}
                   ^
  hint: did you mean 'town'?
books.yaml:3:63: error: accounts.youth.lines[0]: there is no line 'order'
    youth: {party: twon, year: 2024, amount: hour_cost, lines: [order]}
                                                                ^
  hint: did you mean 'orders'?
)");
}

TEST_CASE("variants are settings as on the command line in the order written")
{
    const auto description =
        trial({with_variants("wide: {label: wide, set: {groups: additive, accepted: 0.5}}")});
    REQUIRE(description.variants.size() == 1);
    CHECK(description.variants.front().sets ==
          std::vector<std::string>{"groups=additive", "accepted=0.5"});
}

TEST_CASE("bad variants: more than single values")
{
    CHECK(complaint({with_variants("wide: {label: wide, set: {groups: [additive]}}")}) ==
          R"(s.yaml:7:29: error: variants.wide.set.groups: settings are single values
    wide: {label: wide, set: {groups: [additive]}}
                              ^
  hint: as on the command line: --set NAME=VALUE
)");
}

TEST_CASE("bad variants: without settings")
{
    CHECK(complaint({with_variants("wide: {label: wide}")}) ==
          R"(s.yaml:7:3: error: variants.wide: the key 'set' is missing
    wide: {label: wide}
    ^
)");
}
