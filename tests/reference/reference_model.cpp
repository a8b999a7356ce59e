// The oracle: every alternative of a scenario, and the comparison, for one draw.
#include "tests/reference/reference_model.hpp"

#include <cmath>

#include "mkba/scenario/contract_terms.hpp"

#include "tests/reference/appraisal.hpp"
#include "tests/reference/ledger.hpp"

namespace mkba::reference {
namespace {

std::map<std::string, ByYear> by_state(const std::map<int, PopulationYear>& years,
                                       Persons PopulationYear::*persons)
{
    std::map<std::string, ByYear> states;
    for (const auto& [year, now] : years) {
        for (const auto& [cell, number] : now.*persons) {
            states[cell.state][year] += number;
        }
    }
    return states;
}

ByYear by_year(const std::vector<Cause>& causes)
{
    ByYear years;
    for (const Cause& cause : causes) {
        years[cause.at.year] += cause.count;
    }
    return years;
}

ByYear unit_of(const Lived& lived, const NaturalUnit& unit)
{
    ByYear years;
    for (const Cause& cause : causes(lived, unit.per)) {
        years[cause.at.year] += cause.count * lived.setting.values.of(unit.times, cause.at, 1.0);
    }
    return years;
}

/// The pool of an agreement with those who entered since it was signed.
void add_entered(const Lived& lived, const ContractTerms& terms, ReferenceAlternative& result)
{
    const Description& description = lived.setting.description;
    for (const PoolPart& part : terms.pool) {
        for (const std::string& name : part.lines) {
            result.entered_lines[name] =
                pay_for_entered(lived, by_name(description.lines, name), terms.first_year);
        }
    }
    for (const auto& [name, years] : lived.people.populations) {
        const int youngest = by_name(description.populations, name).ages.value().first;
        for (const auto& [year, now] : years) {
            for (const auto& [cell, number] : now.start) {
                const bool entered = year - (cell.age - youngest) >= terms.first_year;
                result.entered_persons[year] += entered ? number : 0.0;
            }
        }
    }
}

ReferenceAlternative described(const Lived& lived)
{
    ReferenceAlternative result;
    for (const auto& [name, years] : lived.people.populations) {
        result.persons[name] = by_state(years, &PopulationYear::start);
        result.entrants[name] = by_state(years, &PopulationYear::entered);
        result.leavers[name] = by_state(years, &PopulationYear::left);
    }
    const Description& description = lived.setting.description;
    for (const Outcome& outcome : description.outcomes) {
        result.outcomes[outcome.name] = by_year(cases(lived, outcome));
    }
    for (const Intervention& one : description.interventions) {
        for (const Link& link : one.chain) {
            result.reached[one.name][link.name] = by_year(reached(lived, one, link.name));
        }
    }
    for (const NaturalUnit& unit : description.units) {
        result.units[unit.name] = unit_of(lived, unit);
    }
    for (const Line& line : description.lines) {
        result.lines[line.name] = pay(lived, line);
        for (const auto& [year, amount] : result.lines[line.name].amount) {
            result.gross += std::abs(amount);
        }
    }
    if (description.contract && only_entered_since_signing(*description.contract)) {
        add_entered(lived, *description.contract, result);
    }
    return result;
}

ReferenceAlternative run_alternative(const Description& description, const Values& values,
                                     const Alternative& alternative, View view)
{
    const Coverage coverage(description, values, alternative);
    const Risks risks(description, values, coverage);
    const Setting setting{description, values, coverage, risks};
    const int cohort = cohort_year(description, values);
    People people = follow_everyone(setting);
    if (view == View::cohort) {
        people = follow_cohort(setting, people, cohort);
    }
    return described({setting, people, view, cohort});
}

} // namespace

ReferenceResult run_reference(const Description& description,
                              const std::map<std::string, double>& drawn, View view,
                              const ReferenceNoise& noise)
{
    const Values values(description, drawn);
    ReferenceResult result;
    for (const Alternative& alternative : description.alternatives) {
        result.alternatives[alternative.name] =
            run_alternative(description, values, alternative, view);
    }
    const ReferenceAlternative& baseline = result.alternatives.at(description.compare.baseline);
    const ReferenceAlternative& with = result.alternatives.at(description.compare.with);
    result.comparison =
        appraise(description, baseline, with, settle(description, values, baseline, with, noise));
    return result;
}

} // namespace mkba::reference
