#include "mkba/analysis/explain/explanation_sources.hpp"

#include <algorithm>

#include "mkba/scenario/formulas/expression_text.hpp"

namespace mkba {

void SourceList::add(SourceNote note, std::vector<std::size_t>& found)
{
    const auto [known, is_new] = numbers_.try_emplace(note.name, notes_.size());
    if (is_new) {
        notes_.push_back(std::move(note));
    }
    if (std::find(found.begin(), found.end(), known->second) == found.end()) {
        found.push_back(known->second);
    }
}

void SourceList::look_at_name(const std::string& name, std::vector<std::size_t>& found)
{
    const auto& description = *unfolding_.plan().description;
    if (const auto p = index_of(description.parameters, name)) {
        const auto& parameter = description.parameters[*p];
        add({name, parameter.place, parameter.evidence, unfolding_.value_of(parameter),
             parameter.price_year, parameter.index, unfolding_.price_factor(parameter),
             parameter.formula ? to_text(*parameter.formula) : std::string{}},
            found);
        if (parameter.formula) {
            look(*parameter.formula, found);
        }
    } else if (const auto t = index_of(description.tables, name)) {
        const auto& table = description.tables[*t];
        add({name, table.place, table.evidence, {}, {}, {}, 1, {}}, found);
        for (const auto& [key, value] : table.points) {
            look(value, found);
        }
    }
}

void SourceList::look(const Expression& expression, std::vector<std::size_t>& found)
{
    if (expression.operation == Operation::name) {
        look_at_name(expression.name, found);
    }
    for (const auto& operand : expression.operands) {
        look(operand, found);
    }
}

std::vector<std::size_t> SourceList::of(const Factor& factor)
{
    std::vector<std::size_t> found;
    for (const auto* written : factor.written) {
        look(*written, found);
    }
    if (factor.index != nullptr) {
        add({factor.index->name, factor.index->place, factor.index->evidence, {}, {}, {}, 1, {}},
            found);
    }
    if (factor.kind == FactorKind::persons && !factor.name.empty()) {
        return of_population(factor.name);
    }
    return found;
}

std::vector<std::size_t> SourceList::of_population(const std::string& name)
{
    const auto& populations = unfolding_.plan().description->populations;
    const auto& population = populations[index_of(populations, name).value()];
    std::vector<std::size_t> found;
    const auto look_at_shares = [&](const std::vector<StateShare>& shares) {
        for (const auto& share : shares) {
            look(share.share, found);
        }
    };
    for (const auto& entry : population.stock) {
        look(entry.count.value_or(Expression{}), found);
        look_at_shares(entry.shares);
    }
    for (const auto& flow : population.entrants) {
        look(flow.count, found);
        look(flow.growth.value_or(Expression{}), found);
        look_at_shares(flow.shares);
    }
    return found;
}

} // namespace mkba
