#include "mkba/analysis/signing/pool_subsets.hpp"

#include <algorithm>
#include <cmath>

#include "mkba/contract/detectability.hpp"

namespace mkba {

namespace {

/// Goes through the sets, each made of the one before it and one member more.
class SubsetSearch {
public:
    SubsetSearch(const std::vector<PooledMember>& members, const EnoughOdds& enough)
        : members_{members}, enough_{enough}
    {
        for (std::size_t w = 0; w < members.front().windows.size(); ++w) {
            found_.push_back({w + 1, {}, {}, 0, 0, 0});
        }
        for (std::size_t m = 0; m < members.size(); ++m) {
            go_on(members[m], {members[m].name}, m + 1);
        }
    }
    [[nodiscard]] std::vector<CheapestPool>& found() { return found_; }

private:
    void go_on(const PooledMember& together, const std::vector<std::string>& names,
               std::size_t next)
    {
        for (std::size_t w = 0; w < found_.size(); ++w) {
            judge(together, names, w);
        }
        for (std::size_t m = next; m < members_.size(); ++m) {
            auto larger = together;
            add(members_[m], larger);
            auto larger_names = names;
            larger_names.push_back(members_[m].name);
            go_on(larger, larger_names, m + 1);
        }
    }
    void judge(const PooledMember& together, const std::vector<std::string>& names, std::size_t w)
    {
        auto& found = found_[w];
        const bool fewer = !found.fewest || names.size() < *found.fewest;
        const bool cheaper = !found.fewest || together.programme_cost[w] < found.programme_cost;
        if (!fewer && !cheaper) {
            return;
        }
        const double missed =
            odds_of_missing(together.windows[w], together.benchmark_error, enough_.confidence);
        if (missed > 1 - enough_.power) {
            return;
        }
        found.fewest = fewer ? names.size() : *found.fewest;
        if (cheaper) {
            found.members = names;
            found.persons = together.persons();
            found.programme_cost = together.programme_cost[w];
            found.missed = missed;
        }
    }

    const std::vector<PooledMember>& members_;
    EnoughOdds enough_;
    std::vector<CheapestPool> found_;
};

} // namespace

double PooledMember::persons() const
{
    return mean_of(windows.front().persons);
}

void add(const PooledMember& more, PooledMember& to)
{
    for (std::size_t w = 0; w < to.windows.size(); ++w) {
        add(more.windows[w], to.windows[w]);
        to.programme_cost[w] += more.programme_cost[w];
    }
}

double odds_of_missing(const SettledWindow& window, const std::vector<double>& benchmark_error,
                       double confidence)
{
    return mean_of(where_measured(window, [&](auto d) {
        return odds_of_missing(
            window.saving[d] / window.benchmark[d],
            {std::sqrt(window.variance[d]) / window.benchmark[d], benchmark_error[d]}, confidence);
    }));
}

std::vector<CheapestPool> cheapest_pools(const std::vector<PooledMember>& members,
                                         const EnoughOdds& enough)
{
    return std::move(SubsetSearch{members, enough}.found());
}

} // namespace mkba
