#include "mkba/analysis/sensitivity/sensitivity_inputs.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include <fmt/format.h>

namespace mkba {

namespace {

/// Which parameter belongs to which input; inputs that must go together get the same root.
class Partition {
public:
    explicit Partition(std::size_t parameters) : root_(parameters)
    {
        std::iota(root_.begin(), root_.end(), std::size_t{0});
    }
    [[nodiscard]] std::size_t root(std::size_t p) const
    {
        return root_[p] == p ? p : root(root_[p]);
    }
    void join(std::size_t a, std::size_t b)
    {
        const auto low = std::min(root(a), root(b));
        root_[std::max(root(a), root(b))] = low;
    }

private:
    std::vector<std::size_t> root_;
};

/// The name that somebody gave to the group of a parameter; empty: alone.
std::vector<std::string> names_asked(const Plan& plan, const InputsQuestion& question)
{
    auto names = group_names(plan, question.by);
    std::set<std::size_t> taken;
    for (const auto& [name, members] : question.groups) {
        for (const auto& member : members) {
            const auto p = place_of_name(member, plan.drawn, "uncertain parameter");
            if (!taken.insert(p).second) {
                throw QuestionError{fmt::format("'{}' is in two groups", member)};
            }
            names[p] = name;
        }
    }
    return names;
}

void join_named(const std::vector<std::string>& names, Partition& partition)
{
    std::map<std::string, std::size_t> first;
    for (std::size_t p = 0; p < names.size(); ++p) {
        if (!names[p].empty()) {
            partition.join(first.emplace(names[p], p).first->second, p);
        }
    }
}

void join_dependent(const Plan& plan, const std::vector<std::vector<std::size_t>>& dimensions,
                    Partition& partition)
{
    for (const auto& pair : plan.description->correlations) {
        const auto a = std::find(plan.drawn.begin(), plan.drawn.end(), pair.first);
        const auto b = std::find(plan.drawn.begin(), plan.drawn.end(), pair.second);
        if (pair.rank != 0 && a != plan.drawn.end() && b != plan.drawn.end()) {
            partition.join(static_cast<std::size_t>(a - plan.drawn.begin()),
                           static_cast<std::size_t>(b - plan.drawn.begin()));
        }
    }
    std::map<std::size_t, std::size_t> owner;
    for (std::size_t p = 0; p < dimensions.size(); ++p) {
        for (const auto dimension : dimensions[p]) {
            partition.join(owner.emplace(dimension, p).first->second, p);
        }
    }
}

} // namespace

IndependentInputs independent_inputs(const Plan& plan, const JointDistribution& joint,
                                     const InputsQuestion& question)
{
    const auto dimensions = joint.dimensions_by_parameter();
    const auto names = names_asked(plan, question);
    Partition asked{plan.drawn.size()};
    join_named(names, asked);
    Partition needed = asked;
    join_dependent(plan, dimensions, needed);
    std::map<std::size_t, std::vector<std::size_t>> members;
    for (std::size_t p = 0; p < plan.drawn.size(); ++p) {
        members[needed.root(p)].push_back(p);
    }
    IndependentInputs made;
    for (const auto& [root, own] : members) {
        SensitivityInput input;
        std::set<std::size_t> behind;
        std::set<std::string> parts; // names of what was put together
        std::set<std::size_t> roots;
        for (const auto p : own) {
            input.members.push_back(plan.drawn[p]);
            input.worst = std::max(input.worst, grade_of(*plan.description, plan.drawn[p]));
            behind.insert(dimensions[p].begin(), dimensions[p].end());
            parts.insert(names[p].empty() ? plan.drawn[p] : names[p]);
            roots.insert(asked.root(p));
        }
        input.name = fmt::format("{}", fmt::join(parts, "+"));
        if (roots.size() > 1) {
            made.merged.push_back(input.name);
        }
        if (!behind.empty()) { // a fixed parameter has no chance behind it
            made.inputs.push_back(std::move(input));
            made.dimensions.emplace_back(behind.begin(), behind.end());
        }
    }
    return made;
}

} // namespace mkba
