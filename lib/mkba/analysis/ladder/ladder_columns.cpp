#include "mkba/analysis/ladder/ladder_columns.hpp"

#include <algorithm>

#include "mkba/plan/compilation.hpp"
#include "mkba/stats/figure_layout.hpp"

namespace mkba {

namespace {

std::string family_unit(const std::string& intervention)
{
    return "families of " + intervention; // no file can have a name with a blank
}

/// Whether the balance of care, youth and education holds the line.
bool is_told(const Line& line)
{
    return line.in_total && !line.by_contract && line.kind != LineKind::transfer &&
           line.perspective <= Perspective::narrow;
}

/// A programme line that does not depend on how many are reached.
bool is_fixed_cost(const Line& line)
{
    return is_fixed_sum(line.per) && line.role == Role::programme;
}

DrawColumn sum_of(const LadderPart& part, const FigureTable& figures, std::size_t first)
{
    DrawColumn sum(figures.draws);
    for (const auto& [figure, sign] : part.figures) {
        const auto column = figures.column(first + figure);
        for (std::size_t i = 0; i < sum.size(); ++i) {
            sum[i] += sign * column[i];
        }
    }
    return sum;
}

} // namespace

LadderSums::LadderSums(const Plan& plan, const std::vector<std::string>& elements,
                       const std::vector<std::string>& units)
{
    const FigureLayout layout{plan};
    const ElementMeetings meetings{*plan.description, elements};
    add_lines(plan, meetings);
    auto column = ladder_column::first_unit;
    const auto add_unit = [&](const std::string& name) {
        const auto u = index_of(plan.description->units, name).value();
        add(column++, meetings.changing(plan.description->units[u].per),
            taken(layout.unit(u, UnitFigure::difference)), 1);
    };
    for (const auto& name : units) {
        add_unit(name);
    }
    for (const auto& element : elements) {
        add_unit(family_unit(element));
    }
}

void LadderSums::add_lines(const Plan& plan, const ElementMeetings& meetings)
{
    const FigureLayout layout{plan};
    for (std::size_t l = 0; l < plan.lines.size(); ++l) {
        const auto& line = plan.description->lines[plan.lines[l].line];
        if (!is_told(line)) {
            continue;
        }
        const auto figure = taken(layout.line(l)); // a result: good is positive
        if (is_fixed_cost(line)) {
            fixed_.figures.emplace_back(figure, 1);
            fixed_names_.push_back(line.name);
            continue;
        }
        const auto changing = meetings.changing(line);
        const bool programme = line.role == Role::programme;
        add(programme ? ladder_column::cost : ladder_column::saving, changing, figure,
            programme ? -1 : 1);
        add(ladder_column::result, changing, figure, 1);
    }
}

std::size_t LadderSums::taken(std::size_t column)
{
    wanted_.push_back(column);
    return wanted_.size() - 1;
}

void LadderSums::add(std::size_t column, Coalition changing, std::size_t figure, double sign)
{
    auto part = std::find_if(parts_.begin(), parts_.end(), [&](const LadderPart& known) {
        return known.column == column && known.changing == changing;
    });
    if (part == parts_.end()) {
        part = parts_.insert(parts_.end(), {column, changing});
    }
    part->figures.emplace_back(figure, sign);
}

std::vector<DrawColumn> LadderSums::columns(const FigureTable& figures, std::size_t first) const
{
    std::vector<DrawColumn> made;
    for (const auto& part : parts_) {
        made.push_back(sum_of(part, figures, first));
    }
    return made;
}

DrawColumn LadderSums::fixed_result(const FigureTable& figures, std::size_t first) const
{
    return sum_of(fixed_, figures, first);
}

void add_family_units(Description& description, const std::vector<std::string>& interventions)
{
    for (const auto& name : interventions) {
        const auto& intervention =
            description.interventions[index_of(description.interventions, name).value()];
        NaturalUnit unit{family_unit(name), intervention.place, {}, {}, {}};
        unit.per.kind = DriverKind::reached;
        unit.per.place = intervention.place;
        unit.per.name = name;
        unit.per.link = intervention.chain.empty() ? "" : intervention.chain.back().name;
        unit.per.per_family = true;
        description.units.push_back(std::move(unit));
    }
}

std::vector<Coalition> meetings_of(const Description& description,
                                   const std::vector<std::string>& elements,
                                   const std::vector<std::string>& units)
{
    const ElementMeetings meetings{description, elements};
    std::vector<Coalition> all;
    for (const auto& line : description.lines) {
        if (is_told(line) && !is_fixed_cost(line)) {
            all.push_back(meetings.changing(line));
        }
    }
    for (const auto& unit : description.units) {
        if (std::find(units.begin(), units.end(), unit.name) != units.end()) {
            all.push_back(meetings.changing(unit.per));
        }
    }
    for (const auto& element : elements) {
        Driver reached;
        reached.kind = DriverKind::reached;
        reached.name = element;
        all.push_back(meetings.changing(reached));
    }
    return all;
}

} // namespace mkba
