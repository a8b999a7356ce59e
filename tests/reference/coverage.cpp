// Who is reached in a year.
#include "tests/reference/coverage.hpp"

#include <algorithm>
#include <stdexcept>

namespace mkba::reference {
namespace {

const RunningIntervention* named_in(const Alternative& alternative, const std::string& name)
{
    for (const RunningIntervention& one : alternative.interventions) {
        if (one.intervention == name) {
            return &one;
        }
    }
    return nullptr;
}

} // namespace

std::vector<const Intervention*> in_order(const Description& description)
{
    std::vector<const Intervention*> ordered;
    for (const std::string& name : description.order) {
        ordered.push_back(&by_name(description.interventions, name));
    }
    std::vector<const Intervention*> others;
    for (const Intervention& one : description.interventions) {
        if (std::find(ordered.begin(), ordered.end(), &one) == ordered.end()) {
            others.push_back(&one);
        }
    }
    std::sort(others.begin(), others.end(),
              [](const auto* left, const auto* right) { return left->name < right->name; });
    ordered.insert(ordered.end(), others.begin(), others.end());
    return ordered;
}

Coverage::Coverage(const Description& description, const Values& values,
                   const Alternative& alternative)
    : description_(description), values_(values), alternative_(alternative),
      baseline_(by_name(description.alternatives, description.compare.baseline))
{
}

bool Coverage::recruits(int year) const
{
    const int first = description_.time.start;
    return year >= first && year < first + description_.time.programme_years;
}

const RunningIntervention* Coverage::running(const std::string& name, int year) const
{
    return named_in(recruits(year) ? alternative_ : baseline_, name);
}

double Coverage::link_value(const Intervention& intervention, const Link& link,
                            const Moment& moment) const
{
    const RunningIntervention* running = this->running(intervention.name, moment.year);
    if (running == nullptr) {
        return 0.0;
    }
    for (const Lever& lever : running->levers) {
        if (lever.link == link.name) {
            return values_.of(lever.value, moment);
        }
    }
    return values_.of(link.value.value(), moment);
}

double Coverage::share(const Intervention& intervention, const Moment& moment) const
{
    return intervention.chain.empty()
               ? (running(intervention.name, moment.year) == nullptr ? 0.0 : 1.0)
               : up_to(intervention, intervention.chain.back().name, moment);
}

double Coverage::up_to(const Intervention& intervention, const std::string& link,
                       const Moment& moment) const
{
    double product = 1.0;
    for (const Link& one : intervention.chain) {
        product *= link_value(intervention, one, moment);
        if (one.name == link) {
            return product;
        }
    }
    throw std::runtime_error(intervention.name + " has no link " + link);
}

double Coverage::falsely_up_to(const Intervention& intervention, const std::string& link,
                               const Moment& moment) const
{
    if (!intervention.false_positives || running(intervention.name, moment.year) == nullptr) {
        return 0.0;
    }
    double product = 1.0;
    for (const Link& one : intervention.chain) {
        const bool here = one.name == intervention.false_positives->at;
        product *= here ? 1.0 - values_.of(intervention.false_positives->specificity, moment)
                        : link_value(intervention, one, moment);
        if (one.name == link) {
            return product;
        }
    }
    throw std::runtime_error(intervention.name + " has no link " + link);
}

bool Coverage::runs_in(const Alternative& alternative, const std::string& name) const
{
    const RunningIntervention* running = named_in(alternative, name);
    if (running == nullptr) {
        return false;
    }
    const Intervention& intervention = by_name(description_.interventions, name);
    const Population& population =
        by_name(description_.populations, intervention.eligible.population);
    for (const Lever& lever : running->levers) {
        double highest = 0.0;
        for (int t = 0; t < description_.time.programme_years; ++t) {
            Moment moment{std::nullopt, description_.time.start + t};
            if (population.ages) {
                moment.age = population.ages->first;
            }
            highest = std::max(highest, values_.of(lever.value, moment));
        }
        if (highest == 0.0) {
            return false;
        }
    }
    return true;
}

bool Coverage::runs(const std::string& intervention) const
{
    return runs_in(alternative_, intervention);
}

bool Coverage::counts(const Line& line, int year) const
{
    if (line.by_contract) { // without the programme nobody signs
        return alternative_.name != baseline_.name;
    }
    if (line.role == Role::effect || line.interventions.empty()) {
        return true;
    }
    return std::any_of(
        line.interventions.begin(), line.interventions.end(), [&](const std::string& name) {
            return runs_in(alternative_, name) || (!recruits(year) && runs_in(baseline_, name));
        });
}

} // namespace mkba::reference
