#include "mkba/run/intervention_sets.hpp"

#include <algorithm>

#include "mkba/plan/compilation.hpp"
#include "mkba/stats/figure_layout.hpp"

namespace mkba {

namespace {

Alternative mixed(const Description& description, const std::vector<std::string>& interventions,
                  const std::set<std::string>& runs)
{
    const auto& baseline = alternative_named(description, description.compare.baseline);
    const auto& with = alternative_named(description, description.compare.with);
    Alternative made{"", with.place, {}, {}};
    for (const auto& name : interventions) {
        const auto* found = running(runs.contains(name) ? with : baseline, name);
        if (found != nullptr) {
            made.interventions.push_back(*found);
        }
    }
    return made;
}

} // namespace

const RunningIntervention* running(const Alternative& alternative, const std::string& intervention)
{
    const auto found = std::find_if(
        alternative.interventions.begin(), alternative.interventions.end(),
        [&](const RunningIntervention& one) { return one.intervention == intervention; });
    return found == alternative.interventions.end() ? nullptr : &*found;
}

const Alternative& alternative_named(const Description& description, const std::string& name)
{
    return description.alternatives[index_of(description.alternatives, name).value()];
}

std::vector<std::string> running_interventions(const Description& description)
{
    std::vector<std::string> names;
    for (const auto& intervention : description.interventions) {
        for (const auto& alternative : {description.compare.baseline, description.compare.with}) {
            if (running(alternative_named(description, alternative), intervention.name) &&
                (names.empty() || names.back() != intervention.name)) {
                names.push_back(intervention.name);
            }
        }
    }
    return names;
}

bool is_memorandum(const Description& description, const std::string& intervention)
{
    const auto& described =
        description.interventions[index_of(description.interventions, intervention).value()];
    bool is_counted = false;
    bool is_informed = false;
    for (const auto& line : description.lines) {
        const auto& of = line.interventions;
        const bool belongs =
            std::find(of.begin(), of.end(), intervention) != of.end() ||
            (line.per.kind == DriverKind::reached && line.per.name == intervention);
        is_counted = is_counted || (belongs && line.in_total);
        is_informed = is_informed || (belongs && !line.in_total);
    }
    return described.effects.empty() && is_informed && !is_counted;
}

std::vector<std::string> memoranda(const Description& description)
{
    auto names = running_interventions(description);
    std::erase_if(names,
                  [&](const std::string& name) { return !is_memorandum(description, name); });
    return names;
}

Description with_sets(const Description& description, const std::vector<std::string>& interventions,
                      const InterventionSets& sets, const std::string& whole)
{
    Description made = description;
    made.contract.reset();
    made.alternatives = {alternative_named(description, description.compare.baseline)};
    for (const auto& [runs, name] : sets) {
        made.alternatives.push_back(mixed(description, interventions, runs));
        made.alternatives.back().name = name;
    }
    made.compare.with = whole;
    return made;
}

std::optional<std::size_t> comparison_of(const Description& description,
                                         const std::string& alternative)
{
    const auto compared = compared_alternatives(description);
    for (std::size_t c = 0; c < compared.size(); ++c) {
        if (description.alternatives[compared[c]].name == alternative) {
            return c;
        }
    }
    return std::nullopt;
}

} // namespace mkba
