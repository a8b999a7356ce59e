// The columns of a comparison, from the present values that were booked.
#include <algorithm>
#include <limits>

#include "mkba/stats/appraisal.hpp"

namespace mkba {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr double never = std::numeric_limits<double>::infinity();
} // namespace

/// The followed view (cut 0) is all segments, cut c the first c of them.
void Appraisal::party_columns(std::size_t cut, std::size_t party, RowBlock& figures)
{
    const auto last = cut == 0 ? layout_.cuts : cut;
    const auto row = [&](PartyFigure figure) {
        return figures.row(layout_.party(cut, party, figure));
    };
    for (std::size_t flow = 0; flow < SumLayout::flows; ++flow) {
        double* column = figures.row(layout_.party(cut, party, static_cast<PartyFigure>(flow)));
        std::fill_n(column, kernels_.width, 0.0);
        for (std::size_t segment = 0; segment < last; ++segment) {
            kernels_.add(column, worth_row(party, flow, segment));
        }
    }
    double* cash_costs = scratch_.row(4);
    std::fill_n(cash_costs, kernels_.width, 0.0);
    for (std::size_t segment = 0; segment < last; ++segment) {
        kernels_.add(cash_costs, worth_row(party, cash_cost, segment));
    }
    for (std::size_t i = 0; i < kernels_.width; ++i) {
        const double moved = row(PartyFigure::line_transfer)[i] + row(PartyFigure::transfer)[i];
        row(PartyFigure::result)[i] =
            row(PartyFigure::saving)[i] - row(PartyFigure::investment)[i] + moved;
        row(PartyFigure::result_cash)[i] = row(PartyFigure::cashable)[i] - cash_costs[i] + moved;
    }
    if (cut == 0) {
        payback(party, row(PartyFigure::payback));
    } else {
        std::fill_n(row(PartyFigure::payback), kernels_.width, nothing);
    }
}

void Appraisal::total_columns(std::size_t cut, RowBlock& figures) const
{
    for (const auto figure : {PartyFigure::investment, PartyFigure::saving, PartyFigure::cashable,
                              PartyFigure::result, PartyFigure::result_cash}) {
        double* total = figures.row(layout_.party(cut, layout_.parties, figure));
        std::fill_n(total, kernels_.width, 0.0);
        for (std::size_t p = 0; p < layout_.parties; ++p) {
            kernels_.add(total, figures.row(layout_.party(cut, p, figure)));
        }
    }
    double* result = figures.row(layout_.party(cut, layout_.parties, PartyFigure::result));
    kernels_.subtract(result, figures.row(layout_.party(cut, layout_.parties, PartyFigure::saving)),
                      figures.row(layout_.party(cut, layout_.parties, PartyFigure::investment)));
    double* cash = figures.row(layout_.party(cut, layout_.parties, PartyFigure::result_cash));
    for (const auto figure : {PartyFigure::line_transfer, PartyFigure::transfer}) {
        for (std::size_t p = 0; p < layout_.parties; ++p) {
            kernels_.scaled_add(cash, figures.row(layout_.party(cut, p, figure)), -1);
        }
        std::fill_n(figures.row(layout_.party(cut, layout_.parties, figure)), kernels_.width, 0.0);
    }
    std::fill_n(figures.row(layout_.party(cut, layout_.parties, PartyFigure::payback)),
                kernels_.width, nothing);
}

/// First year whose cumulative discounted result is >= 0 and stays so; no investment, no payback.
void Appraisal::payback(std::size_t party, double* row) const
{
    const auto years = plan_.time.years;
    for (std::size_t i = 0; i < kernels_.width; ++i) {
        double cumulative = 0;
        double invested = 0;
        double year = plan_.time.start;
        for (std::size_t t = 0; t < years; ++t) {
            cumulative += net_.row(party * years + t)[i];
            if (cumulative < 0) {
                year = plan_.time.start + static_cast<double>(t) + 1;
            }
        }
        for (std::size_t segment = 0; segment < layout_.cuts; ++segment) {
            invested += worth_.row((party * worth_flows) * layout_.cuts + segment)[i];
        }
        row[i] = invested <= 0 ? nothing : cumulative < 0 ? never : year;
    }
}

void Appraisal::balance_columns(RowBlock& figures) const
{
    for (const auto perspective : {Perspective::fiscal, Perspective::narrow, Perspective::broad}) {
        double* investment =
            figures.row(layout_.perspective(perspective, BalanceFigure::investment));
        double* saving = figures.row(layout_.perspective(perspective, BalanceFigure::saving));
        std::fill_n(investment, kernels_.width, 0.0);
        std::fill_n(saving, kernels_.width, 0.0);
        for (std::size_t l = 0; l < plan_.lines.size(); ++l) {
            const auto& line = plan_.lines[l];
            if (!line.in_total || line.kind == LineKind::transfer ||
                line.perspective > perspective) {
                continue;
            }
            const bool programme = line.role == Role::programme;
            const double sign =
                (programme ? 1.0 : -1.0) * (line.kind == LineKind::benefit ? -1.0 : 1.0);
            kernels_.scaled_add(programme ? investment : saving, line_worth_.row(l), sign);
        }
        double* share = figures.row(layout_.perspective(perspective, BalanceFigure::savings_share));
        kernels_.subtract(figures.row(layout_.perspective(perspective, BalanceFigure::result)),
                          saving, investment);
        for (std::size_t i = 0; i < kernels_.width; ++i) {
            share[i] = investment[i] > 0 ? saving[i] / investment[i] : nothing;
        }
    }
}

void Appraisal::cost_columns(RowBlock& figures) const
{
    double* one_off = figures.row(layout_.budget(BudgetFigure::one_off_cost));
    double* structural = figures.row(layout_.budget(BudgetFigure::structural_cost));
    std::fill_n(one_off, kernels_.width, 0.0);
    std::fill_n(structural, kernels_.width, 0.0);
    for (std::size_t l = 0; l < plan_.lines.size(); ++l) {
        const auto& line = plan_.lines[l];
        if (line.role == Role::programme && line.in_total && line.kind != LineKind::transfer) {
            kernels_.scaled_add(line.structural ? structural : one_off, line_worth_.row(l),
                                line.kind == LineKind::benefit ? -1 : 1);
        }
    }
}

void Appraisal::post_columns(RowBlock& figures) const
{
    for (std::size_t post = 0; post < plan_.description->posts.size(); ++post) {
        for (const auto figure : {PostFigure::result, PostFigure::investment, PostFigure::saving}) {
            std::fill_n(figures.row(layout_.post(post, figure)), kernels_.width, 0.0);
        }
    }
    for (std::size_t l = 0; l < plan_.lines.size(); ++l) {
        const auto& line = plan_.lines[l];
        const double good = line.kind == LineKind::benefit ? 1 : -1;
        double* column = figures.row(layout_.line(l));
        std::fill_n(column, kernels_.width, 0.0);
        kernels_.scaled_add(column, line_worth_.row(l), good);
        if (!line.in_total || line.kind == LineKind::transfer) {
            continue;
        }
        const bool programme = line.role == Role::programme;
        kernels_.add(figures.row(layout_.post(line.post, PostFigure::result)), column);
        kernels_.scaled_add(figures.row(layout_.post(line.post, programme ? PostFigure::investment
                                                                          : PostFigure::saving)),
                            column, programme ? -1 : 1);
    }
}

void Appraisal::count_columns(const Ledger& baseline, const Ledger& with, RowBlock& figures) const
{
    for (std::size_t u = 0; u < plan_.units.size(); ++u) {
        std::copy_n(baseline.units.row(u), kernels_.width,
                    figures.row(layout_.unit(u, UnitFigure::baseline)));
        std::copy_n(with.units.row(u), kernels_.width,
                    figures.row(layout_.unit(u, UnitFigure::with)));
        kernels_.difference(figures.row(layout_.unit(u, UnitFigure::difference)), with.units.row(u),
                            baseline.units.row(u));
    }
    for (std::size_t g = 0; g < layout_.groups; ++g) {
        for (std::size_t i = 0; i < plan_.reached.size(); ++i) {
            const auto row = with.layout.reached_group(i, g);
            kernels_.difference(figures.row(layout_.reached(i, g)), with.reached.row(row),
                                baseline.reached.row(row));
        }
        kernels_.difference(figures.row(layout_.group_euros(g)), with.group_euros.row(g),
                            baseline.group_euros.row(g));
        for (std::size_t o = 0; o < plan_.outcomes.size(); ++o) {
            const auto row = with.layout.outcome_group(o, g);
            kernels_.difference(figures.row(layout_.avoided(o, g)), baseline.outcomes.row(row),
                                with.outcomes.row(row));
        }
    }
}

void Appraisal::budget_columns(RowBlock& figures) const
{
    const double factors = recruiting_discount_factors(plan_);
    const double* saving =
        figures.row(layout_.perspective(Perspective::broad, BalanceFigure::saving));
    double* a_year = figures.row(layout_.budget(BudgetFigure::saving_a_year));
    double* everybody = figures.row(layout_.budget(BudgetFigure::everybody_better_off));
    for (std::size_t i = 0; i < kernels_.width; ++i) {
        a_year[i] = saving[i] / factors;
        everybody[i] = 1;
    }
    for (std::size_t p = 0; p < layout_.parties; ++p) {
        if (plan_.description->parties[p].is_grant) {
            continue;
        }
        const double* result = figures.row(layout_.party(0, p, PartyFigure::result));
        for (std::size_t i = 0; i < kernels_.width; ++i) {
            everybody[i] = result[i] < 0 ? 0 : everybody[i];
        }
    }
}

} // namespace mkba
