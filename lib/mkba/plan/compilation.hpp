// What the parts of the compiler share while a plan is being made.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "mkba/plan/formulas.hpp"
#include "mkba/plan/plan.hpp"

namespace mkba {

/// What the counts of drivers are kept apart by: the groups of the model, single ages too, states
/// (years in them apart) instead of groups, or both.
enum class Detail { groups, ages, states, cells };

/// How a description is to be compiled.
struct CompileOptions {
    View view{View::followed};
    double effect_multiplier{1}; // on all log effects and added differences (the break-even effect)
    Detail detail{Detail::groups};
};
[[nodiscard]] constexpr bool by_state(Detail detail)
{
    return detail == Detail::states || detail == Detail::cells;
}
[[nodiscard]] constexpr bool by_age(Detail detail)
{
    return detail == Detail::ages || detail == Detail::cells;
}

struct Compilation {
    Compilation(const Description& described, const CompileOptions& wanted);

    const Description& description;
    std::vector<const Description*> others; // with other contracts, else the same
    CompileOptions options;
    Graph graph;
    Checks checks;
    Formulas formulas;
    Plan plan;
    std::vector<Plan> own_chains;                // on the same graph
    std::vector<Agreement> agreements;           // where there are others
    std::vector<std::size_t> intervention_order; // indices in Description::interventions
    std::size_t baseline{};                      // index in Description::alternatives

    [[nodiscard]] std::size_t population_index(const std::string& name) const;
    [[nodiscard]] Surroundings in_year(std::uint32_t t) const;
    /// Those of which the plan has the agreements, by number: the description, then the others.
    [[nodiscard]] std::vector<const Description*> agreed() const;
};

/// While it lives, what is required is required of one agreement of the plan, where it has
/// several.
class OfAgreement {
public:
    OfAgreement(Compilation& c, std::size_t agreement);
    OfAgreement(const OfAgreement&) = delete;
    OfAgreement& operator=(const OfAgreement&) = delete;
    OfAgreement(OfAgreement&&) = delete;
    OfAgreement& operator=(OfAgreement&&) = delete;
    ~OfAgreement();

private:
    Compilation& c_;
};

/// The matching of state patterns: "vulnerable.*", "*.unseen" or a name in full.
[[nodiscard]] bool matches(const std::string& pattern, const std::string& state);
[[nodiscard]] bool matches_any(const std::vector<std::string>& patterns, const std::string& state);
/// The group of those in a state; the number of groups where it is in none.
[[nodiscard]] std::uint32_t group_of_state(const Description& description,
                                           const std::string& state);
/// The state that `to` names for a person in `state`, which `from` matches: "*.unseen" →
/// "*.in_view".
[[nodiscard]] std::string corresponding(const std::string& from, const std::string& to,
                                        const std::string& state);

[[nodiscard]] bool holds_age(const std::optional<AgeRange>& range, int age);

/// Indices into a list of things with a name, by name: what makes the order of keys irrelevant.
template <class Named>
[[nodiscard]] std::vector<std::size_t> by_name(const std::vector<Named>& list)
{
    std::map<std::string, std::size_t> sorted;
    for (std::size_t i = 0; i < list.size(); ++i) {
        sorted.emplace(list[i].name, i);
    }
    std::vector<std::size_t> order;
    order.reserve(sorted.size());
    for (const auto& [name, index] : sorted) {
        order.push_back(index);
    }
    return order;
}

template <class Named>
[[nodiscard]] std::optional<std::size_t> index_of(const std::vector<Named>& list,
                                                  const std::string& name)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i].name == name) {
            return i;
        }
    }
    return std::nullopt;
}

// reach: who an intervention reaches in an alternative and year

/// The lever or model value of a link in this alternative and year; none where the intervention
/// does not run. After the programme years the baseline's levers hold.
[[nodiscard]] std::optional<Slot> link_value(Compilation& c, std::size_t alternative,
                                             std::uint32_t t, std::size_t intervention,
                                             const Link& link, const Surroundings& at);
/// What is written for it, null where the intervention does not run or nothing is.
[[nodiscard]] const Expression* written_link(const Compilation& c, std::size_t alternative,
                                             std::uint32_t t, std::size_t intervention,
                                             const Link& link);
/// Product of the chain up to and with `last` (all links where absent); `needing_nothing` passes
/// the link `at` of the false positives with 1 - specificity.
enum class Need { something, nothing };
[[nodiscard]] std::optional<Slot> chain_value(Compilation& c, std::size_t alternative,
                                              std::uint32_t t, std::size_t intervention,
                                              const std::string& last, Need need,
                                              const Surroundings& at);
[[nodiscard]] bool ever_runs(Compilation& c, std::size_t alternative, std::size_t intervention);

// effects

/// f(p): the effect on somebody it acts on, its strength transfer x retention^years_since_end x
/// multiplier.
[[nodiscard]] Slot affected(Compilation& c, const Effect& effect, Slot probability,
                            const Surroundings& at, int years_since_end);

// time

/// The frame of years; compile_discounting follows once the last payment is known.
void compile_time(Compilation& c);
void compile_discounting(Compilation& c);
[[nodiscard]] std::uint32_t discount_index(const Compilation& c, const std::string& name);

} // namespace mkba
