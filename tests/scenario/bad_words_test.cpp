// Words, truth values and keys. Each message is pinned in full.
#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

TEST_CASE("bad words: yes for true")
{
    CHECK(complaint({changed("model.yaml", "town: {public: true}", "town: {public: yes}")}) ==
          R"(model.yaml:42:18: error: parties.town.public: 'yes' is not a truth value
    town: {public: yes}
                   ^
  hint: write true or false
)");
}

TEST_CASE("bad words: a fraction for a whole number")
{
    CHECK(complaint({changed("s.yaml", "programme_years: 10", "programme_years: 2.5")}) ==
          R"(s.yaml:6:38: error: time.programme_years: '2.5' is not a whole number
  time: {start: 2025, programme_years: 2.5}
                                       ^
)");
}

TEST_CASE("bad words: a date for a whole number")
{
    CHECK(complaint({changed("s.yaml", "start: 2025", "start: 2025-01-01")}) ==
          R"(s.yaml:6:15: error: time.start: '2025-01-01' is not a number
  time: {start: 2025-01-01, programme_years: 10}
                ^
)");
}

TEST_CASE("bad words: a word that is none of the choices")
{
    CHECK(complaint({changed("model.yaml", "reading: nested", "reading: nestled")}) ==
          R"(model.yaml:19:12: error: groups.reading: 'nestled' is none of the words for this key
    reading: nestled
             ^
  hint: did you mean 'nested'?
)");
}

TEST_CASE("bad words: a mapping for a word")
{
    CHECK(complaint({changed("s.yaml", "sampling: lhs", "sampling: {lhs: 1}")}) ==
          R"(s.yaml:18:33: error: simulate.sampling: a mapping is none of the words for this key
  simulate: {draws: 100, seed: 7, sampling: {lhs: 1}, chance: off}
                                  ^
  hint: one of: random, lhs, sobol
)");
}

TEST_CASE("bad words: a label in one language")
{
    CHECK(complaint({changed("s.yaml", "title: {nl: Proef, en: Trial}", "title: {nl: Proef}")}) ==
          R"(s.yaml:2:1: error: title: the key 'en' is missing
  title: {nl: Proef}
  ^
)");
}

TEST_CASE("bad words: a comma that cuts a label in two")
{
    CHECK(complaint({changed("s.yaml", "en: Trial}", "en: Trial, with care}")}) ==
          R"(s.yaml:2:31: error: title: unknown key 'with care'
  title: {nl: Proef, en: Trial, with care}
                                ^
  hint: text with a comma needs quotes here
)");
}

TEST_CASE("bad words: an unknown key")
{
    CHECK(complaint({changed("s.yaml", "programme_years: 10", "program_years: 10")}) ==
          R"(s.yaml:6:21: error: time: unknown key 'program_years'
  time: {start: 2025, program_years: 10}
                      ^
  hint: did you mean 'programme_years'?
)");
}

TEST_CASE("bad words: an unknown key at the top")
{
    CHECK(complaint({changed("s.yaml", "title:", "titel:")}) ==
          R"(s.yaml:2:1: error: unknown key 'titel'
  titel: {nl: Proef, en: Trial}
  ^
  hint: did you mean 'title'?
)");
}

TEST_CASE("bad words: text for a mapping")
{
    CHECK(complaint({changed("s.yaml", "{price_year: 2025, preset: mkba2021}", "2025")}) ==
          R"(s.yaml:7:8: error: money: '2025' where a mapping was expected
  money: 2025
         ^
  hint: write keys with values: {key: value}
)");
}

TEST_CASE("bad words: a name that is none")
{
    CHECK(complaint({changed("model.yaml", "  town: {public: true}", "  Town: {public: true}")}) ==
          R"(model.yaml:42:3: error: parties.Town: 'Town' is not a name
    Town: {public: true}
    ^
  hint: names are lower case: letters, digits and _
model.yaml:47:104: error: lines.signalling.parties.town: there is no party 'town'
    signalling: {post: programme, per: {reached: signalling, at: seen}, amount: hour_cost * 2, parties: {town: 0.5, province: 0.5}, role: programme, of: [signalling], perspective: fiscal, structural: true}
                                                                                                         ^
  hint: did you mean 'Town'?
model.yaml:53:15: error: lines.orders.parties.town: there is no party 'town'
      parties: {town: 1}
                ^
  hint: did you mean 'Town'?
model.yaml:58:78: error: lines.care.parties.town: there is no party 'town'
    care: {post: youth, per: {prevalence: care}, amount: order_cost, parties: {town: 1}, role: effect, perspective: fiscal, cashable: 1, structural: true}
                                                                               ^
  hint: did you mean 'Town'?
model.yaml:59:94: error: lines.allowance.from.town: there is no party 'town'
    allowance: {post: youth, per: {prevalence: care}, amount: order_cost, is: transfer, from: {town: 1}, to: {family: 1}, role: effect, perspective: fiscal, structural: true}
                                                                                               ^
  hint: did you mean 'Town'?
contract.yaml:5:12: error: contract.payers[0]: there is no party 'town'
    payers: [town]
             ^
  hint: did you mean 'Town'?
contract.yaml:6:24: error: contract.key.town: there is no party 'town'
    key: {province: 0.6, town: 0.4}
                         ^
  hint: did you mean 'Town'?
)");
}
