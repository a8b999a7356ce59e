#include "mkba/analysis/signing/credibility_payment.hpp"

#include <algorithm>

#include "mkba/contract/credibility.hpp"

namespace mkba {

namespace {

/// The years that one settlement looks at; the last is the one whose rules hold.
struct SettledYears {
    std::size_t first{};
    std::size_t last{};
};

/// The forecast of a settlement's rate, its doubt, and the noise of one observation.
CredibilityStructure structure_of(const SettledDraws& settled, const SettledWindow& window)
{
    const auto rates =
        where_measured(window, [&](auto d) { return window.saving[d] / window.benchmark[d]; });
    const auto noise = where_measured(window, [&](auto d) {
        const double error = settled.benchmark_error()[d];
        return window.variance[d] / (window.benchmark[d] * window.benchmark[d]) + error * error;
    });
    CredibilityStructure made{mean_of(rates), mean_of(noise), 0};
    for (const double rate : rates) {
        made.between += (rate - made.mean) * (rate - made.mean) / static_cast<double>(rates.size());
    }
    return made;
}

/// One run's settlement: what is owed for a saving, under the cap.
class Payments {
public:
    Payments(const SettledDraws& settled, SettledYears years)
        : window{counted_window(settled, years.first, years.last)}, last_{years.last}, settled_{
                                                                                           settled}
    {
    }
    [[nodiscard]] double for_saving(std::size_t draw, double saving) const
    {
        return std::min(of_last(SettledFigure::part, draw) * std::max(saving, 0.0),
                        of_last(SettledFigure::cap, draw));
    }
    [[nodiscard]] double cliff(std::size_t draw) const
    {
        return std::max(of_last(SettledFigure::owed, draw), 0.0);
    }
    [[nodiscard]] double credible_payment(std::size_t draw, double z, double forecast) const
    {
        const double benchmark = window.benchmark[draw];
        const double rate =
            benchmark > 0 ? credible(z, window.measured[draw] / benchmark, forecast) : 0;
        return for_saving(draw, rate * benchmark);
    }

    SettledWindow window;

private:
    [[nodiscard]] double of_last(SettledFigure figure, std::size_t draw) const
    {
        return settled_.figure(last_, figure)[draw];
    }

    std::size_t last_;
    const SettledDraws& settled_;
};

template <class Pay>
PaymentFigures figures_of(const Payments& with_effect, const Payments& without, const Pay& pay)
{
    const auto draws = with_effect.window.benchmark.size();
    std::vector<double> paid(draws);
    std::vector<double> more(draws);
    std::vector<double> less(draws);
    std::vector<double> nothing(draws);
    for (std::size_t d = 0; d < draws; ++d) {
        const double fair = with_effect.for_saving(d, with_effect.window.saving[d]);
        paid[d] = pay(with_effect, d);
        more[d] = std::max(paid[d] - fair, 0.0);
        less[d] = std::max(fair - paid[d], 0.0);
        nothing[d] = pay(without, d);
    }
    return {mean_of(paid), mean_of(more), mean_of(less), mean_of(nothing)};
}

CredibilityYear settlement(const SettledDraws& with_effect, const SettledDraws& without,
                           SettledYears years)
{
    const Payments with{with_effect, years};
    const Payments none{without, years};
    // What is known of the rate does not hang on an exit.
    const auto structure =
        structure_of(with_effect, window_of(with_effect, years.first, years.last));
    CredibilityYear made;
    made.weight = credibility(structure, 1);
    made.cliff = figures_of(with, none, [](const Payments& of, auto d) { return of.cliff(d); });
    made.credible = figures_of(with, none, [&](const Payments& of, auto d) {
        return of.credible_payment(d, made.weight, structure.mean);
    });
    return made;
}

void add_to(PaymentFigures& sum, const PaymentFigures& more)
{
    sum.payment += more.payment;
    sum.too_much += more.too_much;
    sum.too_little += more.too_little;
    sum.for_nothing += more.for_nothing;
}

} // namespace

std::vector<CredibilityYear> credibility_years(const SettledDraws& with_effect,
                                               const SettledDraws& without, bool settles_once,
                                               int start)
{
    std::vector<CredibilityYear> made;
    CredibilityYear all;
    for (std::size_t year = settles_once ? with_effect.years - 1 : 0; year < with_effect.years;
         ++year) {
        made.push_back(settlement(with_effect, without, {settles_once ? 0 : year, year}));
        made.back().year = start + static_cast<int>(year);
        add_to(all.cliff, made.back().cliff);
        add_to(all.credible, made.back().credible);
    }
    made.push_back(all);
    return made;
}

} // namespace mkba
