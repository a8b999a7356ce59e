#include "mkba/scenario/formulas/constants.hpp"

#include <algorithm>
#include <set>

#include "mkba/scenario/formulas/formula_functions.hpp"
#include "mkba/scenario/formulas/formula_names.hpp"

namespace mkba {

namespace {

bool is_bounded(const DistributionSpec& spec)
{
    static const std::set<std::string> bounded{"fixed", "uniform",  "triangular", "pert",
                                               "beta",  "discrete", "empirical",  "dirichlet"};
    if (spec.kind == "mixture") {
        return std::all_of(spec.components.begin(), spec.components.end(),
                           [](const DistributionSpec& part) { return is_bounded(part); });
    }
    return bounded.contains(spec.kind) || spec.numbers.contains("upper");
}

} // namespace

Constants::Constants(const Description& description)
{
    for (const auto& parameter : description.parameters) {
        if (parameter.value && !parameter.distribution) {
            values_[parameter.name] = *parameter.value;
        } else if (parameter.distribution && !mkba::is_bounded(*parameter.distribution)) {
            unbounded_.insert(parameter.name);
        }
    }
    while (learn(description.parameters)) {
    }
    for (const auto& table : description.tables) {
        if (const auto span = span_of(table)) {
            tables_[table.name] = *span;
        }
    }
}

// A formula over formulas becomes known a round later; each round that learns nothing is the last.
bool Constants::learn(const std::vector<Parameter>& parameters)
{
    bool is_news = false;
    for (const auto& parameter : parameters) {
        if (!parameter.formula || values_.contains(parameter.name)) {
            continue;
        }
        if (const auto known = value(*parameter.formula)) {
            values_[parameter.name] = *known;
            is_news = true;
        } else if (!is_bounded(*parameter.formula)) {
            is_news = unbounded_.insert(parameter.name).second || is_news;
        }
    }
    return is_news;
}

std::optional<Span> Constants::span_of(const Table& table) const
{
    std::optional<Span> span;
    for (const auto& point : table.points) {
        const auto level = value(point.second);
        if (!level) {
            return std::nullopt;
        }
        span = span ? Span{std::min(span->low, *level), std::max(span->high, *level)}
                    : Span{*level, *level};
    }
    return span;
}

std::optional<double> Constants::value(const Expression& formula) const
{
    if (formula.operation == Operation::number) {
        return formula.number;
    }
    if (formula.operation == Operation::name) {
        const auto known = values_.find(formula.name);
        return known == values_.end() ? std::nullopt : std::optional{known->second};
    }
    std::vector<double> operands;
    for (const auto& operand : formula.operands) {
        const auto known = value(operand);
        if (!known) {
            return std::nullopt;
        }
        operands.push_back(*known);
    }
    return formula.operation == Operation::call
               ? formula_function(formula.name).value(operands.data(), operands.size())
               : arithmetic(formula.operation, operands.data());
}

std::optional<Span> Constants::bounds(const Expression& formula) const
{
    if (formula.operation == Operation::name) {
        const auto table = tables_.find(formula.name);
        if (table != tables_.end()) {
            return table->second;
        }
    }
    const auto known = value(formula);
    return known ? std::optional{Span{*known, *known}} : std::nullopt;
}

bool Constants::is_bounded(const Expression& formula) const
{
    bool bounded = true;
    for_each_part(formula, [&](const Expression& part) {
        bounded = bounded && !(part.operation == Operation::name && unbounded_.contains(part.name));
    });
    return bounded;
}

} // namespace mkba
