#include "mkba/scenario/check/own_rules.hpp"

#include <algorithm>

namespace mkba {

void put_own_levers(std::vector<Alternative>& alternatives, const OwnRules& rules)
{
    for (const auto& own : rules.levers) {
        for (auto& alternative : alternatives) {
            for (auto& running : alternative.interventions) {
                if (alternative.name != own.alternative ||
                    running.intervention != own.intervention) {
                    continue;
                }
                for (const auto& lever : own.levers) {
                    std::erase_if(running.levers,
                                  [&](const Lever& one) { return one.link == lever.link; });
                    running.levers.push_back(lever);
                }
            }
        }
    }
}

void make_common(Description& description, const OwnRules& rules)
{
    const auto parameter_of = [&](const std::string& name) -> Parameter& {
        return *std::find_if(description.parameters.begin(), description.parameters.end(),
                             [&](const Parameter& one) { return one.name == name; });
    };
    for (const auto& value : rules.values) {
        auto own = parameter_of(value.own);
        own.name = value.common;
        own.drawn_as.clear();
        parameter_of(value.common) = std::move(own);
        std::erase_if(description.parameters,
                      [&](const Parameter& one) { return one.name == value.own; });
    }
    put_own_levers(description.alternatives, rules);
}

} // namespace mkba
