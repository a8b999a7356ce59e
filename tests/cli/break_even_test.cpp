// mkba break-even from the outside: sentences that only say what the figures do.
#include <doctest/doctest.h>

#include "tests/cli/program.hpp"
#include "tests/cli/straight_line.hpp"

using namespace mkba;
using program::Folder;
using program::has;
using program::run;
using program::Words;

namespace {

/// The straight line with a cost a person, or as it is: a fixed cost a year.
std::string asked(bool by_person, Words words)
{
    const Folder folder;
    auto text = test::straight_line();
    if (by_person) {
        const std::string fixed = "per: year, amount: cost";
        text.replace(text.find(fixed), fixed.size(),
                     "per: {reached: support, at: coverage}, amount: cost");
    }
    const auto path = (folder.path() / "line.yaml").string();
    program::write(path, text);
    words.insert(words.begin(), {"break-even", path, "--draws", "500"});
    return run(words).out;
}

/// Without the line breaks of the layout.
std::string in_one_line(std::string text)
{
    for (auto at = text.find("\n"); at != std::string::npos; at = text.find("\n")) {
        text.replace(at, 1, " ");
    }
    for (auto at = text.find("  "); at != std::string::npos; at = text.find("  ")) {
        text.replace(at, 2, " ");
    }
    return text;
}

} // namespace

TEST_CASE("break-even: a balance that starts at nothing does not jump over zero")
{
    const auto text = in_one_line(asked(true, {"--vary", "support.coverage", "--range", "0,1"}));
    CHECK_FALSE(has(text, "jumps over zero"));
    CHECK(has(text, "only where nothing runs"));
    const auto dutch =
        in_one_line(asked(true, {"--vary", "support.coverage", "--range", "0,1", "--lang", "nl"}));
    CHECK(has(dutch, "alleen nul waar niets draait"));
}

TEST_CASE("break-even: the sentence is the same with a second number beside it")
{
    const auto sentences = [](const std::string& text) {
        return text.substr(0, text.find("certainty the balance"));
    };
    const auto alone = in_one_line(asked(false, {"--vary", "gain"}));
    const auto line = in_one_line(asked(false, {"--vary", "gain", "--against", "cost"}));
    CHECK(has(alone, "In expectation the balance is zero at"));
    CHECK(sentences(line) == sentences(alone));
}

TEST_CASE("break-even: a long heading of the first column is wrapped like its rows")
{
    const auto text =
        run({"break-even", program::shipped_scenario(), "--draws", "20", "--vary", "intensive_cost",
             "--against", "support_effect_youth_care", "--points", "2"})
            .out;
    // Both columns stand right beside the first: their headings reach no further than the rule.
    const auto from = text.find("Break-even line");
    REQUIRE(from != std::string::npos);
    const auto heading = text.find("With 80%", from);
    REQUIRE(heading != std::string::npos);
    const auto begin = text.rfind('\n', heading) + 1;
    const auto row = text.rfind('\n', text.find("none         none", from)) + 1;
    CHECK(heading - begin == text.find("none", text.find("none", row) + 4) - row);
}
