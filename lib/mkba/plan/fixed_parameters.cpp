#include "mkba/plan/fixed_parameters.hpp"

#include <algorithm>
#include <memory>

#include "mkba/core/diagnostic.hpp"
#include "mkba/plan/compile.hpp"
#include "mkba/plan/open_parameter.hpp"

namespace mkba {

namespace {

/// The same model with every number left open, so that none is folded away.
std::shared_ptr<const Description> all_drawn(const Description& description)
{
    auto made = std::make_shared<Description>(description);
    for (auto& parameter : made->parameters) {
        if (parameter.value && !parameter.distribution) {
            leave_open(parameter);
        }
    }
    return made;
}

std::shared_ptr<const Plan> compiled(const Description& description)
{
    try {
        return compile(all_drawn(description), CompileOptions{});
    } catch (const InputError&) {
        return nullptr; // a number that must be known, like the length of a stream
    }
}

bool same_rule(const Plan& one_plan, const Check& one, const Plan& other_plan, const Check& other)
{
    const auto& rule = one_plan.rules[one.rule];
    const auto& beside = other_plan.rules[other.rule];
    return one.must == other.must && rule.text == beside.text && rule.place == beside.place &&
           one.has_age == other.has_age && one.has_year == other.has_year && one.age == other.age &&
           one.year == other.year;
}

} // namespace

std::vector<const Parameter*> fixed_parameters(const Plan& plan, const Check& check)
{
    std::vector<const Parameter*> found;
    const auto open = compiled(*plan.description);
    if (!open) {
        return found;
    }
    const auto same =
        std::find_if(open->checks.begin(), open->checks.end(),
                     [&](const Check& other) { return same_rule(plan, check, *open, other); });
    if (same == open->checks.end()) {
        return found;
    }
    for (const auto row : parameters_below(*open->graph, Slot{same->node})) {
        for (const auto& parameter : plan.description->parameters) {
            if (parameter.name == open->drawn[row] && !parameter.distribution) {
                found.push_back(&parameter);
            }
        }
    }
    return found;
}

} // namespace mkba
