// Everybody in one alternative, year by year.
#include "tests/reference/people.hpp"

#include <algorithm>
#include <cmath>

#include "tests/reference/patterns.hpp"

namespace mkba::reference {
namespace {

int first_age(const Population& population)
{
    return population.ages ? population.ages->first : 0;
}

void add(Persons& persons, const Persons& more)
{
    for (const auto& [cell, number] : more) {
        persons[cell] += number;
    }
}

Persons stock_of(const Setting& setting, const Population& population)
{
    Persons stock;
    const int year = setting.description.time.start;
    for (const StockEntry& entry : population.stock) {
        const int first = population.ages ? entry.ages.first : 0;
        const int last = population.ages ? entry.ages.last : 0;
        for (int age = first; age <= last; ++age) {
            for (const StateShare& share : entry.shares) {
                const Cell cell{age, share.state, share.years_in_state};
                const Moment at = Risks::moment(population, cell, year);
                stock[cell] += setting.values.of(entry.count, at, 1.0) *
                               setting.values.of(share.share, at) / (last - first + 1);
            }
        }
    }
    return stock;
}

double present(const People& people, const EntrantSource& source, int year)
{
    const auto& years = people.populations.at(source.population);
    const auto found = years.find(year - source.years_before);
    double sum = 0.0;
    if (found == years.end()) {
        return sum;
    }
    for (const auto& [cell, persons] :
         source.years_before > 0 ? found->second.left : found->second.start) {
        const bool of_age =
            !source.ages || (cell.age >= source.ages->first && cell.age <= source.ages->last);
        if (of_age && covers_any(source.states, cell.state)) {
            sum += persons;
        }
    }
    return sum;
}

Persons would_enter(const Setting& setting, const Population& population, int year,
                    const People& people)
{
    Persons entrants;
    const int since = year - setting.description.time.start;
    for (const EntrantFlow& flow : population.entrants) {
        for (const StateShare& share : flow.shares) {
            const Cell cell{first_age(population), share.state, share.years_in_state};
            const Moment at = Risks::moment(population, cell, year);
            const double growth = 1.0 + setting.values.of(flow.growth, at, 0.0);
            entrants[cell] += setting.values.of(flow.count, at) * std::pow(growth, since) *
                              setting.values.of(share.share, at) *
                              (flow.from ? present(people, *flow.from, year) : 1.0);
        }
    }
    return entrants;
}

Persons migrants(const Setting& setting, const Population& population, int year)
{
    Persons migrants;
    if (!population.migration) {
        return migrants;
    }
    const int last = population.ages ? population.ages->last : 0;
    for (int age = first_age(population); age <= last; ++age) {
        for (const StateShare& share : population.migration->shares) {
            const Cell cell{age, share.state, share.years_in_state};
            const Moment at = Risks::moment(population, cell, year);
            migrants[cell] += setting.values.of(population.migration->net, at) *
                              setting.values.of(share.share, at);
        }
    }
    return migrants;
}

/// Where somebody who does not move stands at the end of the year.
Cell stayed(const Population& population, const Cell& cell)
{
    const State& state = by_name(population.states, cell.state);
    if (state.stay == Stay::counted) {
        return {cell.age, cell.state, std::min(cell.years_in_state + 1, state.years)};
    }
    if (state.stay == Stay::fixed) {
        return cell.years_in_state + 1 < state.years
                   ? Cell{cell.age, cell.state, cell.years_in_state + 1}
                   : Cell{cell.age, state.then, 0};
    }
    return cell;
}

void move_everyone(const Setting& setting, const Population& population, int year,
                   PopulationYear& now)
{
    for (const auto& [cell, persons] : now.start) {
        if (persons == 0.0) {
            continue;
        }
        double moving = 0.0;
        for (const auto& [to, probability] : setting.risks.moves(population, cell, year)) {
            now.after[{cell.age, to, 0}] += persons * probability;
            now.moved.push_back({cell, to, persons * probability});
            moving += probability;
        }
        const Cell stay = stayed(population, cell);
        now.after[stay] += persons * (1.0 - moving);
        if (stay.state != cell.state) {
            now.moved.push_back({cell, stay.state, persons * (1.0 - moving)});
        }
    }
    for (const auto& [cell, persons] : now.after) {
        if (population.ages && cell.age == population.ages->last) {
            now.left[cell] += persons;
        }
    }
}

Persons carried_over(const Population& population, const PopulationYear& before)
{
    Persons persons;
    for (const auto& [cell, number] : before.after) {
        if (!population.ages) {
            persons[cell] += number;
        } else if (cell.age < population.ages->last) {
            persons[{cell.age + 1, cell.state, cell.years_in_state}] += number;
        }
    }
    return persons;
}

/// The stock of the first year; those of the first age are its entering cohort.
PopulationYear opening(const Setting& setting, const Population& population)
{
    PopulationYear now;
    for (const auto& [cell, persons] : stock_of(setting, population)) {
        const bool entering = population.ages && cell.age == population.ages->first;
        (entering ? now.would_enter : now.start)[cell] += persons;
    }
    return now;
}

int last_year(const Description& description, const Population& population)
{
    const int after = population.ages ? population.ages->last - population.ages->first
                                      : description.time.follow_years.value();
    return description.time.start + description.time.programme_years - 1 + after;
}

int horizon(const Description& description)
{
    int last = description.time.start;
    for (const Population& population : description.populations) {
        last = std::max(last, last_year(description, population));
    }
    return last;
}

} // namespace

People follow_everyone(const Setting& setting)
{
    People people;
    const int start = setting.description.time.start;
    for (int year = start; year <= horizon(setting.description); ++year) {
        for (const Population& population : setting.description.populations) {
            auto& years = people.populations[population.name];
            if (year > last_year(setting.description, population)) {
                continue;
            }
            PopulationYear now;
            if (year == start) {
                now = opening(setting, population);
            } else {
                now.start = carried_over(population, years.at(year - 1));
            }
            if (year > start && setting.coverage.recruits(year)) {
                now.would_enter = would_enter(setting, population, year, people);
                add(now.start, migrants(setting, population, year));
            }
            now.entered = after_entry(setting, population, year, now.would_enter, people);
            add(now.start, now.entered);
            move_everyone(setting, population, year, now);
            years[year] = now;
        }
    }
    return people;
}

namespace {

bool feeds_others(const Description& description, const std::string& name)
{
    for (const Population& population : description.populations) {
        for (const EntrantFlow& flow : population.entrants) {
            if (flow.from && flow.from->population == name) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

People follow_cohort(const Setting& setting, const People& everyone, int cohort_year)
{
    People people;
    for (const Population& population : setting.description.populations) {
        auto& years = people.populations[population.name];
        if (feeds_others(setting.description, population.name)) {
            // Those from whom the cohort comes count as they are in its year, all of them.
            const PopulationYear& full = everyone.populations.at(population.name).at(cohort_year);
            PopulationYear now = full;
            now.entered = after_entry(setting, population, cohort_year, full.would_enter, people);
            years[cohort_year] = now;
            continue;
        }
        for (const auto& [year, full] : everyone.populations.at(population.name)) {
            PopulationYear now;
            if (years.contains(year - 1)) {
                now.start = carried_over(population, years.at(year - 1));
            }
            if (year == cohort_year) {
                now.would_enter = full.would_enter;
            }
            now.entered = after_entry(setting, population, year, now.would_enter, people);
            add(now.start, now.entered);
            move_everyone(setting, population, year, now);
            years[year] = now;
        }
    }
    return people;
}

int cohort_year(const Description& description, const Values& values)
{
    if (description.time.cohort_year) {
        return *description.time.cohort_year;
    }
    const Alternative& with = by_name(description.alternatives, description.compare.with);
    int best = description.time.start;
    double highest = -1.0;
    for (int t = 0; t < description.time.programme_years; ++t) {
        double sum = 0.0;
        for (const RunningIntervention& running : with.interventions) {
            for (const Lever& lever : running.levers) {
                sum += values.of(lever.value, {std::nullopt, description.time.start + t});
            }
        }
        if (sum > highest) {
            highest = sum;
            best = description.time.start + t;
        }
    }
    return best;
}

} // namespace mkba::reference
