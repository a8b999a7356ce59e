#include "bench/hand_check.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <string>

namespace mkba::bench {

namespace {

std::size_t alternative_named(const Plan& plan, const std::string& name)
{
    const auto& all = plan.description->alternatives;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == name; });
    return static_cast<std::size_t>(found - all.begin());
}

hand::Line hand_line(const std::string& name)
{
    for (std::size_t l = 0; l < hand::lines; ++l) {
        if (hand::name_of(static_cast<hand::Line>(l)) == name) {
            return static_cast<hand::Line>(l);
        }
    }
    throw std::runtime_error("the hand-written kernel lacks the line " + name);
}

hand::Outcome hand_outcome(const std::string& name)
{
    for (std::size_t o = 0; o < hand::outcomes; ++o) {
        if (hand::name_of(static_cast<hand::Outcome>(o)) == name) {
            return static_cast<hand::Outcome>(o);
        }
    }
    throw std::runtime_error("the hand-written kernel lacks the outcome " + name);
}

/// Largest difference and largest value of a series of rows.
struct Largest {
    double difference{};
    double value{};

    void look(const double* engine, const hand::Row& hand)
    {
        for (std::size_t i = 0; i < hand::width; ++i) {
            difference = std::max(difference, std::fabs(engine[i] - hand.lane[i]));
            value = std::max(value, std::fabs(engine[i]));
        }
    }
    [[nodiscard]] double share() const { return value > 0 ? difference / value : difference; }
};

double euros_difference(const Plan& plan, const Ledger& ledger, const hand::Flows& flows)
{
    double worst = 0;
    for (std::size_t l = 0; l < plan.lines.size(); ++l) {
        const auto& rows = flows.euros[hand_line(plan.description->lines[plan.lines[l].line].name)];
        Largest largest;
        for (std::size_t t = 0; t < ledger.layout.years; ++t) {
            largest.look(ledger.amounts.row(ledger.layout.line_year(l, t)), rows.at(t));
        }
        worst = std::max(worst, largest.share());
    }
    return worst;
}

/// The groups of the hand-written kernel, in its order.
constexpr std::array<const char*, hand::groups> group_names{"robust", "vulnerable",
                                                            "very_vulnerable"};

/// A ledger's place of a group of the hand-written kernel.
std::size_t place_of_group(const Plan& plan, std::size_t group)
{
    const auto& all = plan.description->groups.value().groups;
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const auto& one) { return one.name == group_names[group]; });
    return static_cast<std::size_t>(found - all.begin());
}

double cases_difference(const Plan& plan, const Ledger& ledger, const hand::Flows& flows)
{
    double worst = 0;
    for (std::size_t o = 0; o < plan.outcomes.size(); ++o) {
        Largest largest;
        for (std::size_t g = 0; g < hand::groups; ++g) {
            const auto place = place_of_group(plan, g);
            largest.look(ledger.outcomes.row(ledger.layout.outcome_group(o, place)),
                         flows.cases[hand_outcome(plan.description->outcomes[o].name)][g]);
        }
        worst = std::max(worst, largest.share());
    }
    return worst;
}

} // namespace

HandDifference hand_difference(const Plan& plan, const BareProjection& engine,
                               const hand::Kernel& kernel)
{
    HandDifference found;
    for (const auto& [name, alternative] :
         {std::pair{"stop", hand::Alternative::stop},
          std::pair{"goede_start", hand::Alternative::goede_start}}) {
        const auto& ledger = engine.ledger(alternative_named(plan, name));
        const auto& flows = kernel.flows(alternative);
        found.euros = std::max(found.euros, euros_difference(plan, ledger, flows));
        found.cases = std::max(found.cases, cases_difference(plan, ledger, flows));
    }
    return found;
}

} // namespace mkba::bench
