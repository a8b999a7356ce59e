// Players of a contract. Each message is pinned in full.
#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

namespace {

std::string players_complaint(const std::string& players)
{
    return complaint({changed("contract.yaml", "  threshold: 0.02\n",
                              "  threshold: 0.02\n  players: " + players + "\n")});
}

std::string key_complaint(const std::string& key)
{
    return complaint({changed("contract.yaml", "key: {province: 0.6, town: 0.4}", "key: " + key)});
}

/// Of a contract that divides the whole result.
std::string divided_complaint(const std::string& key, const std::string& players)
{
    return complaint(
        {whole("contract.yaml", "mkba: 1\ncontract:\n  label: divided\n  years: {first: 2026, "
                                "count: 2}\n  key: " +
                                    key + "\n  players: " + players + "\n")});
}

} // namespace

TEST_CASE("bad players: a role that is none")
{
    CHECK(
        players_complaint("{town: {role: payor}, province: {}}") ==
        R"(contract.yaml:8:26: error: contract.players.town.role: 'payor' is none of the words for this key
    players: {town: {role: payor}, province: {}}
                           ^
  hint: did you mean 'payer'?
)");
}

TEST_CASE("bad players: an unknown party")
{
    CHECK(players_complaint("{town: {}, provinse: {}}") ==
          R"(contract.yaml:8:23: error: contract.players.provinse: there is no party 'provinse'
    players: {town: {}, provinse: {}}
                        ^
  hint: did you mean 'province'?
)");
    CHECK(
        players_complaint("{payers: {parties: [town, provinse]}, province: {}}") ==
        R"(contract.yaml:8:38: error: contract.players.payers.parties[1]: there is no party 'provinse'
    players: {payers: {parties: [town, provinse]}, province: {}}
                                       ^
  hint: did you mean 'province'?
)");
}

TEST_CASE("bad players: a party at two seats")
{
    CHECK(players_complaint("{town: {}, province: {}, both: {parties: [town, family]}}") ==
          R"(contract.yaml:8:37: error: contract.players.both: 'town' sits at the table already
    players: {town: {}, province: {}, both: {parties: [town, family]}}
                                      ^
)");
}

TEST_CASE("bad players: parties that act as one under the name of a party")
{
    CHECK(
        players_complaint("{town: {parties: [town, province]}}") ==
        R"(contract.yaml:8:13: error: contract.players.town: 'town' is the name of a party; parties that act as one need a name of their own
    players: {town: {parties: [town, province]}}
              ^
)");
}

TEST_CASE("bad players: a payer who pays nothing")
{
    CHECK(
        players_complaint("{town: {}, province: {role: payer}}") ==
        R"(contract.yaml:8:23: error: contract.players.province: 'province' is no payer of this contract
    players: {town: {}, province: {role: payer}}
                        ^
  hint: payers: town
)");
}

TEST_CASE("bad players: who receives has no seat")
{
    CHECK(
        players_complaint("{town: {}}") ==
        R"(contract.yaml:8:3: error: contract.players: 'province' pays or receives, but is no player
    players: {town: {}}
    ^
  hint: give it a seat, alone or among the parties of a player
)");
}

TEST_CASE("bad players: a key that leaves nothing to be measured beside what is measured")
{
    CHECK(
        key_complaint("{rule: shapley}") ==
        R"(contract.yaml:6:3: error: contract.key: 'shapley' divides the whole result, so nothing is measured and paid by rules: pool, payers, threshold, counts, share, cap, sampling_error cannot stand here
    key: {rule: shapley}
    ^
  hint: leave them out, or divide what is paid by shares or by_investment
)");
}

TEST_CASE("bad players: the word of a rule in place of a key")
{
    CHECK(divided_complaint("shapley", "{town: {}}") ==
          R"(contract.yaml:5:8: error: contract.key: 'shapley' alone; a rule of a key was expected
    key: shapley
         ^
  hint: write {rule: shapley}
)");
}

TEST_CASE("bad players: a key that divides among all names some")
{
    CHECK(divided_complaint("{rule: equal_gain, among: [town]}", "{town: {}}") ==
          R"(contract.yaml:5:27: error: contract.key.among: 'equal_gain' divides among all players
    key: {rule: equal_gain, among: [town]}
                            ^
  hint: say with players: who sits at the table
)");
}

TEST_CASE("bad players: a key that fixes a sum for each party and a player of several")
{
    CHECK(
        divided_complaint("{rule: nucleolus}", "{both: {parties: [town, province]}}") ==
        R"(contract.yaml:6:13: error: contract.players.both: 'nucleolus' fixes a sum for each party; these act as one
    players: {both: {parties: [town, province]}}
              ^
  hint: give each of them a seat of its own
)");
}

TEST_CASE("bad players: a key by an unknown rule or for an unknown party")
{
    CHECK(key_complaint("{rule: by_invesment, among: [province]}") ==
          R"(contract.yaml:6:15: error: contract.key.rule: there is no rule of a key 'by_invesment'
    key: {rule: by_invesment, among: [province]}
                ^
  hint: did you mean 'by_investment'?
)");
    CHECK(key_complaint("{rule: by_benefit, among: [provinse]}") ==
          R"(contract.yaml:6:35: error: contract.key.among[0]: there is no party 'provinse'
    key: {rule: by_benefit, among: [provinse]}
                                    ^
  hint: did you mean 'province'?
)");
    CHECK(key_complaint("{rule: by_benefit}") ==
          R"(contract.yaml:6:3: error: contract.key: the key 'among' is missing
    key: {rule: by_benefit}
    ^
)");
}
