#include "mkba/plan/count_degree.hpp"

#include <algorithm>

namespace mkba {

namespace {

Growth sum(Growth a, Growth b)
{
    if (a == Growth::nothing || a == b) {
        return b;
    }
    return b == Growth::nothing ? a : Growth::neither;
}

Growth product(Growth a, Growth b)
{
    if (a == Growth::nothing || b == Growth::nothing) {
        return Growth::nothing;
    }
    if (a == Growth::fixed) {
        return b;
    }
    return b == Growth::fixed ? a : Growth::neither;
}

Growth ratio(Growth above, Growth below)
{
    if (above == Growth::proportional && below == Growth::proportional) {
        return Growth::fixed;
    }
    return below == Growth::fixed || above == Growth::nothing ? above : Growth::neither;
}

bool stays(Growth growth)
{
    return growth == Growth::fixed || growth == Growth::nothing;
}

} // namespace

CountDegree::CountDegree(const Description& description) : description_{description}
{
    if (description.region) {
        for (const auto& name : description.region->summed) {
            known_.emplace(name, Growth::proportional);
        }
        for (const auto& [name, value] : description.region->each) {
            known_.emplace(name, Growth::proportional);
        }
    }
}

Growth CountDegree::of_name(const std::string& name)
{
    if (const auto found = known_.find(name); found != known_.end()) {
        return found->second;
    }
    Growth growth = Growth::fixed; // a value, or a variable
    for (const auto& parameter : description_.parameters) {
        if (parameter.name == name && parameter.formula) {
            growth = of(*parameter.formula);
        }
    }
    for (const auto& table : description_.tables) {
        if (table.name == name) {
            growth = Growth::nothing;
            for (const auto& [key, value] : table.points) {
                growth = sum(growth, of(value));
            }
        }
    }
    known_.emplace(name, growth);
    return growth;
}

Growth CountDegree::of_call(const Expression& expression)
{
    Growth all = Growth::nothing;
    bool fixed = true;
    for (const auto& operand : expression.operands) {
        const auto growth = of(operand);
        fixed = fixed && stays(growth);
        all = sum(all, growth);
    }
    if (fixed) {
        return Growth::fixed;
    }
    const bool scales = expression.name == "min" || expression.name == "max";
    return scales ? all : Growth::neither;
}

Growth CountDegree::of(const Expression& expression)
{
    const auto operand = [&](std::size_t i) { return of(expression.operands[i]); };
    switch (expression.operation) {
    case Operation::number:
        return expression.number == 0 ? Growth::nothing : Growth::fixed;
    case Operation::name:
        return of_name(expression.name);
    case Operation::negate:
        return operand(0);
    case Operation::add:
    case Operation::subtract:
        return sum(operand(0), operand(1));
    case Operation::multiply:
        return product(operand(0), operand(1));
    case Operation::divide:
        return ratio(operand(0), operand(1));
    case Operation::power:
        return stays(operand(0)) && stays(operand(1)) ? Growth::fixed : Growth::neither;
    case Operation::call:
        break;
    }
    return of_call(expression);
}

} // namespace mkba
