#include "mkba/analysis/ladder/ladder_runs.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "mkba/run/given_draws.hpp"
#include "mkba/run/intervention_sets.hpp"
#include "mkba/stats/figure_layout.hpp"

namespace mkba {

namespace {

constexpr Coalition sets_a_run = 16; // each holds its flows of a block in memory

std::string name_of_set(Coalition set)
{
    return fmt::format("element_set_{}", set);
}

void add(const DrawColumn& what, DrawColumn& to)
{
    for (std::size_t i = 0; i < to.size(); ++i) {
        to[i] += what[i];
    }
}

/// All figures that a ladder wants, of every alternative.
std::vector<WantedColumn> wanted_of(const Plan& plan, const LadderSums& sums)
{
    std::vector<WantedColumn> wanted;
    for (std::size_t c = 0; c < compared_alternatives(*plan.description).size(); ++c) {
        for (const auto column : sums.wanted()) {
            wanted.push_back({c, column});
        }
    }
    return wanted;
}

} // namespace

LadderRuns::LadderRuns(const Description& description, const std::vector<std::string>& elements,
                       const std::vector<std::string>& units)
    : description_{description}, elements_{elements}, units_{units},
      switches_{shared_switches(elements.size(), meetings_of(description, elements, units))}
{
}

void LadderRuns::run(const RunOptions& options)
{
    const auto all = Coalition{1} << (*std::max_element(switches_.begin(), switches_.end()) + 1);
    by_switches_.resize(all);
    for (Coalition first = 1; first < all; first += sets_a_run) {
        const auto end = std::min(first + sets_a_run, all);
        auto some = options;
        if (options.progress) {
            some.progress = [&](double done) {
                options.progress((first + done * (end - first)) / all);
            };
        }
        run_some(first, end, some);
    }
}

std::vector<DrawColumn> LadderRuns::by_set(std::size_t column) const
{
    std::vector<DrawColumn> sets(std::size_t{1} << elements_.size(),
                                 DrawColumn(fixed_result_.size()));
    for (std::size_t p = 0; p < parts_.size(); ++p) {
        if (parts_[p].column != column) {
            continue;
        }
        for (Coalition set = 0; set < sets.size(); ++set) {
            // Without any of those that can change it, it is as in the baseline.
            if (const auto on = switched_on(set & parts_[p].changing); on != 0) {
                add(by_switches_[on][p], sets[set]);
            }
        }
    }
    return sets;
}

Coalition LadderRuns::switched_on(Coalition elements) const
{
    Coalition on = 0;
    for (std::size_t e = 0; e < elements_.size(); ++e) {
        on |= takes_part(elements, e) ? Coalition{1} << switches_[e] : 0;
    }
    return on;
}

std::shared_ptr<const Plan> LadderRuns::plan_of(Coalition first, Coalition end,
                                                const RunOptions& options) const
{
    InterventionSets sets;
    for (auto set = first; set < end; ++set) {
        std::set<std::string> members;
        for (std::size_t e = 0; e < elements_.size(); ++e) {
            if (takes_part(set, switches_[e])) {
                members.insert(elements_[e]);
            }
        }
        sets.emplace(std::move(members), name_of_set(set));
    }
    auto made =
        with_sets(description_, running_interventions(description_), sets, name_of_set(first));
    add_family_units(made, elements_);
    return plan_of_run(std::make_shared<const Description>(std::move(made)), options);
}

void LadderRuns::run_some(Coalition first, Coalition end, const RunOptions& options)
{
    const auto plan = plan_of(first, end, options);
    const LadderSums sums{*plan, elements_, units_};
    const auto run = run_own_draws(*plan, options, wanted_of(*plan, sums), KeepParameters::no);
    for (auto set = first; set < end; ++set) {
        const auto comparison = comparison_of(*plan->description, name_of_set(set)).value();
        const auto figures = comparison * sums.wanted().size();
        by_switches_[set] = sums.columns(run.figures, figures);
        if (set + 1 == by_switches_.size()) {
            fixed_result_ = sums.fixed_result(run.figures, figures);
        }
    }
    parts_ = sums.parts();
    fixed_lines_ = sums.fixed_lines();
    replicates_ = run.replicates;
}

} // namespace mkba
