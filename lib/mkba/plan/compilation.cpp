#include "mkba/plan/compilation.hpp"

#include <algorithm>

#include "mkba/scenario/read/state_pattern.hpp"

namespace mkba {

namespace {

std::vector<std::size_t> ordered_interventions(const Description& description)
{
    std::vector<std::size_t> order;
    for (const auto& name : description.order) {
        if (const auto index = index_of(description.interventions, name)) {
            order.push_back(*index);
        }
    }
    for (const auto index : by_name(description.interventions)) {
        if (std::find(order.begin(), order.end(), index) == order.end()) {
            order.push_back(index);
        }
    }
    return order;
}

} // namespace

Compilation::Compilation(const Description& described, const CompileOptions& wanted)
    : description{described}, options{wanted}, checks{graph}, formulas{described, graph, checks},
      intervention_order{ordered_interventions(described)},
      baseline{index_of(described.alternatives, described.compare.baseline).value_or(0)}
{
}

std::vector<const Description*> Compilation::agreed() const
{
    std::vector<const Description*> all{&description};
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

OfAgreement::OfAgreement(Compilation& c, std::size_t agreement) : c_{c}
{
    if (!c.others.empty()) {
        c.checks.belong_to(static_cast<std::uint32_t>(agreement));
        c.formulas.forget_formulas();
    }
}

OfAgreement::~OfAgreement()
{
    if (!c_.others.empty()) {
        c_.checks.belong_to(std::nullopt);
        c_.formulas.forget_formulas();
    }
}

std::size_t Compilation::population_index(const std::string& name) const
{
    return index_of(description.populations, name).value();
}

Surroundings Compilation::in_year(std::uint32_t t) const
{
    Surroundings at;
    at.year = description.time.start + static_cast<int>(t);
    return at;
}

bool matches(const std::string& pattern, const std::string& state)
{
    return matched(pattern, state).has_value();
}

bool matches_any(const std::vector<std::string>& patterns, const std::string& state)
{
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const std::string& pattern) { return matches(pattern, state); });
}

std::uint32_t group_of_state(const Description& description, const std::string& state)
{
    if (!description.groups) {
        return 0;
    }
    const auto& groups = description.groups->groups;
    for (std::uint32_t g = 0; g < groups.size(); ++g) {
        if (matches_any(groups[g].states, state)) {
            return g;
        }
    }
    return static_cast<std::uint32_t>(groups.size());
}

std::string corresponding(const std::string& from, const std::string& to, const std::string& state)
{
    return filled(to, matched(from, state).value_or(std::string{}));
}

bool holds_age(const std::optional<AgeRange>& range, int age)
{
    return !range || (age >= range->first && age <= range->last);
}

} // namespace mkba
