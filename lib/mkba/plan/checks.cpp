#include <cmath>

#include <fmt/format.h>

#include "mkba/plan/formulas.hpp"

namespace mkba {

namespace {

// Rounding may leave 1 - p a hair below 0; a real violation is larger.
constexpr double slack = 1e-12;
constexpr double share_slack = 1e-9;

std::string where_met(const Surroundings& at)
{
    std::string text;
    if (at.age) {
        text += fmt::format(", age {}", *at.age);
    }
    if (at.year) {
        text += fmt::format(", year {}", *at.year);
    }
    return text;
}

} // namespace

void refuse(const Place& place, std::string message, std::string hint)
{
    throw InputError{{Diagnostic{Severity::error, place, {}, std::move(message), std::move(hint)}}};
}

Bounds bounds_of(Must must, double limit)
{
    constexpr double largest = 1e300;
    switch (must) {
    case Must::be_probability:
        return {-slack, 1 + slack};
    case Must::not_be_negative:
        return {-slack, largest};
    case Must::sum_to_one:
        return {1 - share_slack, 1 + share_slack};
    case Must::not_exceed:
        return {-largest, limit};
    case Must::not_be_zero:
    case Must::be_finite:
        break;
    }
    return {-largest, largest};
}

bool holds(Must must, double value, double limit)
{
    const auto [low, high] = bounds_of(must, limit);
    return value >= low && value <= high && (must != Must::not_be_zero || value != 0);
}

std::string violation(Must must, double value, double limit)
{
    switch (must) {
    case Must::be_probability:
        return fmt::format("is {}, outside 0 to 1", value);
    case Must::not_be_negative:
        return fmt::format("is {}, below 0", value);
    case Must::sum_to_one:
        return fmt::format("sum to {}, not 1", value);
    case Must::not_be_zero:
        return fmt::format("divides by {}", value);
    case Must::be_finite:
        return fmt::format("is {}, not a finite number", value);
    case Must::not_exceed:
        return fmt::format("is {}, above {}", value, limit);
    }
    return {};
}

bool Checks::is_settled(Must must, Slot slot, double limit) const
{
    if (graph_.is_constant(slot)) {
        return holds(must, graph_.constant_value(slot), limit);
    }
    return known_.contains({std::nullopt, slot.index, must, limit}) ||
           known_.contains({agreement_, slot.index, must, limit});
}

void Checks::add(Must must, Slot slot, const Surroundings& at, Rule rule, double limit)
{
    if (graph_.is_constant(slot)) {
        refuse(rule.place, fmt::format("{}{} {}", rule.text, where_met(at),
                                       violation(must, graph_.constant_value(slot), limit)));
    }
    known_.emplace(agreement_, slot.index, must, limit);
    rules_.push_back(std::move(rule));
    checks_.push_back({must, slot, static_cast<std::uint32_t>(rules_.size() - 1),
                       at.age.value_or(0), at.year.value_or(0), at.age.has_value(),
                       at.year.has_value(), limit, slot.index, agreement_});
}

} // namespace mkba
