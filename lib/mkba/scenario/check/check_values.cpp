// What constants tell before anything is drawn: ranges, sums, divisions by zero.
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/read/reader.hpp"

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
    case Range::confidence:
        return number >= 0.5 && number < 1;
    case Range::any:
        break;
    }
    return true;
}

std::string_view outside(Range range)
{
    switch (range) {
    case Range::share:
        return "is not between 0 and 1";
    case Range::not_negative:
        return "is below 0";
    case Range::confidence:
        return "is no confidence from 0.5 to below 1";
    default:
        return "is not above 0";
    }
}

/// "1.4", or "'support_accepted' (1.4)" where the number stands elsewhere.
std::string described(const Expression& formula, double number)
{
    switch (formula.operation) {
    case Operation::number:
        return fmt::format("{}", number);
    case Operation::name:
        return fmt::format("'{}' ({})", formula.name, number);
    default:
        return fmt::format("this formula ({})", number);
    }
}

} // namespace

void Reader::check_value(const Expression& formula, const YamlNode& node, Range range) const
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
        if (!std::isfinite(number) && formula.operation == Operation::name) {
            return; // reported where the name is defined
        }
        if (!std::isfinite(number)) {
            findings.error(formula.place, node, "this formula has no finite value");
            return;
        }
        if (!is_within(number, range)) {
            findings.error(formula.place, node,
                           fmt::format("{} {}", described(formula, number), outside(range)));
            return;
        }
    }
}

void Reader::check_sum(const std::vector<const Expression*>& shares, const YamlNode& node) const
{
    double sum = 0;
    for (const Expression* share : shares) {
        const auto known = constants.value(*share);
        if (!known) {
            return;
        }
        if (!is_within(*known, Range::share)) {
            return; // reported as such
        }
        sum += *known;
    }
    if (!shares.empty() && std::abs(sum - 1) > sum_tolerance) {
        error(node, fmt::format("the shares sum to {:.10g}, not to 1", sum));
    }
}

} // namespace mkba
