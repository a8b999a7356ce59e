// Files that are no good YAML. Each message is pinned in full.
#include <doctest/doctest.h>

#include "tests/scenario/trial.hpp"

using namespace mkba;

TEST_CASE("bad files: a scenario that is not there")
{
    CHECK(complaint({without("s.yaml")}) == R"(s.yaml:1:1: error: there is no such file
)");
}

TEST_CASE("bad files: an empty file")
{
    CHECK(complaint({whole("people.yaml", " \n\n")}) ==
          R"(people.yaml:1:1: error: the file is empty; 'mkba: 1' was expected
)");
}

TEST_CASE("bad files: a file of comments only")
{
    CHECK(complaint({whole("people.yaml", "# nothing\n")}) ==
          R"(people.yaml:1:1: error: the file holds no document; 'mkba: 1' was expected
  # nothing
  ^
)");
}

TEST_CASE("bad files: a binary file")
{
    CHECK(complaint({whole("people.yaml", std::string{"mkba: 1\0\1", 9})}) ==
          R"(people.yaml:1:8: error: this is no text file: it holds control characters
  hint: save it as UTF-8 text
)");
}

TEST_CASE("bad files: bytes that are not UTF-8")
{
    CHECK(complaint({whole("people.yaml", "mkba: 1 # caf\xe9\n")}) ==
          R"(people.yaml:1:14: error: this is no text file: it holds bytes that are not UTF-8
  hint: save it as UTF-8 text
)");
}

TEST_CASE("bad files: a second document")
{
    CHECK(complaint({changed("people.yaml", "stock:", "---\nstock:")}) ==
          R"(people.yaml:3:1: error: a second document; a file holds exactly one
  stock:
  ^
  hint: remove the line with --- or put what follows in a file of its own
)");
}

TEST_CASE("bad files: no YAML")
{
    CHECK(complaint({changed("people.yaml", "  children:", "  children: [1, 2\n  x: }")}) ==
          R"(people.yaml:4:4: error: this is not YAML: end of sequence flow not found
    x: }
     ^
)");
}

TEST_CASE("bad files: a tab as indentation")
{
    CHECK(complaint({changed("people.yaml", "  children:", "\tchildren:")}) ==
          R"(people.yaml:3:10: error: this is not YAML: illegal map value
   children:
           ^
  hint: indent with spaces, not tabs
)");
}

TEST_CASE("bad files: an alias and an anchor")
{
    CHECK(complaint({changed("people.yaml", "robust: 0.8", "robust: &most 0.8"),
                     changed("people.yaml", "frail.unseen: 0.2", "frail.unseen: *most")}) ==
          R"(people.yaml:4:58: error: anchors and aliases are not part of this language
      - {phase: pregnancy, count: births, shares: {robust: &most 0.8, frail.unseen: *most}}
                                                           ^
  hint: write the value out, or give it a name under 'parameters'
)");
}

TEST_CASE("bad files: an alias of nothing")
{
    CHECK(complaint({changed("people.yaml", "robust: 0.8", "robust: *most")}) ==
          R"(people.yaml:4:58: error: this is not YAML: the referenced anchor is not defined
      - {phase: pregnancy, count: births, shares: {robust: *most, frail.unseen: 0.2}}
                                                           ^
)");
}

TEST_CASE("bad files: a tag")
{
    CHECK(complaint({changed("people.yaml", "robust: 0.8", "robust: !!float 0.8")}) ==
          R"(people.yaml:4:58: error: the tag tag:yaml.org,2002:float is not part of this language
      - {phase: pregnancy, count: births, shares: {robust: !!float 0.8, frail.unseen: 0.2}}
                                                           ^
  hint: leave it out
)");
}

TEST_CASE("bad files: a merge key")
{
    CHECK(complaint(
              {changed("model.yaml", "  town: {public: true}", "  town: {<<: {public: true}}")}) ==
          R"(model.yaml:42:10: error: parties.town: merge keys (<<) are not part of this language
    town: {<<: {public: true}}
           ^
  hint: write the keys out, or use 'include' and 'override'
)");
}

TEST_CASE("bad files: a key twice")
{
    CHECK(
        complaint({changed("numbers.yaml", "  births: {value: 163,",
                           "  births: {value: 163, value: 164,")}) ==
        R"(numbers.yaml:5:24: error: parameters.births: the key 'value' is given twice, first in line 5, column 12
    births: {value: 163, value: 164, unit: births a year, source: register, year: 2024, grade: A}
                         ^
  hint: remove one of them
)");
}

TEST_CASE("bad files: a name twice in one list of parameters")
{
    CHECK(
        complaint({changed("numbers.yaml", "  family_size:",
                           "  births: {value: 1, unit: births a year, source: register, year: "
                           "2024, grade: A}\n  family_size:")}) ==
        R"(numbers.yaml:6:3: error: parameters: the key 'births' is given twice, first in line 5, column 3
    births: {value: 1, unit: births a year, source: register, year: 2024, grade: A}
    ^
  hint: remove one of them
)");
}

TEST_CASE("bad files: a list as a key")
{
    CHECK(complaint({changed("people.yaml", "stock:", "[stock]: 1\nstock:")}) ==
          R"(people.yaml:2:1: error: a key must be one word, not a list or a mapping
  [stock]: 1
  ^
  hint: close every bracket, or put text that begins with one between quotes
)");
}
