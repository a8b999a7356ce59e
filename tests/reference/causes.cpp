// What causes money and counted units.
#include "tests/reference/causes.hpp"

#include <stdexcept>

#include "tests/reference/patterns.hpp"

namespace mkba::reference {
namespace {

/// A case before the driver's own selection, with the cell it stands in.
struct Case {
    Cell cell;
    Cause cause;
};

const Population& population_of(const Lived& lived, const std::string& name)
{
    return by_name(lived.setting.description.populations, name);
}

std::vector<Case> persons_by_cell(const Lived& lived, const Population& population)
{
    std::vector<Case> found;
    for (const auto& [year, persons] : lived.people.populations.at(population.name)) {
        for (const auto& [cell, number] :
             person_years(persons, lived.setting.description.time.counting)) {
            if (number != 0.0) {
                found.push_back({cell, {Risks::moment(population, cell, year), number}});
            }
        }
    }
    return found;
}

std::vector<Case> cases_by_cell(const Lived& lived, const Outcome& outcome)
{
    std::vector<Case> found = persons_by_cell(lived, population_of(lived, outcome.population));
    for (Case& one : found) {
        one.cause.count *= lived.setting.risks.rate(outcome, one.cell, one.cause.at.year);
    }
    return found;
}

double reached_share(const Lived& lived, const Intervention& intervention, const std::string& link,
                     const Population& population, const Cell& cell, const Moment& at)
{
    double share = 0.0;
    if (Risks::eligible(intervention, cell, population)) {
        share += lived.setting.coverage.up_to(intervention, link, at);
    }
    const auto& ages = intervention.eligible.ages;
    const bool of_age =
        !ages || !population.ages || (cell.age >= ages->first && cell.age <= ages->last);
    if (intervention.false_positives && of_age &&
        covers_any(intervention.false_positives->among, cell.state)) {
        share += lived.setting.coverage.falsely_up_to(intervention, link, at);
    }
    return share;
}

std::vector<Case> reached_by_cell(const Lived& lived, const Intervention& intervention,
                                  const std::string& link)
{
    const Population& population = population_of(lived, intervention.eligible.population);
    std::vector<Case> found;
    if (intervention.eligible.as == EligibleAs::persons) {
        found = persons_by_cell(lived, population);
    } else if (lived.people.entering.contains(intervention.name)) {
        for (const AtTurn& turn : lived.people.entering.at(intervention.name)) {
            found.push_back(
                {turn.cell, {Risks::moment(population, turn.cell, turn.year), turn.persons}});
        }
    }
    for (Case& one : found) {
        one.cause.count *=
            reached_share(lived, intervention, link, population, one.cell, one.cause.at);
    }
    return found;
}

std::vector<Case> entered_or_left(const Lived& lived, const Driver& driver)
{
    std::vector<Case> found;
    const Population& population = population_of(lived, driver.population);
    for (const auto& [year, now] : lived.people.populations.at(population.name)) {
        for (const auto& [cell, number] :
             driver.kind == DriverKind::entrants ? now.entered : now.left) {
            found.push_back({cell, {Risks::moment(population, cell, year), number}});
        }
    }
    return found;
}

std::vector<Case> moved(const Lived& lived, const Driver& driver)
{
    std::vector<Case> found;
    const Population& population = population_of(lived, driver.population);
    for (const auto& [year, now] : lived.people.populations.at(population.name)) {
        for (const Moved& one : now.moved) {
            const std::string to = target_of(one.from.state, driver.from, driver.to);
            if (!to.empty() && covers(to, one.to)) {
                found.push_back(
                    {one.from, {Risks::moment(population, one.from, year), one.persons}});
            }
        }
    }
    return found;
}

std::vector<Case> fixed_sums(const Lived& lived, const Driver& driver)
{
    std::vector<Case> found;
    const TimeFrame& time = lived.setting.description.time;
    const int years = driver.kind == DriverKind::start ? 1 : time.programme_years;
    for (int year = time.start; year < time.start + years; ++year) {
        if (lived.view == View::followed || year == lived.cohort_year) {
            found.push_back({{}, {{std::nullopt, year}, 1.0}});
        }
    }
    return found;
}

std::vector<Case> all_cases(const Lived& lived, const Driver& driver)
{
    const Description& description = lived.setting.description;
    switch (driver.kind) {
    case DriverKind::persons:
        return persons_by_cell(lived, population_of(lived, driver.population));
    case DriverKind::move:
        return moved(lived, driver);
    case DriverKind::event:
    case DriverKind::prevalence:
        return cases_by_cell(lived, by_name(description.outcomes, driver.name));
    case DriverKind::entrants:
    case DriverKind::leavers:
        return entered_or_left(lived, driver);
    case DriverKind::reached:
        return reached_by_cell(lived, by_name(description.interventions, driver.name), driver.link);
    case DriverKind::year:
    case DriverKind::start:
        return fixed_sums(lived, driver);
    }
    throw std::runtime_error("no such driver");
}

bool selected(const Driver& driver, const Case& one)
{
    const auto age = one.cause.at.age;
    const bool of_age =
        !driver.ages || !age || (*age >= driver.ages->first && *age <= driver.ages->last);
    return of_age && (driver.states.empty() || covers_any(driver.states, one.cell.state));
}

double children_per_family(const Lived& lived, const Driver& driver, const Moment& at)
{
    const Population& population = population_behind(lived.setting.description, driver);
    for (const Phase& phase : population.phases) {
        if (at.age && *at.age >= phase.ages.first && *at.age <= phase.ages.last) {
            return lived.setting.values.of(phase.children_per_family, at, 1.0);
        }
    }
    return 1.0;
}

std::vector<Cause> without_cells(const std::vector<Case>& cases)
{
    std::vector<Cause> found;
    found.reserve(cases.size());
    for (const Case& one : cases) {
        found.push_back(one.cause);
    }
    return found;
}

} // namespace

const Population& population_behind(const Description& description, const Driver& driver)
{
    switch (driver.kind) {
    case DriverKind::event:
    case DriverKind::prevalence:
        return by_name(description.populations,
                       by_name(description.outcomes, driver.name).population);
    case DriverKind::reached:
        return by_name(description.populations,
                       by_name(description.interventions, driver.name).eligible.population);
    default:
        return by_name(description.populations, driver.population);
    }
}

Persons person_years(const PopulationYear& year, Counting counting)
{
    if (counting == Counting::start) {
        return year.start;
    }
    if (counting == Counting::end) {
        return year.after;
    }
    Persons mean;
    for (const auto& [cell, number] : year.start) {
        mean[cell] += number / 2;
    }
    for (const auto& [cell, number] : year.after) {
        mean[cell] += number / 2;
    }
    return mean;
}

std::vector<Cause> causes(const Lived& lived, const Driver& driver)
{
    std::vector<Cause> found;
    for (Case one : all_cases(lived, driver)) {
        if (!selected(driver, one)) {
            continue;
        }
        one.cause.count *= lived.setting.values.of(driver.hours, one.cause.at, 1.0);
        if (driver.per_family) {
            one.cause.count /= children_per_family(lived, driver, one.cause.at);
        }
        found.push_back(one.cause);
    }
    return found;
}

std::vector<Cause> reached(const Lived& lived, const Intervention& intervention,
                           const std::string& link)
{
    return without_cells(reached_by_cell(lived, intervention, link));
}

std::vector<Cause> cases(const Lived& lived, const Outcome& outcome)
{
    return without_cells(cases_by_cell(lived, outcome));
}

} // namespace mkba::reference
