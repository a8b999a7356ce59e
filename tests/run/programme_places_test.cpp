// Every row of the programme has its place: docs/programme-places.csv says where, and it is there.
#include <algorithm>
#include <filesystem>
#include <functional>

#include <doctest/doctest.h>

#include "tests/run/programme_places.hpp"
#include "tests/run/scenarios.hpp"

namespace mkba::test {
namespace {

template <class Named>
bool has(const std::vector<Named>& list, const std::string& name)
{
    return std::any_of(list.begin(), list.end(),
                       [&](const Named& one) { return one.name == name; });
}

bool has_phase(const Description& model, const std::string& name)
{
    const auto dot = name.find('.');
    for (const auto& population : model.populations) {
        if (population.name == name.substr(0, dot)) {
            return has(population.phases, name.substr(dot + 1));
        }
    }
    return false;
}

bool has_unpriced(const Description& model, const std::string& beginning)
{
    return std::any_of(model.unpriced.begin(), model.unpriced.end(), [&](const Unpriced& post) {
        return post.text.en.starts_with(beginning) && !post.reason.en.empty();
    });
}

/// What was decided to count nowhere, with its reason.
bool has_ruling(const std::string& words)
{
    const auto decision =
        text_of(std::string{MKBA_SOURCE_DIR} + "/docs/decisions/0004-all-of-goede-start.md");
    return decision.find(words) != std::string::npos;
}

bool has_scenario(const std::string& name)
{
    return std::filesystem::exists(std::string{MKBA_SOURCE_DIR} + "/scenarios/" + name + ".yaml");
}

bool stands(const Description& model, const ProgrammePlace& place)
{
    using Look = std::function<bool(const std::string&)>;
    const std::map<std::string, Look> looks{
        {"population", [&](const auto& name) { return has(model.populations, name); }},
        {"phase", [&](const auto& name) { return has_phase(model, name); }},
        {"group", [&](const auto& name) { return has(model.groups.value().groups, name); }},
        {"parameter", [&](const auto& name) { return has(model.parameters, name); }},
        {"table", [&](const auto& name) { return has(model.tables, name); }},
        {"intervention", [&](const auto& name) { return has(model.interventions, name); }},
        {"line", [&](const auto& name) { return has(model.lines, name); }},
        {"unit", [&](const auto& name) { return has(model.units, name); }},
        {"party", [&](const auto& name) { return has(model.parties, name); }},
        {"pm", [&](const auto& name) { return has_unpriced(model, name); }},
        {"variant", [&](const auto& name) { return has(model.variants, name); }},
        {"ruling", [](const auto& words) { return has_ruling(words); }},
        {"scenario", [](const auto& name) { return has_scenario(name); }},
    };
    return looks.at(place.kind)(place.name);
}

TEST_CASE("every row of the programme has its place")
{
    const auto model = shipped("aa-en-hunze.yaml");
    const auto places = programme_places();
    CHECK(places.size() > 100);
    for (const auto& place : places) {
        CAPTURE(place.row);
        CAPTURE(place.kind);
        CAPTURE(place.name);
        CHECK(stands(*model, place));
    }
}

TEST_CASE("a place that is not there is found missing")
{
    const auto model = shipped("aa-en-hunze.yaml");
    for (const char* kind : {"population", "phase", "group", "parameter", "table", "intervention",
                             "line", "unit", "party", "pm", "variant", "ruling", "scenario"}) {
        CAPTURE(kind);
        CHECK_FALSE(stands(*model, {"", kind, "nowhere.at_all", {}}));
    }
}

// The paper counts about 35 contact moments from pregnancy on, the last at 16.
TEST_CASE("there are 35 contact moments and the last is at 16")
{
    const auto model = shipped("aa-en-hunze.yaml");
    for (const auto& table : model->tables) {
        if (table.name != "contact_moments") {
            continue;
        }
        double sum = 0;
        int last = 0;
        for (const auto& [age, moments] : table.points) {
            sum += moments.number;
            last = moments.number > 0 ? age : last;
        }
        CHECK(sum == 35);
        CHECK(last == 16);
    }
}

// How much of the model is judgement is a finding of its own: what changes here changes what may be
// said.
TEST_CASE("parameters by grade")
{
    std::map<Grade, int> count;
    const auto model = shipped("aa-en-hunze.yaml");
    for (const auto& parameter : model->parameters) {
        if (parameter.evidence.grade) {
            ++count[*parameter.evidence.grade];
        }
    }
    MESSAGE("A " << count[Grade::a] << ", B " << count[Grade::b] << ", C " << count[Grade::c]
                 << ", D " << count[Grade::d]);
    CHECK(count[Grade::a] == 13);
    CHECK(count[Grade::b] == 21);
    CHECK(count[Grade::c] == 21);
    CHECK(count[Grade::d] == 79);
}

} // namespace
} // namespace mkba::test
