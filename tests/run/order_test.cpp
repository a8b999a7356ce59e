// The order in which keys and items are written means nothing, except where the language says so.
#include <algorithm>

#include <doctest/doctest.h>

#include "tests/run/flat_results.hpp"
#include "tests/run/reversed_yaml.hpp"
#include "tests/run/scenarios.hpp"
#include "tests/run/small_model.hpp"

namespace mkba::test {
namespace {

/// The text with the part from one heading to the next in reverse order.
std::string with_reversed(const std::string& text, const std::string& from, const std::string& to)
{
    const std::size_t start = text.find("\n" + from) + 1;
    const std::size_t end = text.find("\n" + to) + 1;
    REQUIRE(start < end);
    const std::string turned = reversed(text.substr(start, end - start));
    REQUIRE(turned != text.substr(start, end - start));
    return text.substr(0, start) + turned + text.substr(end);
}

TEST_CASE("every part in reverse order gives the same bytes")
{
    const std::string text = small_model() + paying_contract();
    const Figures straight = flat(run_with(described(text)));
    struct Part {
        const char* from;
        const char* to;
    };
    for (const Part& part :
         {Part{"parameters:", "correlations:"}, Part{"correlations:", "indices:"},
          Part{"populations:", "stock:"}, Part{"stock:", "entrants:"}, Part{"groups:", "moves:"},
          Part{"moves:", "events:"}, Part{"events:", "interventions:"},
          Part{"interventions:", "order:"}, Part{"posts:", "lines:"}, Part{"lines:", "units:"},
          Part{"units:", "pm:"}, Part{"alternatives:", "compare:"}, Part{"time:", "contract:"}}) {
        CAPTURE(part.from);
        const std::string other = with_reversed(text, part.from, part.to);
        CHECK(first_difference(straight, flat(run_with(described(other)))) == "");
    }
}

TEST_CASE("payers and the lines of a pool in another order give the same bytes")
{
    const std::string text = small_model() + paying_contract();
    std::string other = replaced(text, "[municipality, insurer]", "[insurer, municipality]");
    other = replaced(other, "lines: [crisis, care]", "lines: [care, crisis]");
    CHECK(first_difference(flat(run_with(described(text))), flat(run_with(described(other)))) ==
          "");
}

TEST_CASE("the order of interventions is meant: it changes what is found")
{
    const std::string other = replaced(small_model(), "order: [signalling, early_support, support]",
                                       "order: [early_support, signalling, support]");
    const Results first = run_with(described(small_model()));
    const Results second = run_with(described(other));
    // Signalling first fills the state from which early support takes its share.
    const auto supported = [](const Results& results) {
        return results.alternatives.at("with").persons.at("children").at("risk.supported").at(0);
    };
    CHECK(supported(first) > supported(second));
    CHECK(supported(second) == 0);
}

} // namespace
} // namespace mkba::test
