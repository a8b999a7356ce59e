#include "mkba/analysis/calibrate/yearly_counts.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "mkba/plan/compilation.hpp"
#include "mkba/plan/compile.hpp"
#include "mkba/plan/open_parameter.hpp"
#include "mkba/run/sampling.hpp"
#include "mkba/scenario/text/spelling.hpp"
#include "mkba/stats/figure_layout.hpp"

namespace mkba {

namespace {

/// Every count by the name that a target gives it, in the order of Ledger::yearly.
std::vector<std::string> count_names(const Description& description)
{
    std::vector<std::string> names;
    for (const auto& outcome : description.outcomes) {
        const bool event = outcome.occurrence == Occurrence::event;
        names.push_back((event ? "events." : "prevalences.") + outcome.name);
    }
    for (const auto& population : description.populations) {
        for (const auto& state : population.states) {
            names.push_back(fmt::format("persons.{}.{}", population.name, state.name));
        }
    }
    return names;
}

[[noreturn]] void refuse_name(const Place& place, const std::string& what, const std::string& name,
                              const std::vector<std::string>& known)
{
    refuse(place, fmt::format("there is no {} '{}'", what, name), suggestion(name, known));
}

/// The scenario with a row for each parameter that is adjusted, wherever it gets its value from.
Description adjustable(const Description& description, const CalibrationTerms& terms)
{
    Description made = description;
    std::vector<std::string> known;
    for (const auto& parameter : made.parameters) {
        if (parameter.value) {
            known.push_back(parameter.name);
        }
    }
    for (const auto& [name, place, low, high] : terms.parameters) {
        const auto p = index_of(made.parameters, name);
        if (!p || !made.parameters[*p].value) {
            refuse_name(place, "parameter with a value", name, known);
        }
        if (!made.parameters[*p].distribution) {
            leave_open(made.parameters[*p]);
        }
    }
    return made;
}

std::shared_ptr<const Plan> without_contract(Description description, const RunOptions& options)
{
    description.contract.reset();
    return plan_of_run(std::make_shared<const Description>(std::move(description)), options);
}

} // namespace

YearlyCounts::YearlyCounts(const std::shared_ptr<const Description>& description,
                           const RunOptions& options, const CalibrationTerms& terms)
    : plan_{plan_of_run(description, options)}, adjustable_{without_contract(
                                                    adjustable(*description, terms), options)},
      options_{options}, baseline_{baseline_alternative(*plan_->description)}
{
    options_.width = Width::single; // yearly counts are sums over the draws that run together
    for (const auto& target : terms.targets) {
        locate(target);
    }
    for (const auto& parameter : terms.parameters) {
        const auto& drawn = adjustable_->drawn;
        rows_.push_back(static_cast<std::size_t>(
            std::find(drawn.begin(), drawn.end(), parameter.name) - drawn.begin()));
    }
}

void YearlyCounts::locate(const ObservedCount& target)
{
    const auto names = count_names(*plan_->description);
    const auto found = std::find(names.begin(), names.end(), target.count);
    if (found == names.end()) {
        refuse_name(target.place, "count", target.count, names);
    }
    const auto years = static_cast<int>(plan_->time.person_years);
    const int t = target.year - plan_->time.start;
    if (t < 0 || t >= years) {
        refuse(target.place, fmt::format("the year {} lies outside {} to {}", target.year,
                                         plan_->time.start, plan_->time.start + years - 1));
    }
    places_.push_back(static_cast<std::size_t>(found - names.begin()) * plan_->time.person_years +
                      static_cast<std::size_t>(t));
}

std::vector<double> YearlyCounts::central(const std::vector<double>& values) const
{
    auto source = central_source(*adjustable_);
    source.fill = [own = source.fill, &values, this](DrawIndex first, std::size_t count,
                                                     std::span<const Lanes> rows) {
        own(first, count, rows);
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            std::fill(rows[rows_[i]].begin(), rows[rows_[i]].end(), values[i]);
        }
    };
    std::vector<double> counts;
    auto options = options_;
    options.threads = 1;
    (void)run_blocks({*adjustable_, source, options}, {1},
                     [&](const BlockOfDraws& /*block*/, const BlockRunner& runner) {
                         for (const auto place : places_) {
                             counts.push_back(runner.ledger(baseline_).yearly[place]);
                         }
                     });
    return counts;
}

CountedDraws YearlyCounts::draws(const std::vector<Output>& outputs) const
{
    const auto draws = plan_->description->simulation.draws;
    const auto sampler = make_sampler(*plan_);
    const auto source = source_of(sampler.get());
    const DrawColumn empty(draws);
    CountedDraws made{std::vector<DrawColumn>(places_.size(), empty),
                      std::vector<DrawColumn>(outputs.size(), empty),
                      std::vector<DrawColumn>(plan_->drawn.size(), empty),
                      sampler ? replicate_ranges(*sampler) : ReplicateRanges{}};
    (void)run_blocks({*plan_, source, options_}, {draws},
                     [&](const BlockOfDraws& block, const BlockRunner& runner) {
                         for (std::size_t i = 0; i < places_.size(); ++i) {
                             made.counts[i][block.first] =
                                 runner.ledger(baseline_).yearly[places_[i]];
                         }
                         for (std::size_t o = 0; o < outputs.size(); ++o) {
                             made.outputs[o][block.first] =
                                 runner.figures(0).row(outputs[o].column)[0];
                         }
                         for (std::size_t p = 0; p < made.parameters.size(); ++p) {
                             made.parameters[p][block.first] = runner.values().row(p)[0];
                         }
                     });
    return made;
}

} // namespace mkba
