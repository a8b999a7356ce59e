// Every figure of the data has words for a table, and says where to look it up where it passes for
// evidence.
#include <set>

#include <doctest/doctest.h>

#include "tests/run/scenarios.hpp"

namespace mkba::test {
namespace {

bool is_an_assumption(const Evidence& evidence)
{
    return evidence.grade == Grade::d;
}

bool can_be_looked_up(const Evidence& evidence)
{
    const auto says = [&](const char* words) {
        return evidence.source.find(words) != std::string::npos;
    };
    return says("https://") || says("no address known");
}

/// Formulas and points of levers have no evidence of their own.
bool is_in_order(const Evidence& evidence)
{
    return !evidence.grade || is_an_assumption(evidence) || can_be_looked_up(evidence);
}

template <class Named>
void add_unsourced(std::set<std::string>& names, const std::vector<Named>& all)
{
    for (const auto& one : all) {
        if (!is_in_order(one.evidence)) {
            names.insert(to_text(one.place) + " " + one.name);
        }
    }
}

std::set<std::string> unsourced(const Description& description)
{
    std::set<std::string> names;
    add_unsourced(names, description.parameters);
    add_unsourced(names, description.tables);
    add_unsourced(names, description.indices);
    return names;
}

/// Values that a table may name and that have no words for it.
std::set<std::string> unlabelled(const Description& description)
{
    std::set<std::string> names;
    for (const auto& parameter : description.parameters) {
        const auto& label = parameter.label;
        if (parameter.value && (label.nl.empty() || label.en.empty())) {
            names.insert(parameter.name);
        }
    }
    return names;
}

} // namespace

TEST_CASE("every value of the shipped scenarios has a label in both languages")
{
    for (const auto& scenario : shipped_names()) {
        for (const auto& name : unlabelled(*shipped(scenario))) {
            FAIL_CHECK(scenario << ": " << name << " has no label");
        }
    }
    Description description;
    Parameter parameter;
    parameter.name = "nameless";
    parameter.value = 1;
    parameter.label.nl = "naamloos";
    description.parameters = {parameter};
    CHECK(unlabelled(description).contains("nameless"));
}

TEST_CASE("a figure of grade A to C has an address or says that none is known")
{
    std::set<std::string> names;
    for (const auto& scenario : shipped_names()) {
        for (const char* prices : {"prices=literature", "prices=seed"}) {
            names.merge(unsourced(*shipped(scenario, {prices})));
        }
    }
    for (const auto& name : names) {
        FAIL_CHECK(name << " has no address");
    }
}

TEST_CASE("a figure without an address is found")
{
    Description description;
    Parameter parameter;
    parameter.name = "remembered";
    parameter.evidence.source = "CBS, from memory";
    parameter.evidence.grade = Grade::c;
    description.parameters = {parameter};
    CHECK(unsourced(description).size() == 1);
    description.parameters[0].evidence.source += ", https://www.cbs.nl";
    CHECK(unsourced(description).empty());
    description.parameters[0].evidence.source = "a paper (no address known)";
    CHECK(unsourced(description).empty());
    description.parameters[0].evidence = parameter.evidence;
    description.parameters[0].evidence.grade = Grade::d;
    CHECK(unsourced(description).empty());
}

} // namespace mkba::test
