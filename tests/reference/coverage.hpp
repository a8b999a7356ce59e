// Who is reached in a year: the chains of the interventions in one alternative.
#pragma once

#include <string>
#include <vector>

#include "tests/reference/values.hpp"

namespace mkba::reference {

/// Interventions in the order in which they act: those in `order` first, the others by name.
[[nodiscard]] std::vector<const Intervention*> in_order(const Description& description);

/// The one of that name; throws std::out_of_range-like std::runtime_error where there is none.
template <class Named>
[[nodiscard]] const Named& by_name(const std::vector<Named>& all, const std::string& name)
{
    for (const Named& one : all) {
        if (one.name == name) {
            return one;
        }
    }
    throw std::runtime_error("nothing is called " + name);
}

/// The reach chains in one alternative. After the programme years coverages are those of the
/// baseline.
class Coverage {
public:
    Coverage(const Description& description, const Values& values, const Alternative& alternative);

    /// Whether the programme recruits in this year.
    [[nodiscard]] bool recruits(int year) const;

    /// The product of the whole chain: the probability that an eligible person is reached.
    [[nodiscard]] double share(const Intervention& intervention, const Moment& moment) const;

    /// The product of the chain up to and with this link.
    [[nodiscard]] double up_to(const Intervention& intervention, const std::string& link,
                               const Moment& moment) const;

    /// The same for those who need nothing: they pass the links before theirs as others do.
    [[nodiscard]] double falsely_up_to(const Intervention& intervention, const std::string& link,
                                       const Moment& moment) const;

    /// Whether the alternative runs the intervention: it names it, with levers above 0 in some
    /// recruiting year.
    [[nodiscard]] bool runs(const std::string& intervention) const;

    /// Whether a programme line counts causes of this year: one of its interventions runs, or in
    /// the baseline once the programme is over.
    [[nodiscard]] bool counts(const Line& line, int year) const;

private:
    [[nodiscard]] const RunningIntervention* running(const std::string& name, int year) const;
    [[nodiscard]] double link_value(const Intervention& intervention, const Link& link,
                                    const Moment& moment) const;
    [[nodiscard]] bool runs_in(const Alternative& alternative, const std::string& name) const;

    const Description& description_;
    const Values& values_;
    const Alternative& alternative_;
    const Alternative& baseline_;
};

} // namespace mkba::reference
