// What constants tell before anything is drawn: ranges, sums, divisions by zero.
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/reader.hpp"

namespace mkba {

namespace {

constexpr double sum_tolerance = 1e-9;

bool is_within(double number, Range range)
{
    switch (range) {
    case Range::share:
        return number >= 0 && number <= 1;
    case Range::not_negative:
        return number >= 0;
    case Range::positive:
        return number > 0;
    case Range::any:
        break;
    }
    return true;
}

std::string_view expected(Range range)
{
    switch (range) {
    case Range::share:
        return "a number from 0 to 1";
    case Range::not_negative:
        return "0 or more";
    default:
        return "more than 0";
    }
}

/// "1.4", or "support_accepted is 1.4" where the number stands elsewhere.
std::string described(const Expression& formula, double number)
{
    switch (formula.operation) {
    case Operation::number:
        return fmt::format("{}", number);
    case Operation::name:
        return fmt::format("'{}' is {}", formula.name, number);
    default:
        return fmt::format("this is {}", number);
    }
}

} // namespace

void Reader::check_value(const Expression& formula, const Node& node, Range range) const
{
    bool is_sound = true;
    for_each_part(formula, [&](const Expression& part) {
        const bool divides = part.operation == Operation::divide;
        if (divides && constants.value(part.operands[1]) == 0.0) {
            findings.error(part.place, node, "a division by zero");
            is_sound = false;
        }
    });
    const auto bounds = constants.bounds(formula);
    if (!bounds || !is_sound) {
        return;
    }
    for (const double number : {bounds->low, bounds->high}) {
        if (!std::isfinite(number)) {
            findings.error(formula.place, node, "this formula has no finite value");
            return;
        }
        if (!is_within(number, range)) {
            findings.error(
                formula.place, node,
                fmt::format("{}; {} was expected", described(formula, number), expected(range)));
            return;
        }
    }
}

void Reader::check_sum(const std::vector<const Expression*>& shares, const Node& node) const
{
    double sum = 0;
    for (const Expression* share : shares) {
        const auto known = constants.value(*share);
        if (!known) {
            return;
        }
        sum += *known;
    }
    if (!shares.empty() && std::abs(sum - 1) > sum_tolerance) {
        error(node, fmt::format("the shares sum to {:.10g}, not to 1", sum));
    }
}

} // namespace mkba
