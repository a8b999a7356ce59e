#include <algorithm>

#include <fmt/format.h>

#include "mkba/plan/compilation.hpp"

namespace mkba {

namespace {

const RunningIntervention* running(const Compilation& c, std::size_t alternative, std::uint32_t t,
                                   const std::string& intervention)
{
    const auto active = t < c.plan.time.programme_years ? alternative : c.baseline;
    for (const auto& runs : c.description.alternatives[active].interventions) {
        if (runs.intervention == intervention) {
            return &runs;
        }
    }
    return nullptr;
}

struct WrittenLink {
    const Expression* value{};
    const Place* place{};
};

/// A lever of the alternative goes before the value of the model.
WrittenLink find_link(const RunningIntervention& runs, const Link& link)
{
    WrittenLink found{link.value ? &*link.value : nullptr, &link.place};
    for (const auto& lever : runs.levers) {
        if (lever.link == link.name) {
            found = {&lever.value, &lever.place};
        }
    }
    return found;
}

} // namespace

const Expression* written_link(const Compilation& c, std::size_t alternative, std::uint32_t t,
                               std::size_t intervention, const Link& link)
{
    const auto* runs = running(c, alternative, t, c.description.interventions[intervention].name);
    return runs == nullptr ? nullptr : find_link(*runs, link).value;
}

std::optional<Slot> link_value(Compilation& c, std::size_t alternative, std::uint32_t t,
                               std::size_t intervention, const Link& link, const Surroundings& at)
{
    const auto& described = c.description.interventions[intervention];
    const auto* runs = running(c, alternative, t, described.name);
    if (runs == nullptr) {
        return std::nullopt;
    }
    const auto [value, place] = find_link(*runs, link);
    if (value == nullptr) {
        refuse(runs->place,
               fmt::format("link '{}' of '{}' has no value", link.name, described.name));
    }
    const auto slot = c.formulas.compile(*value, at);
    c.checks.require(Must::be_probability, slot, at, *place,
                     [&] { return fmt::format("{} of {}", link.name, described.name); });
    return slot;
}

std::optional<Slot> chain_value(Compilation& c, std::size_t alternative, std::uint32_t t,
                                std::size_t intervention, const std::string& last, Need need,
                                const Surroundings& at)
{
    const auto& described = c.description.interventions[intervention];
    Slot product = c.graph.constant(1);
    for (const auto& link : described.chain) {
        auto value = link_value(c, alternative, t, intervention, link, at);
        if (!value) {
            return std::nullopt;
        }
        if (need == Need::nothing && link.name == described.false_positives->at) {
            const auto specificity = c.formulas.compile(described.false_positives->specificity, at);
            c.checks.require(Must::be_probability, specificity, at,
                             described.false_positives->place,
                             [&] { return fmt::format("specificity of {}", described.name); });
            value = c.graph.rest(specificity);
        }
        product = c.graph.multiply(product, *value);
        if (link.name == last) {
            break;
        }
    }
    return product;
}

bool ever_runs(Compilation& c, std::size_t alternative, std::size_t intervention)
{
    for (std::uint32_t t = 0; t < c.plan.time.programme_years; ++t) {
        const auto first_age =
            c.description
                .populations[c.population_index(
                    c.description.interventions[intervention].eligible.population)]
                .ages;
        auto at = c.in_year(t);
        at.age = first_age ? first_age->first : 0;
        const auto reach = chain_value(c, alternative, t, intervention, {}, Need::something, at);
        if (reach && !c.graph.is_zero(*reach)) {
            return true;
        }
    }
    return false;
}

} // namespace mkba
