// Formulas: what binds how, and where each part stands.
#include <cmath>
#include <string>

#include <doctest/doctest.h>

#include "mkba/scenario/formulas/constants.hpp"
#include "mkba/scenario/formulas/expression_parser.hpp"
#include "mkba/scenario/text/document.hpp"

using namespace mkba;

namespace {

/// The value of a formula without names, as YAML text.
double value(const std::string& formula)
{
    const SourceText source{"f.yaml", "x: " + formula + "\n"};
    Findings findings;
    const auto root = parse_document(source, findings);
    const auto parsed = parse_expression(root->entries[0].value, findings);
    REQUIRE(findings.empty());
    return Constants{}.value(*parsed).value();
}

/// Every part with its column: "3:add 1:x 5:y".
std::string columns(const SourceText& source)
{
    Findings findings;
    const auto root = parse_document(source, findings);
    const auto parsed = parse_expression(root->entries[0].value, findings);
    REQUIRE(findings.empty());
    std::string text;
    const auto visit = [&](const auto& self, const Expression& part) -> void {
        text += std::to_string(part.place.line) + ":" + std::to_string(part.place.column) + " ";
        for (const auto& operand : part.operands) {
            self(self, operand);
        }
    };
    visit(visit, *parsed);
    return text;
}

} // namespace

TEST_CASE("formula: precedence")
{
    CHECK(value("1 + 2 * 3") == 7);
    CHECK(value("(1 + 2) * 3") == 9);
    CHECK(value("10 - 4 - 3") == 3);  // from the left
    CHECK(value("24 / 4 / 3") == 2);  // from the left
    CHECK(value("2 ^ 3 ^ 2") == 512); // from the right: 2^9
    CHECK(value("-2 ^ 2") == -4);     // the power first
    CHECK(value("2 ^ -1") == 0.5);
    CHECK(value("2 * -3") == -6);
    CHECK(value("3 - -2") == 5);
    CHECK(value("1e3 + 2.5e-1") == 1000.25);
}

TEST_CASE("formula: functions")
{
    CHECK(value("min(3, 1, 2)") == 1);
    CHECK(value("max(3, 1, 2)") == 3);
    CHECK(value("clamp(7, 0, 5)") == 5);
    CHECK(value("clamp(-7, 0, 5)") == 0);
    CHECK(value("odds(0.2)") == 0.25);      // 0.2 / 0.8
    CHECK(value("from_odds(0.25)") == 0.2); // 0.25 / 1.25
    CHECK(value("at_least(2, 2)") == 1);
    CHECK(value("at_least(1.9, 2)") == 0);
    CHECK(value("sqrt(abs(-9))") == 3);
    CHECK(value("exp(0) + log(1)") == 1);
    CHECK(value("rate_to_probability(1)") == doctest::Approx(1 - std::exp(-1.0)).epsilon(1e-15));
    CHECK(value("probability_to_rate(0.5)") == doctest::Approx(std::log(2.0)).epsilon(1e-15));
}

TEST_CASE("formula: every part has its place · an operator its own")
{
    // x: aa * (b + 1)
    // 1  4  7  10 12 14: the product stands at *, the sum at +
    CHECK(columns({"f", "x: aa * (b + 1)\n"}) == "1:7 1:4 1:12 1:10 1:14 ");
    CHECK(columns({"f", "x: \"aa * b\"\n"}) == "1:8 1:5 1:10 ");
    CHECK(columns({"f", "x: min(a,\n  b)\n"}) == "1:4 1:8 2:3 ");
    CHECK(columns({"f", "x: >\n  a\n  + b\n"}) == "3:3 2:3 3:5 ");
    CHECK(columns({"f", "x: |\n  a +\n\n  b\n"}) == "2:5 2:3 4:3 ");
    CHECK(columns({"f", "é: a + b\n"}) == "1:6 1:4 1:8 "); // characters, not bytes
}
