#include "mkba/analysis/information/draws_information.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "mkba/analysis/best_of.hpp"
#include "mkba/analysis/question.hpp"

namespace mkba {

namespace {

using Places = std::vector<std::size_t>;

Places places_of(const DrawColumns& table, const std::vector<std::string>& names)
{
    Places places;
    for (const auto& name : names) {
        const auto place = place_of_name(name, table.names, "column");
        if (std::find(places.begin(), places.end(), place) != places.end()) {
            throw QuestionError{fmt::format("the column '{}' is named twice", name)};
        }
        places.push_back(place);
    }
    return places;
}

Places others_than(const Places& taken, std::size_t count)
{
    Places rest;
    for (std::size_t i = 0; i < count; ++i) {
        if (std::find(taken.begin(), taken.end(), i) == taken.end()) {
            rest.push_back(i);
        }
    }
    return rest;
}

void require_apart(const DrawColumns& table, const Places& decisions, const Places& parameters)
{
    for (const auto place : parameters) {
        if (std::find(decisions.begin(), decisions.end(), place) != decisions.end()) {
            throw QuestionError{fmt::format("the column '{}' is a decision, so it is no parameter",
                                            table.names[place])};
        }
    }
}

ParameterColumns columns_of(const DrawColumns& table, const Places& places)
{
    ParameterColumns columns;
    for (const auto place : places) {
        columns.emplace_back(table.columns[place]);
    }
    return columns;
}

} // namespace

DrawsInformation information_of_draws(const DrawColumns& table, const DrawsQuestion& question,
                                      unsigned threads)
{
    require_two_draws(table.draws());
    const auto decisions = places_of(table, question.decisions);
    if (decisions.size() < 2) {
        throw QuestionError{"a decision is between at least two columns of net benefit"};
    }
    const auto parameters = question.parameters.empty() ? others_than(decisions, table.names.size())
                                                        : places_of(table, question.parameters);
    require_apart(table, decisions, parameters);
    DrawsInformation made;
    made.draws = table.draws();
    made.decisions = question.decisions;
    std::vector<ParameterColumns> groups;
    for (const auto place : parameters) {
        made.groups.push_back(table.names[place]);
        groups.push_back(columns_of(table, {place}));
    }
    for (const auto& [name, members] : question.groups) {
        if (std::find(made.groups.begin(), made.groups.end(), name) != made.groups.end()) {
            throw QuestionError{
                fmt::format("'{}' is the name of a parameter or group already", name)};
        }
        const auto places = places_of(table, members);
        require_apart(table, decisions, places);
        made.groups.push_back(name);
        groups.push_back(columns_of(table, places));
    }
    const DecisionProblem problem{columns_of(table, decisions)};
    made.chances_best = chances_of_being_best(problem.net_benefits);
    made.value = value_of_information({problem}, groups, {}, threads).front();
    return made;
}

} // namespace mkba
