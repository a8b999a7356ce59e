#include "mkba/stats/comparison_results.hpp"

#include <cmath>
#include <limits>

#include "mkba/stats/reading.hpp"

namespace mkba {

namespace {

PartyFigures party_figures(const ComparisonReading& reading, std::size_t cut, std::size_t p)
{
    PartyFigures made;
    made.investment = reading.party(cut, p, PartyFigure::investment);
    made.saving = reading.party(cut, p, PartyFigure::saving);
    made.cashable = reading.party(cut, p, PartyFigure::cashable);
    made.line_transfer = reading.party(cut, p, PartyFigure::line_transfer);
    made.transfer = reading.party(cut, p, PartyFigure::transfer);
    made.result = reading.party(cut, p, PartyFigure::result);
    made.result_cash = reading.party(cut, p, PartyFigure::result_cash);
    made.payback = reading.summary(reading.layout.party(cut, p, PartyFigure::payback)).payback;
    for (const auto* figure :
         {&made.investment, &made.saving, &made.line_transfer, &made.transfer}) {
        made.has_flows =
            made.has_flows || figure->mean != 0 || (figure->spread && figure->spread->sd > 0);
    }
    return made;
}

PerspectiveFigures perspective_figures(const ComparisonReading& reading, Perspective perspective)
{
    const auto column = [&](BalanceFigure figure) {
        return reading.column(reading.layout.perspective(perspective, figure));
    };
    PerspectiveFigures made{column(BalanceFigure::investment), column(BalanceFigure::saving),
                            column(BalanceFigure::result), std::nullopt, std::nullopt};
    const auto share = reading.layout.perspective(perspective, BalanceFigure::savings_share);
    if (reading.summary(share).undefined == 0) {
        made.savings_share = column(BalanceFigure::savings_share);
        if (perspective == Perspective::broad) {
            made.ratio = made.savings_share;
        }
    }
    return made;
}

YearFigures year_figures(const ComparisonReading& reading, std::size_t party, std::size_t t)
{
    using Flow = SumLayout::Flow;
    const auto mean = [&](Flow flow) {
        return reading.mean(reading.sums.party_year(reading.comparison, party, flow, t));
    };
    YearFigures made{mean(Flow::investment),
                     mean(Flow::saving),
                     mean(Flow::cashable),
                     mean(Flow::line_transfer),
                     mean(Flow::transfer),
                     0,
                     0};
    made.result = made.saving - made.investment + made.line_transfer + made.transfer;
    return made;
}

std::vector<YearResults> year_results(const ComparisonReading& reading)
{
    std::vector<YearResults> years;
    for (std::size_t t = 0; t < reading.plan.time.years; ++t) {
        YearResults made{reading.plan.time.start + static_cast<int>(t),
                         t < reading.plan.time.programme_years,
                         {},
                         {}};
        const auto* before = years.empty() ? nullptr : &years.back();
        for (std::size_t p = 0; p < reading.layout.parties; ++p) {
            const auto& name = reading.description().parties[p].name;
            auto figures = year_figures(reading, p, t);
            figures.cumulative =
                figures.result + (before != nullptr ? before->parties.at(name).cumulative : 0);
            made.total.investment += figures.investment;
            made.total.saving += figures.saving;
            made.total.cashable += figures.cashable;
            made.parties.emplace(name, figures);
        }
        made.total.result = made.total.saving - made.total.investment;
        made.total.cumulative =
            made.total.result + (before != nullptr ? before->total.cumulative : 0);
        years.push_back(std::move(made));
    }
    return years;
}

std::vector<CalendarCut> calendar_results(const ComparisonReading& reading)
{
    std::vector<CalendarCut> made;
    const auto cuts = calendar_cuts(reading.plan);
    const auto total = reading.layout.parties;
    for (std::size_t c = 0; c < cuts.size(); ++c) {
        CalendarCut cut;
        cut.years = static_cast<int>(cuts[c]);
        for (std::size_t p = 0; p < total; ++p) {
            cut.parties[reading.description().parties[p].name] = party_figures(reading, c + 1, p);
        }
        cut.total = party_figures(reading, c + 1, total);
        const auto remainder = [&](PartyFigure figure) {
            return reading.party(0, total, figure).mean - reading.party(c + 1, total, figure).mean;
        };
        cut.remainder_investment = remainder(PartyFigure::investment);
        cut.remainder_saving = remainder(PartyFigure::saving);
        cut.remainder_result = remainder(PartyFigure::result);
        made.push_back(std::move(cut));
    }
    return made;
}

/// Years of counting in each of two periods until a Poisson difference shows (80 % power, 5 %
/// two-sided).
double years_to_see(double before, double after)
{
    constexpr double both_errors = 1.959964 + 0.841621;
    const double difference = before - after;
    return difference == 0
               ? std::numeric_limits<double>::infinity()
               : both_errors * both_errors * (before + after) / (difference * difference);
}

UnitFigures unit_figures(const ComparisonReading& reading, std::size_t u)
{
    const auto column = [&](UnitFigure figure) {
        return reading.column(reading.layout.unit(u, figure));
    };
    UnitFigures made{column(UnitFigure::baseline), column(UnitFigure::with),
                     column(UnitFigure::difference), 0};
    const double years = reading.plan.time.cohort ? 1 : reading.plan.time.programme_years;
    made.years_to_see = years_to_see(made.baseline.mean / years, made.with.mean / years);
    return made;
}

GroupFigures group_figures(const ComparisonReading& reading, std::size_t g)
{
    const auto& description = reading.description();
    const auto& layout = reading.layout;
    GroupFigures made;
    for (std::size_t i = 0; i < description.interventions.size(); ++i) {
        made.reached[description.interventions[i].name] = reading.column(layout.reached(i, g));
    }
    made.programme_euros = reading.column(layout.group_euros(g));
    const auto rate = [&](std::size_t alternative, std::size_t o) {
        const auto row = o * layout.groups + g;
        const double years = reading.mean(reading.sums.at_risk(alternative, row));
        const double cases = reading.mean(reading.sums.outcome_group(alternative, row));
        return years > 0 ? 1000 * cases / years : 0;
    };
    for (std::size_t o = 0; o < description.outcomes.size(); ++o) {
        const auto& name = description.outcomes[o].name;
        made.avoided[name] = reading.column(layout.avoided(o, g));
        made.rate_baseline[name] = rate(baseline_alternative(description), o);
        made.rate_with[name] = rate(reading.alternative, o);
    }
    return made;
}

template <class Figures, class Make>
std::map<std::string, Figures> by_names(const std::vector<std::string>& names, const Make& make)
{
    std::map<std::string, Figures> made;
    for (std::size_t i = 0; i < names.size(); ++i) {
        made.emplace(names[i], make(i));
    }
    return made;
}

template <class Named>
std::vector<std::string> names_of(const std::vector<Named>& list)
{
    std::vector<std::string> names;
    names.reserve(list.size());
    for (const auto& named : list) {
        names.push_back(named.name);
    }
    return names;
}

void add_money(const ComparisonReading& reading, ComparisonResults& made)
{
    const auto& description = reading.description();
    made.parties = by_names<PartyFigures>(
        names_of(description.parties), [&](std::size_t p) { return party_figures(reading, 0, p); });
    made.total = party_figures(reading, 0, reading.layout.parties);
    made.programme_cost = {reading.column(reading.layout.budget(BudgetFigure::one_off_cost)),
                           reading.column(reading.layout.budget(BudgetFigure::structural_cost))};
    made.everybody_better_off =
        reading.column(reading.layout.budget(BudgetFigure::everybody_better_off)).mean;
    made.perspectives = {{"fiscal", perspective_figures(reading, Perspective::fiscal)},
                         {"narrow", perspective_figures(reading, Perspective::narrow)},
                         {"broad", perspective_figures(reading, Perspective::broad)}};
    made.posts = by_names<PostFigures>(names_of(description.posts), [&](std::size_t post) {
        const auto column = [&](PostFigure figure) {
            return reading.column(reading.layout.post(post, figure));
        };
        return PostFigures{column(PostFigure::result), column(PostFigure::investment),
                           column(PostFigure::saving)};
    });
    for (std::size_t l = 0; l < reading.plan.lines.size(); ++l) {
        const auto& line = description.lines[reading.plan.lines[l].line];
        made.lines[line.name] = LineFigures{reading.column(reading.layout.line(l)),
                                            worst_grade(description, line), line.in_total};
    }
}

} // namespace

ComparisonResults comparison_results(const Plan& plan, const RunData& data, std::size_t comparison,
                                     std::size_t alternative)
{
    const ComparisonReading reading{
        plan, data, comparison, alternative, FigureLayout{plan}, SumLayout{plan}};
    const auto& description = *plan.description;
    ComparisonResults made;
    made.baseline = description.compare.baseline;
    made.with = description.alternatives[alternative].name;
    add_money(reading, made);
    made.calendar = calendar_results(reading);
    made.years = year_results(reading);
    made.units = by_names<UnitFigures>(names_of(description.units),
                                       [&](std::size_t u) { return unit_figures(reading, u); });
    if (description.groups) {
        made.groups =
            by_names<GroupFigures>(names_of(description.groups->groups),
                                   [&](std::size_t g) { return group_figures(reading, g); });
    }
    made.evidence = build_evidence(plan, data, made);
    made.budget = budget_results(reading, made);
    made.budget_years = budget_years(reading);
    made.contract = contract_results(reading);
    return made;
}

} // namespace mkba
