#include "mkba/analysis/ladder.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "mkba/analysis/input_differences.hpp"
#include "mkba/analysis/intervention_sets.hpp"
#include "mkba/analysis/ladder_columns.hpp"
#include "mkba/analysis/outputs.hpp"
#include "mkba/analysis/question.hpp"
#include "mkba/contract/game.hpp"
#include "mkba/run/given_draws.hpp"
#include "mkba/stats/figure_layout.hpp"

namespace mkba {

namespace {

bool same_levers(const RunningIntervention* one, const RunningIntervention* other)
{
    if (one == nullptr || other == nullptr) {
        return one == other;
    }
    return std::equal(one->levers.begin(), one->levers.end(), other->levers.begin(),
                      other->levers.end(), [](const Lever& a, const Lever& b) {
                          return a.link == b.link && text_of(a.value) == text_of(b.value);
                      });
}

std::vector<std::string> running_interventions(const Description& description)
{
    std::vector<std::string> names;
    for (const auto& intervention : description.interventions) {
        for (const auto& alternative : {description.compare.baseline, description.compare.with}) {
            if (running(alternative_named(description, alternative), intervention.name) &&
                (names.empty() || names.back() != intervention.name)) {
                names.push_back(intervention.name);
            }
        }
    }
    return names;
}

std::vector<std::string> elements_of(const Description& description)
{
    const auto& baseline = alternative_named(description, description.compare.baseline);
    const auto& with = alternative_named(description, description.compare.with);
    std::vector<std::string> elements;
    for (const auto& name : running_interventions(description)) {
        if (!same_levers(running(baseline, name), running(with, name))) {
            elements.push_back(name);
        }
    }
    if (elements.empty()) {
        throw QuestionError{fmt::format("'{}' and '{}' run the same interventions in the same "
                                        "way: there is nothing to tell apart",
                                        baseline.name, with.name)};
    }
    if (elements.size() > most_players) {
        throw QuestionError{fmt::format("{} interventions differ; a ladder is worked out for at "
                                        "most {}",
                                        elements.size(), most_players)};
    }
    return elements;
}

std::set<std::string> members(const std::vector<std::string>& elements, Coalition set)
{
    std::set<std::string> names;
    for (std::size_t e = 0; e < elements.size(); ++e) {
        if (takes_part(set, e)) {
            names.insert(elements[e]);
        }
    }
    return names;
}

DrawColumn less(DrawColumn from, const DrawColumn& what)
{
    for (std::size_t i = 0; i < from.size(); ++i) {
        from[i] -= what[i];
    }
    return from;
}

LadderFigures figures_of(const std::vector<DrawColumn>& additive, const DrawColumn* families,
                         const ReplicateRanges& replicates)
{
    LadderFigures made{statistics(additive[ladder_column::cost], replicates),
                       statistics(additive[ladder_column::saving], replicates),
                       statistics(additive[ladder_column::result], replicates),
                       {},
                       {}};
    if (families != nullptr) {
        made.families = statistics(*families, replicates);
    }
    for (std::size_t u = ladder_column::first_unit; u < additive.size(); ++u) {
        made.units.push_back(statistics(additive[u], replicates));
    }
    return made;
}

/// What each element adds to a column, in one of the forms; `by_set` by set of elements.
using AddedBy = std::vector<DrawColumn> (*)(std::size_t elements,
                                            const std::vector<DrawColumn>& by_set);

std::vector<DrawColumn> added_alone(std::size_t elements, const std::vector<DrawColumn>& by_set)
{
    std::vector<DrawColumn> added;
    for (std::size_t e = 0; e < elements; ++e) {
        added.push_back(by_set[std::size_t{1} << e]);
    }
    return added;
}

std::vector<DrawColumn> added_last(std::size_t elements, const std::vector<DrawColumn>& by_set)
{
    std::vector<DrawColumn> added;
    for (std::size_t e = 0; e < elements; ++e) {
        added.push_back(less(by_set.back(), by_set[(by_set.size() - 1) ^ (std::size_t{1} << e)]));
    }
    return added;
}

LadderForm form_of(const std::string& id, AddedBy added_by, const std::vector<SetColumns>& sets,
                   const ReplicateRanges& replicates)
{
    const auto elements = sets.front().families.size();
    const auto added = [&](std::vector<DrawColumn> SetColumns::*columns, std::size_t column) {
        std::vector<DrawColumn> by_set;
        for (const auto& set : sets) {
            by_set.push_back((set.*columns)[column]);
        }
        return added_by(elements, by_set);
    };
    std::vector<std::vector<DrawColumn>> additive(elements);
    auto left = sets.back().additive;
    for (std::size_t column = 0; column < left.size(); ++column) {
        const auto parts = added(&SetColumns::additive, column);
        for (std::size_t e = 0; e < elements; ++e) {
            left[column] = less(std::move(left[column]), parts[e]);
            additive[e].push_back(parts[e]);
        }
    }
    LadderForm made{id, {}, figures_of(left, nullptr, replicates)};
    for (std::size_t e = 0; e < elements; ++e) {
        const auto families = added(&SetColumns::families, e)[e];
        made.elements.push_back(figures_of(additive[e], &families, replicates));
    }
    return made;
}

/// The alternatives of all sets of elements but the empty one.
InterventionSets sets_of(const std::vector<std::string>& elements)
{
    InterventionSets sets;
    for (Coalition set = 1; set < Coalition{1} << elements.size(); ++set) {
        sets.emplace(members(elements, set), fmt::format("element_set_{}", set));
    }
    return sets;
}

std::shared_ptr<const Plan> plan_of(const Description& description,
                                    const std::vector<std::string>& elements,
                                    const RunOptions& options)
{
    const auto sets = sets_of(elements);
    const auto whole = fmt::format("element_set_{}", sets.size());
    auto made = with_sets(description, running_interventions(description), sets, whole);
    add_family_units(made, elements);
    return plan_of_run(std::make_shared<const Description>(std::move(made)), options);
}

/// By set; nothing is reached without any element.
std::vector<SetColumns> columns_by_set(const Plan& plan, std::size_t elements,
                                       const LadderSums& sums, const FigureTable& figures)
{
    const DrawColumn nothing(figures.draws);
    std::vector<SetColumns> sets(1);
    for (Coalition set = 1; set < Coalition{1} << elements; ++set) {
        const auto c = comparison_of(*plan.description, fmt::format("element_set_{}", set)).value();
        sets.push_back(sums.columns(figures, c * sums.wanted().size()));
    }
    sets.front() = {std::vector<DrawColumn>(sets.back().additive.size(), nothing),
                    std::vector<DrawColumn>(elements, nothing), nothing};
    return sets;
}

void add_whole(Ladder& ladder, SetColumns whole, const ReplicateRanges& replicates)
{
    const auto fixed_result = less(DrawColumn(whole.fixed.size()), whole.fixed);
    ladder.fixed_cost = statistics(whole.fixed, replicates);
    ladder.fixed_result = statistics(fixed_result, replicates);
    auto& cost = whole.additive[ladder_column::cost];
    auto& result = whole.additive[ladder_column::result];
    cost = less(std::move(cost), fixed_result);
    result = less(std::move(result), whole.fixed);
    ladder.whole = figures_of(whole.additive, nullptr, replicates);
}

std::vector<WantedColumn> wanted_of(const Plan& plan, const LadderSums& sums)
{
    std::vector<WantedColumn> wanted;
    for (std::size_t c = 0; c < compared_alternatives(*plan.description).size(); ++c) {
        for (const auto column : sums.wanted()) {
            wanted.push_back({c, column});
        }
    }
    return wanted;
}

} // namespace

Ladder ladder(const std::shared_ptr<const Description>& description, const RunOptions& options)
{
    Ladder made{elements_of(*description), answer_units(*description), {}, {}, {}, {}, {}};
    const auto plan = plan_of(*description, made.elements, options);
    const LadderSums sums{*plan, made.elements, made.units};
    made.fixed_lines = sums.fixed_lines();
    const auto run = run_own_draws(*plan, options, wanted_of(*plan, sums), KeepParameters::no);
    const auto sets = columns_by_set(*plan, made.elements.size(), sums, run.figures);
    add_whole(made, sets.back(), run.replicates);
    made.forms = {form_of("alone", added_alone, sets, run.replicates),
                  form_of("last_in", added_last, sets, run.replicates),
                  form_of("order_free", order_free_parts, sets, run.replicates)};
    return made;
}

} // namespace mkba
