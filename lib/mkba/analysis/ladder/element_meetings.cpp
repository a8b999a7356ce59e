#include "mkba/analysis/ladder/element_meetings.hpp"

#include <algorithm>

namespace mkba {

ElementMeetings::ElementMeetings(const Description& description,
                                 const std::vector<std::string>& elements)
    : elements_{elements}
{
    for (const auto& intervention : description.interventions) {
        population_of_[intervention.name] = intervention.eligible.population;
        for (const auto& effect : intervention.effects) {
            auto& changed = effect.kind == EffectKind::outcome
                                ? outcomes_[effect.outcome]
                                : persons_[intervention.eligible.population];
            changed |= one(intervention.name);
        }
    }
    pass_on(description);
    for (const auto& outcome : description.outcomes) {
        outcomes_[outcome.name] |= persons(outcome.population);
    }
}

/// Populations may descend from one another in a circle, so until nothing changes.
void ElementMeetings::pass_on(const Description& description)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto& population : description.populations) {
            auto& own = persons_[population.name];
            const auto before = own;
            for (const auto& flow : population.entrants) {
                own |= flow.from ? persons(flow.from->population) : 0;
            }
            changed = changed || own != before;
        }
    }
}

Coalition ElementMeetings::one(const std::string& intervention) const
{
    const auto found = std::find(elements_.begin(), elements_.end(), intervention);
    return found == elements_.end() ? 0 : Coalition{1} << (found - elements_.begin());
}

Coalition ElementMeetings::persons(const std::string& population) const
{
    const auto found = persons_.find(population);
    return found == persons_.end() ? 0 : found->second;
}

Coalition ElementMeetings::changing(const Driver& driver) const
{
    switch (driver.kind) {
    case DriverKind::year:
    case DriverKind::start:
        return 0;
    case DriverKind::event:
    case DriverKind::prevalence:
        return outcomes_.at(driver.name);
    case DriverKind::reached:
        return one(driver.name) | persons(population_of_.at(driver.name));
    case DriverKind::persons:
    case DriverKind::move:
    case DriverKind::entrants:
    case DriverKind::leavers:
        break;
    }
    return persons(driver.population);
}

Coalition ElementMeetings::changing(const Line& line) const
{
    auto all = changing(line.per);
    for (const auto& intervention : line.interventions) {
        all |= one(intervention);
    }
    return all;
}

std::vector<std::size_t> shared_switches(std::size_t elements,
                                         const std::vector<Coalition>& meetings)
{
    std::vector<std::size_t> switches;
    for (std::size_t e = 0; e < elements; ++e) {
        Coalition taken = 0; // switches of those that it meets
        for (std::size_t other = 0; other < e; ++other) {
            const bool meet = std::any_of(meetings.begin(), meetings.end(), [&](Coalition meeting) {
                return takes_part(meeting, e) && takes_part(meeting, other);
            });
            taken |= meet ? Coalition{1} << switches[other] : 0;
        }
        std::size_t own = 0;
        while (takes_part(taken, own)) {
            ++own;
        }
        switches.push_back(own);
    }
    return switches;
}

} // namespace mkba
