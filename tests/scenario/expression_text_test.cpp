// A formula that is written out reads back as the same formula.
#include <doctest/doctest.h>

#include "mkba/scenario/formulas/expression_text.hpp"

using namespace mkba;

namespace {

Expression name(const char* text)
{
    return {Operation::name, 0, text, {}, {}};
}

Expression of(Operation operation, std::vector<Expression> operands)
{
    return {operation, 0, {}, std::move(operands), {}};
}

} // namespace

TEST_CASE("brackets stand only where the order of operations needs them")
{
    const auto sum = of(Operation::add, {name("a"), name("b")});
    const auto product = of(Operation::multiply, {name("c"), name("d")});
    CHECK(to_text(of(Operation::multiply, {sum, product})) == "(a + b) * c * d");
    CHECK(to_text(of(Operation::subtract, {product, sum})) == "c * d - (a + b)");
    CHECK(to_text(of(Operation::divide, {product, product})) == "c * d / (c * d)");
    CHECK(to_text(of(Operation::power, {sum, product})) == "(a + b) ^ (c * d)");
    CHECK(to_text(of(Operation::negate, {sum})) == "-(a + b)");
}

TEST_CASE("calls and numbers stand as they are written")
{
    Expression number;
    number.number = 0.25;
    CHECK(to_text({Operation::call, 0, "min", {name("a"), number}, {}}) == "min(a, 0.25)");
}
