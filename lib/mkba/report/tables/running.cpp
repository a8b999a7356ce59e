#include "mkba/report/tables/running.hpp"

#include <algorithm>

namespace mkba {

namespace {

bool is_any_run(const Description& description, const std::vector<std::string>& interventions)
{
    return interventions.empty() ||
           std::any_of(interventions.begin(), interventions.end(),
                       [&](const std::string& name) { return is_run(description, name); });
}

} // namespace

bool is_run(const Description& description, const std::string& intervention)
{
    const auto runs = [&](const RunningIntervention& one) {
        return one.intervention == intervention;
    };
    return std::any_of(description.alternatives.begin(), description.alternatives.end(),
                       [&](const Alternative& alternative) {
                           return std::any_of(alternative.interventions.begin(),
                                              alternative.interventions.end(), runs);
                       });
}

std::vector<const Unpriced*> running_unpriced(const Description& description)
{
    std::vector<const Unpriced*> running;
    for (const auto& post : description.unpriced) {
        if (is_any_run(description, post.interventions)) {
            running.push_back(&post);
        }
    }
    return running;
}

bool can_run(const Description& description, const Line& line)
{
    const bool is_reached =
        line.per.kind != DriverKind::reached || is_run(description, line.per.name);
    return is_reached && is_any_run(description, line.interventions);
}

} // namespace mkba
