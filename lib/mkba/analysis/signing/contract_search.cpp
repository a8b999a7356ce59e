#include "mkba/analysis/signing/contract_search.hpp"

#include <algorithm>
#include <mutex>
#include <set>

#include "mkba/analysis/signing/pareto.hpp"
#include "mkba/analysis/signing/settled_draws.hpp"
#include "mkba/plan/contract_plan.hpp"
#include "mkba/run/given_draws.hpp"
#include "mkba/run/sampling.hpp"

namespace mkba {

namespace {

/// Rows beside those of the plan that hold the values of a point.
enum class SearchRow : std::size_t { share, threshold, cap };
constexpr std::size_t search_rows = 3;

/// A payer that gives all it saves ends at 0, give or take rounding.
constexpr double unnoticed = 0.005; // euros

Slot slot_of(const Plan& plan, SearchRow row)
{
    return {static_cast<std::uint32_t>(plan.program.rows + static_cast<std::size_t>(row))};
}

/// The contract with its rules reading from the rows of a search.
ContractPlan searched_contract(const Plan& plan, const SearchGrid& grid)
{
    ContractPlan made = *plan.contract;
    for (auto& rules : made.rules) {
        if (!grid.shares.empty()) {
            rules.share = slot_of(plan, SearchRow::share);
        }
        if (!grid.thresholds.empty()) {
            rules.threshold = ThresholdOf<Slot>{slot_of(plan, SearchRow::threshold), {}, {}, {}};
        }
        if (!grid.caps.empty()) {
            rules.caps = {{slot_of(plan, SearchRow::cap), std::nullopt}};
        }
    }
    return made;
}

/// One empty value stands for what the contract says.
std::vector<std::optional<double>> tried(const std::vector<double>& values)
{
    if (values.empty()) {
        return {std::nullopt};
    }
    return {values.begin(), values.end()};
}

std::vector<SearchPoint> points_of(int years, const SearchGrid& grid)
{
    std::vector<SearchPoint> points;
    for (const auto& share : tried(grid.shares)) {
        for (const auto& threshold : tried(grid.thresholds)) {
            for (const auto& cap : tried(grid.caps)) {
                points.push_back({years, share, threshold, cap});
            }
        }
    }
    return points;
}

/// Draws of some blocks in which each holds, by point.
struct Counts {
    std::uint64_t everybody{};
    std::uint64_t pays{};
    std::vector<std::uint64_t> no_worse; // by party of the scenario
};

/// Settles blocks of one term again for every point.
class TermSearch {
public:
    TermSearch(const Plan& plan, const SearchGrid& grid, std::vector<SearchPoint>& points)
        : plan_{plan}, contract_{searched_contract(plan, grid)}, points_{points},
          counts_(points.size()), layout_{plan}
    {
        for (auto& counts : counts_) {
            counts.no_worse.resize(layout_.parties);
        }
    }

    /// Called from any thread.
    void take(const BlockOfDraws& block, const BlockRunner& runner)
    {
        const auto width = runner.values().width();
        RowBlock values{plan_.program.rows + search_rows, width};
        std::copy_n(runner.values().data(), plan_.program.rows * width, values.data());
        RowBlock noise{plan_.contract->years + 1U, width};
        if (plan_.description->simulation.draws > 0) {
            fill_contract_noise(plan_, plan_.description->simulation.seed, block.first, block.count,
                                noise);
        }
        const auto& description = *plan_.description;
        const auto& baseline = runner.ledger(baseline_alternative(description));
        const auto& with = runner.ledger(compared_alternatives(description).front());
        Settlement settlement{plan_, width};
        auto counts = empty_counts();
        for (std::size_t i = 0; i < points_.size(); ++i) {
            fill(points_[i], values);
            settle(plan_, contract_, values, baseline, with, noise, block.count, settlement);
            count(block, runner, settlement, counts[i]);
        }
        add(counts);
    }

    /// Counts over draws become odds.
    void finish(std::uint64_t draws)
    {
        const auto odds = [&](std::uint64_t count) {
            return static_cast<double>(count) / static_cast<double>(draws);
        };
        for (std::size_t i = 0; i < points_.size(); ++i) {
            points_[i].everybody = odds(counts_[i].everybody);
            points_[i].pays = odds(counts_[i].pays);
            for (const auto count : counts_[i].no_worse) {
                points_[i].no_worse.push_back(odds(count));
            }
        }
    }

private:
    [[nodiscard]] std::vector<Counts> empty_counts() const
    {
        return {points_.size(), Counts{0, 0, std::vector<std::uint64_t>(layout_.parties)}};
    }

    void fill(const SearchPoint& point, RowBlock& values) const
    {
        const auto set = [&](SearchRow row, const std::optional<double>& value) {
            if (value) {
                std::fill_n(values.row(slot_of(plan_, row).index), values.width(), *value);
            }
        };
        set(SearchRow::share, point.share);
        set(SearchRow::threshold, point.threshold);
        set(SearchRow::cap, point.cap);
    }

    /// Present value of what a party gets from the contract.
    [[nodiscard]] double received(const Settlement& settlement, std::size_t party,
                                  std::size_t lane) const
    {
        double sum = 0;
        for (std::size_t year = 0; year < contract_.paid_years; ++year) {
            sum += plan_.time.discount_factors[0][contract_.paid_first + year] *
                   settlement.transfers.row(year * layout_.parties + party)[lane];
        }
        return sum;
    }

    void count(const BlockOfDraws& block, const BlockRunner& runner, const Settlement& settlement,
               Counts& counts) const
    {
        for (std::size_t lane = 0; lane < block.count; ++lane) {
            bool everybody = true;
            for (std::size_t p = 0; p < layout_.parties; ++p) {
                const double before = runner.figures(0).row(layout_.before_contract(p))[lane];
                const bool no_worse = before + received(settlement, p, lane) >= -unnoticed;
                counts.no_worse[p] += no_worse ? 1U : 0U;
                everybody = everybody && (no_worse || plan_.description->parties[p].is_grant);
            }
            counts.everybody += everybody ? 1U : 0U;
            counts.pays += settlement.any_payment.row(0)[lane] > 0 ? 1U : 0U;
        }
    }

    void add(const std::vector<Counts>& more)
    {
        const std::lock_guard lock{mutex_};
        for (std::size_t i = 0; i < counts_.size(); ++i) {
            counts_[i].everybody += more[i].everybody;
            counts_[i].pays += more[i].pays;
            for (std::size_t p = 0; p < counts_[i].no_worse.size(); ++p) {
                counts_[i].no_worse[p] += more[i].no_worse[p];
            }
        }
    }

    const Plan& plan_;
    ContractPlan contract_;
    std::vector<SearchPoint>& points_;
    std::vector<Counts> counts_; // whole numbers: the order of blocks does not matter
    FigureLayout layout_;
    std::mutex mutex_;
};

std::vector<SearchPoint> search_term(const Plan& plan, int years, const SearchGrid& grid,
                                     const RunOptions& options)
{
    auto points = points_of(years, grid);
    TermSearch search{plan, grid, points};
    const auto draws = plan.description->simulation.draws;
    const auto sampler = draws > 0 ? make_sampler(plan) : nullptr;
    const auto source = draws > 0 ? source_of(sampler.get()) : central_source(plan);
    const auto all = std::max<std::uint64_t>(draws, 1);
    (void)run_blocks(
        {plan, source, options}, {all},
        [&](const BlockOfDraws& block, const BlockRunner& runner) { search.take(block, runner); });
    search.finish(all);
    return points;
}

/// Parties that give or get by the contract, givers of grants aside.
std::vector<std::size_t> parties_in(const Plan& plan)
{
    const auto& contract = *plan.contract;
    std::set<std::size_t> found;
    for (const auto& payer : contract.payers) {
        found.insert(payer.party);
    }
    for (const auto& receiver : contract.key) {
        found.insert(receiver.party);
    }
    if (contract.returned) {
        found.insert(contract.returned->party);
    }
    for (const auto l : contract.process_lines) {
        for (const auto* slots : {&plan.lines[l].parties, &plan.lines[l].receivers}) {
            for (const auto& slot : *slots) {
                found.insert(slot.party);
            }
        }
    }
    std::erase_if(found, [&](std::size_t p) { return plan.description->parties[p].is_grant; });
    return {found.begin(), found.end()};
}

/// Odds of the parties of a contract alone.
void keep_parties(const std::vector<std::size_t>& parties, std::vector<SearchPoint>& points)
{
    for (auto& point : points) {
        std::vector<double> kept;
        for (const auto party : parties) {
            kept.push_back(point.no_worse[party]);
        }
        point.no_worse = std::move(kept);
    }
}

} // namespace

SearchResults search_contract(const std::vector<SearchedTerm>& terms, const SearchGrid& grid,
                              const RunOptions& options)
{
    SearchResults results;
    for (const auto& term : terms) {
        const auto plan = plan_of_run(own_comparison(term.description), options);
        auto points = search_term(*plan, term.years, grid, options);
        const auto parties = parties_in(*plan);
        keep_parties(parties, points);
        results.parties.clear();
        for (const auto party : parties) {
            results.parties.push_back(plan->description->parties[party].name);
        }
        results.points.insert(results.points.end(), points.begin(), points.end());
    }
    std::vector<std::vector<double>> odds;
    for (const auto& point : results.points) {
        odds.push_back(point.no_worse);
        odds.back().push_back(point.everybody);
    }
    results.pareto = efficient_rows(odds);
    std::stable_sort(results.pareto.begin(), results.pareto.end(),
                     [&](std::size_t a, std::size_t b) {
                         return results.points[a].everybody > results.points[b].everybody;
                     });
    return results;
}

} // namespace mkba
