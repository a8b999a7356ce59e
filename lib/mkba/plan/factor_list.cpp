#include "mkba/plan/factor_list.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "mkba/scenario/formulas/expression_text.hpp"

namespace mkba {

namespace {

bool is_product(const Expression& expression)
{
    return expression.operation == Operation::multiply ||
           expression.operation == Operation::divide || expression.operation == Operation::name;
}

} // namespace

bool FactorList::rests_on_price(const Expression& expression) const
{
    const auto parameters = formulas_.parameters_in(expression);
    return std::any_of(parameters.begin(), parameters.end(), [](const Parameter* parameter) {
        return parameter->price_year.has_value();
    });
}

void FactorList::add_price(const Parameter& parameter, const Expression& written)
{
    factors_.push_back({FactorKind::price,
                        parameter.name,
                        parameter.place,
                        formulas_.own_value(parameter),
                        {},
                        {&written},
                        nullptr});
    const int year = description_.money.price_year;
    const auto index =
        std::find_if(description_.indices.begin(), description_.indices.end(),
                     [&](const PriceIndex& one) { return one.name == parameter.index; });
    if (*parameter.price_year == year || index == description_.indices.end()) {
        return;
    }
    factors_.push_back({FactorKind::index,
                        fmt::format("{} {} → {}", index->name, *parameter.price_year, year),
                        index->place,
                        graph_.constant(formulas_.price_factor(parameter)),
                        {},
                        {},
                        &*index});
}

/// A price, or a formula that is a product with a price in it, is followed; any other name stands
/// for itself.
void FactorList::add_name(const Expression& expression, const Surroundings& at, FactorKind kind)
{
    const auto* parameter = formulas_.find_parameter(expression.name);
    if (parameter != nullptr && parameter->price_year) {
        add_price(*parameter, expression);
        return;
    }
    const bool priced = rests_on_price(expression);
    if (parameter != nullptr && parameter->formula && priced && is_product(*parameter->formula)) {
        add(*parameter->formula, at, kind);
        return;
    }
    const auto* table = formulas_.find_table(expression.name);
    const auto place = parameter != nullptr ? parameter->place
                       : table != nullptr   ? table->place
                                            : expression.place;
    factors_.push_back({priced ? FactorKind::price : kind,
                        expression.name,
                        place,
                        formulas_.compile(expression, at),
                        {},
                        {&expression},
                        nullptr});
}

void FactorList::add(const Expression& expression, const Surroundings& at, FactorKind kind)
{
    if (expression.operation == Operation::multiply) {
        add(expression.operands[0], at, kind);
        add(expression.operands[1], at, kind);
        return;
    }
    if (expression.operation == Operation::divide) {
        add(expression.operands[0], at, kind);
        const auto& below = expression.operands[1];
        factors_.push_back(
            {kind,
             "1 / " + (below.operands.size() == 2 ? "(" + to_text(below) + ")" : to_text(below)),
             below.place,
             graph_.divide(graph_.constant(1), formulas_.compile(below, at)),
             {},
             {&below},
             nullptr});
        return;
    }
    if (expression.operation == Operation::name) {
        add_name(expression, at, kind);
        return;
    }
    const bool one = expression.operation == Operation::number && expression.number == 1;
    if (!one) {
        factors_.push_back({rests_on_price(expression) ? FactorKind::price : kind,
                            to_text(expression),
                            expression.place,
                            formulas_.compile(expression, at),
                            {},
                            {&expression},
                            nullptr});
    }
}

} // namespace mkba
