// Whole files, parties and receivers in another order: the same bytes.
#include <algorithm>

#include <doctest/doctest.h>

#include "tests/run/flat_results.hpp"
#include "tests/run/reversed_yaml.hpp"
#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

TEST_CASE("a file in reverse order gives the same bytes")
{
    const std::string text = small_model() + paying_contract();
    const std::string other = reversed(text);
    REQUIRE(other.find("  family:") < other.find("  municipality:"));
    CHECK(first_difference(flat(run_with(described(text))), flat(run_with(described(other)))) ==
          "");
}

TEST_CASE("receivers in another order give the same bytes")
{
    const std::string text = small_model() + paying_contract();
    const std::string other =
        replaced(text, "key: {state: 0.75, family: 0.25}", "key: {family: 0.25, state: 0.75}");
    CHECK(first_difference(flat(run_with(described(text))), flat(run_with(described(other)))) ==
          "");
}

TEST_CASE("states in another order give the same bytes")
{
    const std::string text = small_model();
    const std::string other =
        replaced(text, "states: [well, risk.unseen, risk.seen, risk.supported: {count: 2}]",
                 "states: [risk.supported: {count: 2}, risk.seen, well, risk.unseen]");
    CHECK(first_difference(flat(run_with(described(text))), flat(run_with(described(other)))) ==
          "");
}

/// The shipped scenario from memory, every file turned by `turn`.
template <typename Turn>
Description shipped_as(const Turn& turn)
{
    const std::string scenario = std::string{MKBA_SOURCE_DIR} + "/scenarios/aa-en-hunze.yaml";
    std::map<std::string, std::string> texts;
    for (const InputFile& file : read_scenario(scenario).inputs) {
        const std::string text = text_of(file.path);
        texts[file.path] = file.path.ends_with(".yaml") ? turn(text) : text;
    }
    return read_scenario(scenario, {"simulate.draws=128"}, FileSource{texts});
}

TEST_CASE("every shipped file in reverse order gives the same bytes")
{
    std::size_t changed = 0;
    const auto turned = std::make_shared<const Description>(shipped_as([&](const auto& text) {
        const std::string other = reversed(text);
        changed += other != text ? 1U : 0U;
        return other;
    }));
    const auto straight =
        std::make_shared<const Description>(shipped_as([](const auto& text) { return text; }));
    CHECK(changed >= 10);
    REQUIRE(turned->parties.front().name != straight->parties.front().name);
    CHECK(first_difference(flat(run_with(straight)), flat(run_with(turned))) == "");
}

} // namespace
} // namespace mkba::test
