#include "mkba/analysis/parameter_groups.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "mkba/run/intervention_sets.hpp"

namespace mkba {

namespace {

/// The names that expressions rest on, through formulas and tables.
class NamesBelow {
public:
    explicit NamesBelow(const Description& description)
    {
        for (const auto& parameter : description.parameters) {
            if (parameter.formula) {
                below_[parameter.name].push_back(&*parameter.formula);
            }
        }
        for (const auto& table : description.tables) {
            for (const auto& [key, value] : table.points) {
                below_[table.name].push_back(&value);
            }
        }
    }

    void add(const Expression& expression, std::set<std::string>& names) const
    {
        if (expression.operation == Operation::name && names.insert(expression.name).second) {
            if (const auto found = below_.find(expression.name); found != below_.end()) {
                for (const auto* value : found->second) {
                    add(*value, names);
                }
            }
        }
        for (const auto& operand : expression.operands) {
            add(operand, names);
        }
    }
    void add(const std::optional<Expression>& expression, std::set<std::string>& names) const
    {
        if (expression) {
            add(*expression, names);
        }
    }

private:
    std::map<std::string, std::vector<const Expression*>> below_;
};

void add_own(const Intervention& intervention, const NamesBelow& below,
             std::set<std::string>& names)
{
    for (const auto& link : intervention.chain) {
        below.add(link.value, names);
    }
    if (intervention.false_positives) {
        below.add(intervention.false_positives->specificity, names);
    }
    for (const auto& effect : intervention.effects) {
        below.add(effect.value, names);
        below.add(effect.transfer, names);
        below.add(effect.retention, names);
    }
}

void add_levers(const Description& description, const std::string& intervention,
                const NamesBelow& below, std::set<std::string>& names)
{
    for (const auto& alternative : {description.compare.baseline, description.compare.with}) {
        if (const auto* runs = running(alternative_named(description, alternative), intervention)) {
            for (const auto& lever : runs->levers) {
                below.add(lever.value, names);
            }
        }
    }
}

void add_cost(const Line& line, const NamesBelow& below, std::set<std::string>& names)
{
    below.add(line.amount, names);
    below.add(line.per.hours, names);
    below.add(line.value_added_tax_rate, names);
    if (line.stream) {
        below.add(line.stream->years, names);
        below.add(line.stream->growth, names);
    }
    for (const auto* shares : {&line.parties, &line.receivers}) {
        for (const auto& share : *shares) {
            below.add(share.share, names);
        }
    }
}

std::set<std::string> names_behind(const Description& description, const Intervention& intervention,
                                   const NamesBelow& below)
{
    std::set<std::string> names;
    add_own(intervention, below, names);
    add_levers(description, intervention.name, below, names);
    for (const auto& line : description.lines) {
        if (std::find(line.interventions.begin(), line.interventions.end(), intervention.name) !=
            line.interventions.end()) {
            add_cost(line, below, names);
        }
    }
    return names;
}

std::vector<std::string> part_names(const Plan& plan)
{
    const auto& description = *plan.description;
    const NamesBelow below{description};
    std::map<std::string, std::string> part_of;
    for (const auto& intervention : description.interventions) {
        for (const auto& name : names_behind(description, intervention, below)) {
            const auto [known, added] = part_of.emplace(name, "part_" + intervention.name);
            if (!added) {
                known->second = "part_several";
            }
        }
    }
    std::vector<std::string> parts;
    for (const auto& name : plan.drawn) {
        const auto found = part_of.find(name);
        parts.push_back(found == part_of.end() ? "part_none" : found->second);
    }
    return parts;
}

std::vector<std::string> grade_names(const Plan& plan)
{
    std::vector<std::string> grades;
    for (const auto& name : plan.drawn) {
        const auto grade = static_cast<std::size_t>(grade_of(*plan.description, name));
        grades.push_back(std::string{"grade_"} + "abcd"[grade]);
    }
    return grades;
}

} // namespace

Grade grade_of(const Description& description, const std::string& name)
{
    for (const auto& parameter : description.parameters) {
        if (parameter.name == name) {
            return parameter.evidence.grade.value_or(Grade::d);
        }
    }
    return Grade::d;
}

std::vector<std::string> group_names(const Plan& plan, GroupBy by)
{
    switch (by) {
    case GroupBy::grade:
        return grade_names(plan);
    case GroupBy::part:
        return part_names(plan);
    case GroupBy::parameter:
        break;
    }
    return std::vector<std::string>(plan.drawn.size());
}

} // namespace mkba
