#include "mkba/analysis/information/scenario_information.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

#include <fmt/format.h>

namespace mkba {

namespace {

constexpr std::size_t most_nested = 3; // groups that are checked

LearntGroup group_of(const Plan& plan, std::string name, std::vector<std::string> members)
{
    LearntGroup group{std::move(name), std::move(members), Grade::a};
    for (const auto& member : group.members) {
        (void)place_of_name(member, plan.drawn, "uncertain parameter");
        group.worst = std::max(group.worst, grade_of(*plan.description, member));
    }
    return group;
}

/// By name of the group.
std::vector<LearntGroup> grouped(const Plan& plan, GroupBy by,
                                 const std::vector<std::string>& names)
{
    const auto groups = group_names(plan, by);
    std::map<std::string, std::vector<std::string>> members;
    for (const auto& name : names) {
        members[groups[place_of_name(name, plan.drawn, "uncertain parameter")]].push_back(name);
    }
    std::vector<LearntGroup> made;
    for (const auto& [name, of_group] : members) {
        made.push_back(group_of(plan, name, of_group));
    }
    return made;
}

std::vector<LearntGroup> groups_asked(const Plan& plan, const InformationQuestion& question)
{
    const auto& names = question.parameters.empty() ? plan.drawn : question.parameters;
    std::vector<LearntGroup> groups;
    if (question.by == GroupBy::parameter) {
        for (const auto& name : names) {
            groups.push_back(group_of(plan, name, {name}));
        }
    } else {
        groups = grouped(plan, question.by, names);
    }
    for (const auto& asked : question.groups) {
        const auto& name = asked.name;
        if (std::any_of(groups.begin(), groups.end(),
                        [&](const LearntGroup& group) { return group.name == name; })) {
            throw QuestionError{
                fmt::format("'{}' is the name of a parameter or group already", name)};
        }
        groups.push_back(group_of(plan, name, asked.members));
    }
    return groups;
}

void require_an_answer(const Plan& plan, const InformationQuestion& question)
{
    require_two_draws(plan.description->simulation.draws);
    if (plan.drawn.empty()) {
        throw QuestionError{
            "no parameter of this scenario is uncertain: there is nothing to learn"};
    }
    if (question.decision == Decision::sign && !plan.contract) {
        throw QuestionError{"this scenario has no contract to sign"};
    }
    require_a_choice(*plan.description);
}

std::vector<ParameterColumns> columns_of(const Plan& plan, const FigureTable& parameters,
                                         const std::vector<LearntGroup>& groups)
{
    std::vector<ParameterColumns> all;
    for (const auto& group : groups) {
        ParameterColumns columns;
        for (const auto& member : group.members) {
            columns.push_back(
                parameters.column(place_of_name(member, plan.drawn, "uncertain parameter")));
        }
        all.push_back(std::move(columns));
    }
    return all;
}

/// The groups that are worth most to anybody.
std::vector<std::size_t> most_valuable(const ScenarioInformation& made)
{
    std::vector<std::size_t> order(made.groups.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> worth(made.groups.size());
    for (const auto& output : made.outputs) {
        for (std::size_t group = 0; group < worth.size(); ++group) {
            worth[group] = std::max(worth[group], output.value.partial[group].value);
        }
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return worth[a] > worth[b]; });
    order.resize(std::min(order.size(), most_nested));
    return order;
}

} // namespace

ScenarioInformation information_of_scenario(const Plan& plan, const RunOptions& options,
                                            const InformationQuestion& question)
{
    require_an_answer(plan, question);
    ScenarioInformation made;
    made.decision = question.decision;
    made.groups = groups_asked(plan, question);
    const auto all = result_outputs(plan);
    const Choice choice{plan, options, question.decision};
    const auto run = choice.own_draws(options, all);
    made.draws = run.figures.draws;
    const std::vector<double> nothing(made.draws);
    std::vector<DecisionProblem> problems;
    std::vector<Output> varying;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (is_constant(run.figures.column(i))) {
            made.constant.push_back(all[i].id);
        } else {
            varying.push_back(all[i]);
            problems.push_back({{nothing, run.figures.column(i)}});
        }
    }
    auto values = value_of_information(problems, columns_of(plan, run.parameters, made.groups),
                                       run.replicates, thread_count(options));
    for (std::size_t i = 0; i < varying.size(); ++i) {
        made.outputs.push_back({varying[i].id, std::move(values[i])});
    }
    if (question.nested) {
        for (const auto group : most_valuable(made)) {
            made.nested.push_back(
                {group, nested_information(choice, options, made.groups[group].members, varying,
                                           *question.nested)});
        }
    }
    return made;
}

} // namespace mkba
