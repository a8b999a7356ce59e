// mkba contract from the outside.
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

using namespace mkba;
using program::run;
using program::Words;

namespace {

Words with(const Words& more)
{
    Words words{"contract", program::shipped_scenario(), "--draws", "300", "--sample", "50"};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("contract: says that there is nothing to share and divides the cost")
{
    const auto ran = run(with({}));
    REQUIRE(ran.code == 0);
    CHECK(ran.err.empty());
    for (const char* part : {"nothing to share", "Cost division", "Keys side by side", "Shapley",
                             "Outside contribution a programme year", "Provenance"}) {
        CAPTURE(part);
        CHECK(has(ran.out, part));
    }
    const auto dutch = run(with({"--lang", "nl", "--table", "cost_division"})).out;
    CHECK(has(dutch, "Kostenverdeling"));
    CHECK_FALSE(has(dutch, "Verdeelsleutels"));
}

TEST_CASE("contract: JSON gives every key and its figures add up")
{
    const auto ran = run(with({"--format", "json", "--player", "grants=province,external_funder"}));
    REQUIRE(ran.code == 0);
    const auto json = nlohmann::json::parse(ran.out);
    CHECK(json["keys"].size() == 7);
    CHECK(json["players"].contains("grants"));
    CHECK_FALSE(json["players"].contains("province"));
    double sum = 0;
    for (const auto& player : json["keys"]["shapley"]["players"]) {
        sum += player["expected"].get<double>();
    }
    CHECK(sum == doctest::Approx(json["joint"]["mean"].get<double>()));
    CHECK(json["cost_division"]["gap"]["mean"].get<double>() ==
          doctest::Approx(-json["joint"]["mean"].get<double>()));
}

TEST_CASE("contract: wrong players are told what is wrong")
{
    for (const auto* player :
         {"grants", "=province", "grants=", "grants=provinse", "grants=province,province"}) {
        CAPTURE(player);
        const auto ran = run(with({"--player", player}));
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK(has(ran.err, "player"));
    }
}
