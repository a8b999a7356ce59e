#include "mkba/contract/figures/row_settler.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include "mkba/contract/figures/row_gaps.hpp"
#include "mkba/contract/figures/row_points.hpp"
#include "mkba/contract/rounding.hpp"

namespace mkba {

namespace {

constexpr int pieces_of_an_edge = 8;
constexpr int halvings = 60;

using Point = std::vector<double>;

/// One row, settled at the points of its ranges.
class RowWalk {
public:
    RowWalk(const FiguresContract& contract, const RowRules& rules, const FigureRow& row,
            const RoundingTerms& rounding, std::vector<std::size_t> open)
        : contract_{contract}, rules_{rules}, row_{row}, rounding_{rounding},
          open_{std::move(open)}, gathering_{rules.written(), rounding}
    {
        for (const auto& figure : row.figures) {
            point_.push_back(figure.given == Given::not_at_all
                                 ? std::numeric_limits<double>::quiet_NaN()
                                 : figure.low);
        }
    }

    /// Settles every corner, or says why not.
    [[nodiscard]] std::optional<RowRefusal> corners()
    {
        auto refusal = each_corner();
        return !refusal && gathering_.made().measured.high < 0
                   ? no_sense("its measured amount is below 0")
                   : refusal;
    }
    /// Follows the edges along one open figure; whether the payment depends on it.
    [[nodiscard]] bool matters(std::size_t i)
    {
        bool found = false;
        const std::size_t bit = std::size_t{1} << i;
        for (std::size_t corner = 0; corner < payments_.size(); ++corner) {
            if ((corner & bit) == 0) {
                go_to(corner);
                const bool widened = follow_edge(open_[i]);
                found = found || widened || payments_[corner] != payments_[corner | bit];
            }
        }
        return found;
    }
    /// Why a point came to nothing known; empty where none did.
    [[nodiscard]] const std::optional<RowRefusal>& unknown() const { return unknown_; }
    [[nodiscard]] RowSettlement& made() { return gathering_.made(); }

private:
    [[nodiscard]] std::optional<RowRefusal> each_corner()
    {
        for (std::size_t corner = 0; corner < std::size_t{1} << open_.size(); ++corner) {
            go_to(corner);
            const auto exact = here();
            if (!exact) {
                return RowRefusal{RowRefusal::Kind::outside_table,
                                  "its number of persons lies outside the threshold table"};
            }
            if (!exact->is_known) {
                return unknown_;
            }
            if (!(exact->benchmark > 0)) {
                return no_sense("its benchmark is not above 0");
            }
            if (auto refusal = senseless_term(exact->terms)) {
                return refusal;
            }
            if (!std::isfinite(exact->judged.payment)) {
                return no_sense("its payment is no number");
            }
            gathering_.add(*exact);
            payments_.push_back(rounded(exact->judged.payment, rounding_));
        }
        return std::nullopt;
    }
    void go_to(std::size_t corner)
    {
        for (std::size_t i = 0; i < open_.size(); ++i) {
            const auto& figure = row_.figures[open_[i]];
            point_[open_[i]] = (corner >> i & 1U) != 0 ? figure.high : figure.low;
        }
    }
    /// The settlement here, after working out the figures that are not given.
    [[nodiscard]] std::optional<ExactSettlement> here()
    {
        for (std::size_t c = 0; c < row_.figures.size(); ++c) {
            const auto* formula = rules_.otherwise(c);
            if (formula != nullptr && row_.figures[c].given == Given::not_at_all) {
                point_[c] = formula->value(point_.data());
            }
        }
        auto exact = rules_.settle(point_);
        if (exact && !exact->is_known && !unknown_) {
            unknown_ = why_unknown();
        }
        return exact;
    }
    [[nodiscard]] RowRefusal why_unknown() const
    {
        if (rules_.has_nobody(point_)) {
            return {RowRefusal::Kind::outside_table, "nobody is in its pool"};
        }
        for (std::size_t c = 0; c < point_.size(); ++c) {
            if (rules_.uses(c) && row_.figures[c].given == Given::not_at_all &&
                std::isnan(point_[c])) {
                return no_sense(not_given(contract_.columns[c]));
            }
        }
        return no_sense("one of its rules comes to no number");
    }
    [[nodiscard]] std::optional<ExactSettlement> here_with(std::size_t column, double value)
    {
        point_[column] = value;
        auto exact = here();
        return exact && exact->is_known ? exact : std::nullopt;
    }
    [[nodiscard]] double width()
    {
        const auto& payment = gathering_.made().payment;
        return payment.high - payment.low;
    }
    /// Points along the edge, and both sides of every switch between two of them. An unlimited
    /// figure is a base of limits, between whose ends nothing switches twice.
    bool follow_edge(std::size_t column)
    {
        const auto& figure = row_.figures[column];
        if (!std::isfinite(figure.high - figure.low)) {
            return false;
        }
        const double before = width();
        double from = figure.low;
        auto last = here_with(column, from);
        for (int k = 1; k <= pieces_of_an_edge; ++k) {
            const double to = k == pieces_of_an_edge
                                  ? figure.high
                                  : figure.low + (figure.high - figure.low) * k / pieces_of_an_edge;
            const auto next = here_with(column, to);
            if (last && next) {
                gathering_.add(*next);
                if (differs(*last, *next)) {
                    bisect(column, from, to, *last);
                }
            }
            last = next;
            from = to;
        }
        return width() > before;
    }
    void bisect(std::size_t column, double from, double to, const ExactSettlement& at_from)
    {
        for (int k = 0; k < halvings; ++k) {
            const double middle = from + (to - from) / 2;
            const auto exact = here_with(column, middle);
            if (!exact) {
                return;
            }
            gathering_.add(*exact);
            (differs(at_from, *exact) ? to : from) = middle;
        }
    }

    const FiguresContract& contract_;
    const RowRules& rules_;
    const FigureRow& row_;
    const RoundingTerms& rounding_;
    std::vector<std::size_t> open_;
    std::optional<RowRefusal> unknown_;
    Gathering gathering_;
    Point point_;
    std::vector<double> payments_; // at the corners
};

} // namespace

RowSettler::RowSettler(const FiguresContract& contract)
    : contract_{contract}, rules_(contract.rules.size())
{
}

const RowRules& RowSettler::rules_of(std::size_t combination)
{
    auto& rules = rules_[combination];
    if (!rules) {
        rules.emplace(contract_, contract_.rules[combination]);
    }
    return *rules;
}

RowSettler::Outcome RowSettler::settle(const FigureRow& row)
{
    if (auto outside = outside_term(contract_, row); !outside.empty()) {
        return {std::nullopt, no_sense(std::move(outside))};
    }
    const auto& rules = rules_of(row.rules);
    if (auto missing = missing_figure(contract_, rules, row); !missing.empty()) {
        return {std::nullopt, no_sense(std::move(missing))};
    }
    auto made = settle_by(rules, row);
    if (made.refusal && made.refusal->kind == RowRefusal::Kind::outside_table) {
        if (const auto inside = rules.within_table(row)) {
            return settle_by(rules, *inside);
        }
    }
    return made;
}

RowSettler::Outcome RowSettler::settle_by(const RowRules& rules, const FigureRow& row) const
{
    std::vector<std::size_t> open;
    for (std::size_t c = 0; c < row.figures.size(); ++c) {
        if (row.figures[c].is_open() && rules.uses(c)) {
            open.push_back(c);
        }
    }
    if (open.size() > most_open_figures) {
        return {std::nullopt,
                no_sense(fmt::format("{} of its figures are ranges; at most {} are followed",
                                     open.size(), most_open_figures))};
    }
    const auto& named = rules.written().rounding;
    const RoundingTerms rounding = named ? *named : to_cents;
    RowWalk walk{contract_, rules, row, rounding, open};
    if (auto refusal = walk.corners()) {
        return {std::nullopt, std::move(refusal)};
    }
    std::vector<OpenFigure> deciding;
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (walk.matters(i)) {
            deciding.push_back({contract_.columns[open[i]].name, row.figures[open[i]].given,
                                rules.limits_by(open[i])});
        }
    }
    if (walk.unknown()) {
        return {std::nullopt, walk.unknown()};
    }
    auto made = std::move(walk.made());
    made.open = std::move(deciding);
    return {std::move(made)};
}

} // namespace mkba
