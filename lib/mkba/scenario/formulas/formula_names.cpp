#include "mkba/scenario/formulas/formula_names.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace mkba {

namespace {

Variables variable_of(TableKey key)
{
    switch (key) {
    case TableKey::age:
        return Variables::age;
    case TableKey::year:
        return Variables::year;
    case TableKey::years_since_start:
        return Variables::years_since_start;
    case TableKey::years_in_state:
        return Variables::years_in_state;
    case TableKey::years_since_effect:
        break;
    }
    return Variables::years_since_effect;
}

/// Formulas are followed by recursion, here and when compiling: a chain as long as a stack would
/// end in a crash. Nobody writes one by hand.
constexpr std::size_t longest_chain = 500;

} // namespace

std::vector<std::string> FormulaNames::all() const
{
    std::vector<std::string> names;
    for (const auto& [name, known] : names_) {
        names.push_back(name);
    }
    for (const auto& variable : all_variables) {
        names.emplace_back(variable.name);
    }
    return names;
}

void FormulaNames::resolve(const Description& description, Findings& findings)
{
    for (const auto& parameter : description.parameters) {
        auto& known = names_[parameter.name];
        known.is_price = parameter.evidence.unit.starts_with("EUR") && parameter.value.has_value();
        if (parameter.formula) {
            known.formulas.push_back(&*parameter.formula);
        }
    }
    for (const auto& table : description.tables) {
        auto& known = names_[table.name];
        known.variables = known.variables | variable_of(table.by);
        for (const auto& point : table.points) {
            known.formulas.push_back(&point.second);
        }
    }
    std::vector<std::string> trail;
    for (const auto& entry : names_) {
        follow(entry.first, trail, findings);
    }
}

void FormulaNames::follow(const std::string& name, std::vector<std::string>& trail,
                          Findings& findings)
{
    auto& known = names_.find(name)->second;
    if (known.progress == Known::Progress::done) {
        return;
    }
    known.progress = Known::Progress::open;
    trail.push_back(name);
    for (const Expression* formula : known.formulas) {
        follow(*formula, known, trail, findings);
    }
    trail.pop_back();
    known.progress = Known::Progress::done;
}

void FormulaNames::follow(const Expression& formula, Known& known, std::vector<std::string>& trail,
                          Findings& findings)
{
    for_each_part(formula, [&](const Expression& part) {
        if (part.operation != Operation::name) {
            return;
        }
        known.variables = known.variables | variable_named(part.name);
        const auto used = names_.find(part.name);
        if (used == names_.end()) {
            return;
        }
        if (used->second.progress == Known::Progress::open) {
            const auto first = std::find(trail.begin(), trail.end(), part.name);
            findings.error(part.place,
                           fmt::format("these formulas go round in a circle: {} > {}",
                                       fmt::join(first, trail.end(), " > "), part.name));
            return;
        }
        if (trail.size() >= longest_chain) {
            findings.error(
                part.place,
                fmt::format("formulas stand on each other more than {} deep here", longest_chain));
            return;
        }
        follow(part.name, trail, findings);
        known.variables = known.variables | used->second.variables;
        known.is_price = known.is_price || used->second.is_price;
    });
}

Variables FormulaNames::variables_of(std::string_view name) const
{
    const auto found = names_.find(name);
    return found == names_.end() ? variable_named(name) : found->second.variables;
}

bool FormulaNames::rests_on_price(std::string_view name) const
{
    const auto found = names_.find(name);
    return found != names_.end() && found->second.is_price;
}

} // namespace mkba
