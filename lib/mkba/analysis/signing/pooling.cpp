#include "mkba/analysis/signing/pooling.hpp"

#include <algorithm>
#include <cmath>

#include "mkba/contract/detectability.hpp"

namespace mkba {

namespace {

PooledMember run_member(const PoolMember& member, const PoolingOptions& options)
{
    const auto plan = plan_of_run(own_comparison(member.description), options.run);
    const auto settled = settled_draws(*plan, options.run);
    const auto errors = settled.benchmark_error();
    PooledMember made{member.name, {}, {errors.begin(), errors.end()}, {}};
    double cost = 0;
    for (std::size_t years = 1; years <= std::min<std::size_t>(options.most_years, settled.years);
         ++years) {
        made.windows.push_back(window_of(settled, 0, years - 1));
        cost += settled.programme_cost[years - 1];
        made.programme_cost.push_back(cost);
    }
    return made;
}

PoolWindow judged(const SettledWindow& window, const std::vector<double>& benchmark_error,
                  double confidence)
{
    const auto error = [&](std::size_t d) {
        return MeasurementError{std::sqrt(window.variance[d]) / window.benchmark[d],
                                benchmark_error[d]};
    };
    const auto effect = [&](std::size_t d) { return window.saving[d] / window.benchmark[d]; };
    PoolWindow made;
    made.effect = mean_of(where_measured(window, effect));
    made.smallest = mean_of(
        where_measured(window, [&](auto d) { return smallest_seen(error(d), confidence); }));
    made.missed = odds_of_missing(window, benchmark_error, confidence);
    return made;
}

Pool pool_of(const PooledMember& pooled, std::vector<std::string> members, double confidence)
{
    Pool made{std::move(members), pooled.persons(), {}};
    for (const auto& window : pooled.windows) {
        made.windows.push_back(judged(window, pooled.benchmark_error, confidence));
    }
    return made;
}

std::optional<PoolChoice> smallest_of(const std::vector<Pool>& pools, double power)
{
    std::optional<PoolChoice> found;
    for (std::size_t p = 0; p < pools.size(); ++p) {
        for (std::size_t w = 0; w < pools[p].windows.size(); ++w) {
            const bool seen = pools[p].windows[w].missed <= 1 - power;
            if (seen && (!found || pools[p].persons < pools[found->pool].persons)) {
                found = PoolChoice{p, w + 1};
            }
        }
    }
    return found;
}

} // namespace

PoolingResults pooling(const std::vector<PoolMember>& members, const PoolingOptions& options)
{
    std::vector<PooledMember> all;
    for (const auto& member : members) {
        all.push_back(run_member(member, options));
    }
    std::stable_sort(all.begin(), all.end(), [](const PooledMember& a, const PooledMember& b) {
        return a.persons() > b.persons();
    });
    PoolingResults results{options.confidence, options.power, 0, {}, {}, {}};
    for (const auto& member : all) {
        results.pools.push_back(pool_of(member, {member.name}, options.confidence));
        results.most_years = member.windows.size();
    }
    PooledMember together = all.front();
    std::vector<std::string> names{together.name};
    for (std::size_t m = 1; m < all.size(); ++m) {
        names.push_back(all[m].name);
        add(all[m], together);
        results.pools.push_back(pool_of(together, names, options.confidence));
    }
    results.smallest = smallest_of(results.pools, options.power);
    results.cheapest = cheapest_pools(all, {options.confidence, options.power});
    return results;
}

} // namespace mkba
