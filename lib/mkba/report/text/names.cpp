#include "mkba/report/text/names.hpp"

#include <algorithm>
#include <sstream>
#include <string_view>

#include "mkba/report/text/analysis_phrases.hpp"

namespace mkba {

namespace {

template <class Things>
Label label_in(const Things& things, const std::string& name)
{
    const auto found = std::find_if(things.begin(), things.end(),
                                    [&](const auto& thing) { return thing.name == name; });
    return label_or_name(found == things.end() ? Label{} : found->label, name);
}

} // namespace

Label party_label(const Description& description, const std::string& name)
{
    return label_in(description.parties, name);
}

Label group_label(const Description& description, const std::string& name)
{
    return description.groups ? label_in(description.groups->groups, name)
                              : label_or_name({}, name);
}

Label alternative_label(const Description& description, const std::string& name)
{
    return label_in(description.alternatives, name);
}

Label intervention_label(const Description& description, const std::string& name)
{
    return label_in(description.interventions, name);
}

Label outcome_label(const Description& description, const std::string& name)
{
    return label_in(description.outcomes, name);
}

Label unit_label(const Description& description, const std::string& name)
{
    return label_in(description.units, name);
}

Label line_label(const Description& description, const std::string& name)
{
    return label_in(description.lines, name);
}

Label post_label(const Description& description, const std::string& name)
{
    return label_in(description.posts, name);
}

Label population_label(const Description& description, const std::string& name)
{
    return label_in(description.populations, name);
}

Label state_label(const Population& population, const std::string& name)
{
    return label_in(population.states, name);
}

Label parameter_label(const Description& description, const std::string& name)
{
    const auto found = std::find_if(description.parameters.begin(), description.parameters.end(),
                                    [&](const Parameter& one) { return one.name == name; });
    const bool labelled = found != description.parameters.end() && !found->label.nl.empty();
    return labelled ? found->label : same(name);
}

namespace {

/// A parameter, or one of the groups that analyses make of themselves.
Label input_group_label(const Description& description, const std::string& name)
{
    constexpr std::string_view grade = "grade_";
    constexpr std::string_view part = "part_";
    const bool is_parameter =
        std::any_of(description.parameters.begin(), description.parameters.end(),
                    [&](const Parameter& one) { return one.name == name; });
    if (is_parameter) {
        return parameter_label(description, name);
    }
    if (name == "measurement_error") {
        return words(AnalysisPhrase::measurement_error);
    }
    if (name == "part_none" || name == "part_several") {
        return words(name == "part_none" ? AnalysisPhrase::no_part : AnalysisPhrase::several_parts);
    }
    if (name.starts_with(part)) {
        return intervention_label(description, name.substr(part.size()));
    }
    if (name.starts_with(grade) && name.size() == grade.size() + 1) {
        const auto letter = static_cast<char>(name.back() - 'a' + 'A');
        return fill(AnalysisPhrase::grade_group, {{"grade", same(std::string{letter})}});
    }
    return same(name);
}

} // namespace

Label parameters_label(const Description& description, const std::string& names)
{
    std::istringstream text{names};
    Label all{};
    for (std::string name; std::getline(text, name, '+');) {
        append(all, input_group_label(description, name), " + ");
    }
    return all;
}

} // namespace mkba
