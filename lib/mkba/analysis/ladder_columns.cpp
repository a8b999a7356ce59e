#include "mkba/analysis/ladder_columns.hpp"

#include <algorithm>

#include "mkba/plan/compilation.hpp"

namespace mkba {

namespace {

std::string family_unit(const std::string& intervention)
{
    return "families of " + intervention; // no file can have a name with a blank
}

/// A programme line that counts in the narrow balance and does not depend on how many are reached.
bool is_fixed_cost(const Line& line)
{
    const bool fixed = line.per.kind == DriverKind::year || line.per.kind == DriverKind::start;
    return fixed && line.role == Role::programme && line.in_total && !line.by_contract &&
           line.kind != LineKind::transfer && line.perspective <= Perspective::narrow;
}

} // namespace

LadderSums::LadderSums(const Plan& plan, const std::vector<std::string>& elements,
                       const std::vector<std::string>& units)
{
    const FigureLayout layout{plan};
    for (const auto figure :
         {BalanceFigure::investment, BalanceFigure::saving, BalanceFigure::result}) {
        additive_.push_back({taken(layout.perspective(Perspective::narrow, figure), 1)});
    }
    const auto unit = [&](const std::string& name) {
        const auto u = index_of(plan.description->units, name).value();
        return Parts{taken(layout.unit(u, UnitFigure::difference), 1)};
    };
    for (const auto& name : units) {
        additive_.push_back(unit(name));
    }
    for (const auto& element : elements) {
        families_.push_back(unit(family_unit(element)));
    }
    take_fixed(plan);
}

LadderSums::Part LadderSums::taken(std::size_t column, double sign)
{
    wanted_.push_back(column);
    return {wanted_.size() - 1, sign};
}

void LadderSums::take_fixed(const Plan& plan)
{
    const FigureLayout layout{plan};
    for (std::size_t l = 0; l < plan.lines.size(); ++l) {
        const auto& line = plan.description->lines[plan.lines[l].line];
        if (is_fixed_cost(line)) {
            fixed_.push_back(taken(layout.line(l), -1)); // a result: good is positive
            fixed_names_.push_back(line.name);
        }
    }
    for (const auto& [wanted, sign] : fixed_) {
        additive_[ladder_column::cost].push_back({wanted, -sign});
        additive_[ladder_column::result].push_back({wanted, sign});
    }
}

SetColumns LadderSums::columns(const FigureTable& figures, std::size_t first) const
{
    const auto sum_of = [&](const Parts& parts) {
        DrawColumn sum(figures.draws);
        for (const auto& part : parts) {
            const auto column = figures.column(first + part.wanted);
            for (std::size_t i = 0; i < sum.size(); ++i) {
                sum[i] += part.sign * column[i];
            }
        }
        return sum;
    };
    SetColumns made{{}, {}, sum_of(fixed_)};
    for (const auto& parts : additive_) {
        made.additive.push_back(sum_of(parts));
    }
    for (const auto& parts : families_) {
        made.families.push_back(sum_of(parts));
    }
    return made;
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

} // namespace mkba
