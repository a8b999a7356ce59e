#include "mkba/contract/figures/row_points.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "mkba/contract/rounding.hpp"

namespace mkba {

RowRefusal no_sense(std::string text)
{
    return {RowRefusal::Kind::no_sense, std::move(text)};
}

std::optional<RowRefusal> senseless_term(const TermValues& terms)
{
    const std::pair<const char*, double> shares[] = {
        {"factor", terms.factor},
        {"share", terms.share},
        {"rate of a loss", terms.loss ? terms.loss->rate : 0}};
    for (const auto& [name, value] : shares) {
        if (!(value >= 0 && value <= 1)) {
            return no_sense(fmt::format("its {} is {:.6g}, not between 0 and 1", name, value));
        }
    }
    const double lowest = std::min(terms.threshold, terms.loss ? terms.loss->threshold : 0);
    constexpr double rounding = -1e-12; // at a confidence of 0.5
    return lowest < rounding
               ? std::optional{no_sense(fmt::format("its threshold is {:.6g}, below 0", lowest))}
               : std::nullopt;
}

bool differs(const ExactSettlement& a, const ExactSettlement& b)
{
    return a.judged.bound != b.judged.bound || a.terms.failed_gate != b.terms.failed_gate ||
           (a.judged.savings_counted > 0) != (b.judged.savings_counted > 0) ||
           (a.judged.savings_counted < 0) != (b.judged.savings_counted < 0);
}

void Gathering::add(const ExactSettlement& exact)
{
    const auto& judged = exact.judged;
    widen(made_.benchmark, exact.benchmark);
    widen(made_.measured, exact.measured);
    widen(made_.rate, judged.rate);
    widen(made_.threshold, exact.terms.threshold);
    widen(made_.savings_counted, judged.savings_counted);
    widen(made_.share, judged.share);
    widen(made_.payment, rounded(judged.payment, rounding_));
    if (is_first_) {
        made_.bound = judged.bound;
        if (exact.terms.failed_gate) {
            made_.gate = rules_.gates[*exact.terms.failed_gate].name;
            made_.gate_label = rules_.gates[*exact.terms.failed_gate].label;
        }
    } else if (made_.bound && *made_.bound != judged.bound) {
        made_.bound.reset();
    }
    is_first_ = false;
}

void Gathering::widen(Range& range, double value) const
{
    range = is_first_ ? Range{value, value}
                      : Range{std::min(range.low, value), std::max(range.high, value)};
}

} // namespace mkba
