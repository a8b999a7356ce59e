// Which variables and parameters an expression rests on.
#include <unordered_map>

#include "mkba/plan/formulas.hpp"

namespace mkba {

namespace {

Uses& operator|=(Uses& a, const Uses& b)
{
    a.age |= b.age;
    a.year |= b.year;
    a.years_in_state |= b.years_in_state;
    a.years_since_effect |= b.years_since_effect;
    return a;
}

Uses uses_of_key(TableKey key)
{
    Uses uses;
    uses.age = key == TableKey::age;
    uses.year = key == TableKey::year || key == TableKey::years_since_start;
    uses.years_in_state = key == TableKey::years_in_state;
    uses.years_since_effect = key == TableKey::years_since_effect;
    return uses;
}

std::optional<Uses> uses_of_variable(const std::string& name)
{
    static const std::unordered_map<std::string_view, TableKey> variables{
        {"age", TableKey::age},
        {"year", TableKey::year},
        {"years_since_start", TableKey::years_since_start},
        {"years_in_state", TableKey::years_in_state},
        {"years_since_effect", TableKey::years_since_effect}};
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional{uses_of_key(found->second)};
}

} // namespace

Uses Formulas::uses_of_name(const std::string& name)
{
    if (const auto variable = uses_of_variable(name)) {
        return *variable;
    }
    if (const auto known = known_uses_.find(name); known != known_uses_.end()) {
        return known->second;
    }
    Uses found;
    if (const auto* parameter = find_parameter(name)) {
        if (parameter->formula) {
            found = uses(*parameter->formula);
        }
    } else if (const auto table = tables_.find(name); table != tables_.end()) {
        found = uses_of_key(table->second->by);
        for (const auto& [key, value] : table->second->points) {
            found |= uses(value);
        }
    }
    known_uses_.emplace(name, found);
    return found;
}

Uses Formulas::uses(const Expression& expression)
{
    if (expression.operation == Operation::name) {
        return uses_of_name(expression.name);
    }
    Uses found;
    for (const auto& operand : expression.operands) {
        found |= uses(operand);
    }
    return found;
}

std::vector<const Parameter*> Formulas::parameters_in(const Expression& expression) const
{
    std::vector<const Parameter*> found;
    const auto append = [&](const Expression& below) {
        const auto more = parameters_in(below);
        found.insert(found.end(), more.begin(), more.end());
    };
    if (expression.operation == Operation::name) {
        if (const auto* parameter = find_parameter(expression.name)) {
            found.push_back(parameter);
            if (parameter->formula) {
                append(*parameter->formula);
            }
        } else if (const auto table = tables_.find(expression.name); table != tables_.end()) {
            for (const auto& [key, value] : table->second->points) {
                append(value);
            }
        }
    }
    for (const auto& operand : expression.operands) {
        append(operand);
    }
    return found;
}

} // namespace mkba
