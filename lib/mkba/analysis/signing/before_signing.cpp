#include "mkba/analysis/signing/before_signing.hpp"

#include <algorithm>
#include <cmath>

#include "mkba/analysis/signing/credibility_payment.hpp"
#include "mkba/contract/detectability.hpp"
#include "mkba/plan/contract_plan.hpp"
#include "mkba/run/sampling.hpp"

namespace mkba {

namespace {

/// Both runs, and where their contract lies in time.
struct Runs {
    const SettledDraws& with_effect;
    const SettledDraws& without;
    const Plan& plan;

    [[nodiscard]] bool settles_once() const
    {
        return plan.contract->settle == SettleHow::cumulative;
    }
    [[nodiscard]] int year_of(std::size_t year) const
    {
        return plan.time.start + static_cast<int>(plan.contract->first + year);
    }
    [[nodiscard]] bool drawn() const { return plan.description->simulation.draws > 0; }
};

double mean_benchmark_error(const SettledDraws& settled)
{
    return mean_of(settled.benchmark_error());
}

double effect_of(const SettledWindow& window)
{
    return mean_of(
        where_measured(window, [&](auto d) { return window.saving[d] / window.benchmark[d]; }));
}

MeasurementError error_of(const SettledWindow& window, double benchmark_error)
{
    const auto variances = where_measured(window, [&](auto d) {
        return window.variance[d] / (window.benchmark[d] * window.benchmark[d]);
    });
    return {std::sqrt(mean_of(variances)), benchmark_error};
}

/// Odds that something is owed, or paid, in the years from `first` up to and with `last`.
double odds_of(SettledFigure payment, const SettledDraws& settled, std::size_t first,
               std::size_t last)
{
    std::vector<double> pays(settled.draws(), 0.0);
    for (std::size_t year = first; year <= last; ++year) {
        const auto paid = settled.figure(year, payment);
        for (std::size_t d = 0; d < paid.size(); ++d) {
            pays[d] = paid[d] > 0 ? 1 : pays[d];
        }
    }
    return mean_of(pays);
}

SigningYear signing_year(const Runs& runs, std::size_t year)
{
    const auto window = window_of(runs.with_effect, runs.settles_once() ? 0 : year, year);
    const auto error = error_of(window, mean_benchmark_error(runs.with_effect));
    SigningYear made;
    made.year = runs.year_of(year);
    made.since_start = made.year - runs.plan.time.start + 1;
    made.persons = mean_of(window.persons);
    made.benchmark = mean_of(window.benchmark);
    made.effect = effect_of(window);
    made.luck = error.sampling;
    for (std::size_t c = 0; c < usual_confidences.size(); ++c) {
        made.smallest_by_luck[c] = smallest_seen({error.sampling, 0}, usual_confidences[c]);
        made.smallest[c] = smallest_seen(error, usual_confidences[c]);
    }
    if (runs.settles_once() && year + 1 < runs.with_effect.years) {
        return made;
    }
    made.threshold = runs.with_effect.thresholds[year];
    if (runs.drawn()) {
        made.for_nothing = odds_of(SettledFigure::owed, runs.without, year, year);
        made.funded = odds_of(SettledFigure::paid, runs.without, year, year);
        if (made.effect > 0) {
            made.missed = 1 - odds_of(SettledFigure::owed, runs.with_effect, year, year);
        }
    }
    return made;
}

SigningSize signing_size(const SettledDraws& settled, std::size_t last, double power)
{
    const auto window = window_of(settled, 0, last);
    const auto error = error_of(window, mean_benchmark_error(settled));
    SigningSize made{static_cast<int>(last) + 1, effect_of(window), {}, {}};
    for (std::size_t c = 0; c < usual_confidences.size(); ++c) {
        made.by_luck[c] =
            times_as_large(made.effect, {error.sampling, 0}, usual_confidences[c], power);
        made.needed[c] = times_as_large(made.effect, error, usual_confidences[c], power);
    }
    return made;
}

ContractSigning signing_of(const Runs& runs, double power)
{
    ContractSigning made;
    made.label = runs.plan.description->contract->label;
    made.settles_once = runs.settles_once();
    made.benchmark_error = mean_benchmark_error(runs.with_effect);
    made.effects_inside = runs.with_effect.effects_inside;
    const auto years = runs.with_effect.years;
    for (std::size_t year = 0; year < years; ++year) {
        made.years.push_back(signing_year(runs, year));
        made.sizes.push_back(signing_size(runs.with_effect, year, power));
    }
    if (runs.drawn()) {
        made.for_nothing = odds_of(SettledFigure::owed, runs.without, 0, years - 1);
        made.funded = odds_of(SettledFigure::paid, runs.without, 0, years - 1);
        made.missed = 1 - odds_of(SettledFigure::owed, runs.with_effect, 0, years - 1);
        made.ended = runs.with_effect.ended;
        made.credibility =
            credibility_years(runs.with_effect, runs.without, made.settles_once, runs.year_of(0));
    }
    return made;
}

/// The last year, or all of them where they are settled at once.
DilutedPool diluted(const std::shared_ptr<const Description>& description,
                    const RunOptions& options)
{
    auto everybody = std::make_shared<Description>(*description);
    auto terms = std::make_shared<ContractTerms>(*description->contract);
    for (auto& part : terms->pool) {
        part.persons = PoolPersons::all;
    }
    everybody->contract = std::move(terms);
    const auto plan = plan_of_run(everybody, options);
    const auto settled = settled_draws(*plan, options);
    const Runs runs{settled, settled, *plan};
    const auto last = settled.years - 1U;
    const auto window = window_of(settled, runs.settles_once() ? 0 : last, last);
    return {mean_of(window.persons), effect_of(window)};
}

} // namespace

ContractSigning before_signing(const std::shared_ptr<const Description>& description,
                               const RunOptions& options, double power)
{
    const auto own = own_comparison(description);
    const auto plan = plan_of_run(own, options);
    const auto without = compile(own, {options.view, 0});
    const auto with_effect = settled_draws(*plan, options);
    auto made = signing_of({with_effect, settled_draws(*without, options), *plan}, power);
    if (plan->contract->only_entered()) {
        made.of_everybody = diluted(own, options);
    }
    return made;
}

} // namespace mkba
