#include "mkba/analysis/ladder/ladder.hpp"

#include <algorithm>
#include <array>

#include <fmt/ranges.h>

#include "mkba/analysis/compare/input_differences.hpp"
#include "mkba/analysis/ladder/ladder_runs.hpp"
#include "mkba/analysis/outputs.hpp"
#include "mkba/analysis/paired_columns.hpp"
#include "mkba/analysis/question.hpp"
#include "mkba/run/intervention_sets.hpp"

namespace mkba {

namespace {

bool same_levers(const Description& description, const RunningIntervention* one,
                 const RunningIntervention* other)
{
    if (one == nullptr || other == nullptr) {
        return one == other;
    }
    return std::equal(one->levers.begin(), one->levers.end(), other->levers.begin(),
                      other->levers.end(), [&](const Lever& a, const Lever& b) {
                          return a.link == b.link &&
                                 text_of(description, a) == text_of(description, b);
                      });
}

std::vector<std::string> elements_of(const Description& description)
{
    const auto& baseline = alternative_named(description, description.compare.baseline);
    const auto& with = alternative_named(description, description.compare.with);
    std::vector<std::string> elements;
    for (const auto& name : running_interventions(description)) {
        if (!is_memorandum(description, name) &&
            !same_levers(description, running(baseline, name), running(with, name))) {
            elements.push_back(name);
        }
    }
    if (elements.empty()) {
        const auto informed = memoranda(description);
        throw QuestionError{
            informed.empty()
                ? fmt::format("'{}' and '{}' run the same interventions in the same way: there is "
                              "nothing to tell apart",
                              baseline.name, with.name)
                : fmt::format("{} is for information only, in no total and no ranking: there is "
                              "nothing to tell apart",
                              fmt::join(informed, ", "))};
    }
    if (elements.size() > most_players) {
        throw QuestionError{fmt::format("{} interventions differ; a ladder is worked out for at "
                                        "most {}",
                                        elements.size(), most_players)};
    }
    return elements;
}

DrawColumn less(DrawColumn from, const DrawColumn& what)
{
    for (std::size_t i = 0; i < from.size(); ++i) {
        from[i] -= what[i];
    }
    return from;
}

/// What is left of a column by rounding alone is nothing.
DrawColumn without_crumbs(DrawColumn column, double room)
{
    for (auto& value : column) {
        value = std::fabs(value) <= room ? 0 : value;
    }
    return column;
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

struct NamedForm {
    const char* id;
    AddedBy added_by;
};

/// Every column of a ladder, told apart in every form; the whole less the elements is interplay.
class LadderForms {
public:
    LadderForms(const LadderRuns& runs, std::size_t elements, std::size_t units)
        : runs_{runs}, elements_{elements}, columns_{ladder_column::first_unit + units}
    {
        for (std::size_t column = 0; column < columns_; ++column) {
            const auto by_set = runs.by_set(column);
            whole_.push_back(by_set.back());
            const double room = rounding_room(whole_.back(), whole_.back());
            for (std::size_t f = 0; f < forms.size(); ++f) {
                auto& added = added_[f].emplace_back(forms[f].added_by(elements, by_set));
                for (auto& element : added) {
                    element = without_crumbs(std::move(element), room);
                }
            }
        }
        for (std::size_t e = 0; e < elements; ++e) {
            const auto by_set = runs.by_set(columns_ + e);
            for (std::size_t f = 0; f < forms.size(); ++f) {
                families_[f].push_back(forms[f].added_by(elements, by_set)[e]);
            }
        }
    }

    [[nodiscard]] std::vector<LadderForm> told() const
    {
        std::vector<LadderForm> made;
        for (std::size_t f = 0; f < forms.size(); ++f) {
            made.push_back(
                {forms[f].id, {}, figures_of(left_over(f), nullptr, runs_.replicates())});
            for (std::size_t e = 0; e < elements_; ++e) {
                std::vector<DrawColumn> additive;
                for (const auto& column : added_[f]) {
                    additive.push_back(column[e]);
                }
                made.back().elements.push_back(
                    figures_of(additive, &families_[f][e], runs_.replicates()));
            }
        }
        return made;
    }

    /// Without fixed cost.
    [[nodiscard]] const std::vector<DrawColumn>& whole() const { return whole_; }

private:
    static constexpr std::array<NamedForm, 3> forms{
        {{"alone", added_alone}, {"last_in", added_last}, {"order_free", order_free_parts}}};

    [[nodiscard]] std::vector<DrawColumn> left_over(std::size_t form) const
    {
        auto left = whole_;
        for (std::size_t column = 0; column < columns_; ++column) {
            for (const auto& element : added_[form][column]) {
                left[column] = less(std::move(left[column]), element);
            }
            left[column] = without_crumbs(std::move(left[column]),
                                          rounding_room(whole_[column], whole_[column]));
        }
        return left;
    }

    const LadderRuns& runs_;
    std::size_t elements_;
    std::size_t columns_; // that elements add up in
    std::vector<DrawColumn> whole_;
    std::array<std::vector<std::vector<DrawColumn>>, forms.size()> added_; // column, element
    std::array<std::vector<DrawColumn>, forms.size()> families_;           // by element
};

void add_whole(Ladder& ladder, std::vector<DrawColumn> whole, const LadderRuns& runs)
{
    const auto& fixed_result = runs.fixed_result();
    const auto fixed_cost = less(DrawColumn(fixed_result.size()), fixed_result);
    ladder.fixed_cost = statistics(fixed_cost, runs.replicates());
    ladder.fixed_result = statistics(fixed_result, runs.replicates());
    auto& cost = whole[ladder_column::cost];
    auto& result = whole[ladder_column::result];
    cost = less(std::move(cost), fixed_result);
    result = less(std::move(result), fixed_cost);
    ladder.whole = figures_of(whole, nullptr, runs.replicates());
}

} // namespace

Ladder ladder(const std::shared_ptr<const Description>& description, const RunOptions& options)
{
    Ladder made;
    made.elements = elements_of(*description);
    made.units = answer_units(*description);
    LadderRuns runs{*description, made.elements, made.units};
    runs.run(options);
    made.fixed_lines = runs.fixed_lines();
    made.sets = runs.sets();
    const LadderForms forms{runs, made.elements.size(), made.units.size()};
    add_whole(made, forms.whole(), runs);
    made.forms = forms.told();
    return made;
}

} // namespace mkba
