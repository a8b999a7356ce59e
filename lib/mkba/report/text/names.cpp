#include "mkba/report/text/names.hpp"

#include <algorithm>

namespace mkba {

namespace {

template <class Things>
Label label_in(const Things& things, const std::string& name)
{
    const auto found = std::find_if(things.begin(), things.end(),
                                    [&](const auto& thing) { return thing.name == name; });
    return label_or_name(found == things.end() ? Label{} : found->label, name);
}

} // namespace

Label party_label(const Description& description, const std::string& name)
{
    return label_in(description.parties, name);
}

Label group_label(const Description& description, const std::string& name)
{
    return description.groups ? label_in(description.groups->groups, name)
                              : label_or_name({}, name);
}

Label alternative_label(const Description& description, const std::string& name)
{
    return label_in(description.alternatives, name);
}

Label intervention_label(const Description& description, const std::string& name)
{
    return label_in(description.interventions, name);
}

Label outcome_label(const Description& description, const std::string& name)
{
    return label_in(description.outcomes, name);
}

Label unit_label(const Description& description, const std::string& name)
{
    return label_in(description.units, name);
}

} // namespace mkba
