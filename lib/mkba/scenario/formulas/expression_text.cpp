#include "mkba/scenario/formulas/expression_text.hpp"

#include <fmt/format.h>

namespace mkba {

namespace {

enum Binding { sum = 1, product, sign, power, atom };

struct Written {
    std::string text;
    Binding binding;
};

std::string bracketed(const Written& part, Binding least)
{
    return part.binding < least ? "(" + part.text + ")" : part.text;
}

Written written(const Expression& expression);

/// The right operand of - and / binds one tighter than the left, the left of ^ tighter than the
/// right.
Written infix(const Expression& expression, const char* between, Binding binding, Binding left,
              Binding right)
{
    return {fmt::format("{} {} {}", bracketed(written(expression.operands[0]), left), between,
                        bracketed(written(expression.operands[1]), right)),
            binding};
}

Written call(const Expression& expression)
{
    std::string operands;
    for (const auto& operand : expression.operands) {
        operands += (operands.empty() ? "" : ", ") + written(operand).text;
    }
    return {fmt::format("{}({})", expression.name, operands), atom};
}

Written written(const Expression& expression)
{
    switch (expression.operation) {
    case Operation::number:
        return {fmt::format("{}", expression.number), expression.number < 0 ? sign : atom};
    case Operation::name:
        return {expression.name, atom};
    case Operation::negate:
        return {"-" + bracketed(written(expression.operands[0]), power), sign};
    case Operation::add:
        return infix(expression, "+", sum, sum, sum);
    case Operation::subtract:
        return infix(expression, "-", sum, sum, product);
    case Operation::multiply:
        return infix(expression, "*", product, product, product);
    case Operation::divide:
        return infix(expression, "/", product, product, sign);
    case Operation::power:
        return infix(expression, "^", power, atom, power);
    case Operation::call:
        break;
    }
    return call(expression);
}

} // namespace

std::string to_text(const Expression& expression)
{
    return written(expression).text;
}

} // namespace mkba
