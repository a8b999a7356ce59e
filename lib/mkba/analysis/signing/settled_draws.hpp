// The settlements of a contract in every draw of a run: what is said before signing is made of
// them.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "mkba/contract/settlement.hpp"
#include "mkba/run/engine.hpp"
#include "mkba/stats/column_summary.hpp"
#include "mkba/stats/spread.hpp"

namespace mkba {

/// By draw; with draws: 0 the one central run, without luck.
struct SettledDraws {
    std::uint32_t years{};
    FigureTable table; // year x settled_figures + figure, then the benchmark error
    double
        effects_inside{}; // share of the expected effects that falls in the years of the contract
    std::optional<double> ended;                   // odds; absent where the contract has no exit
    std::vector<std::optional<double>> thresholds; // expected, by year that is settled
    std::vector<double> programme_cost; // expected, by year of the contract, of all parties

    [[nodiscard]] std::size_t draws() const { return table.draws; }
    [[nodiscard]] std::span<const double> figure(std::size_t year, SettledFigure which) const
    {
        return table.column(year * settled_figures + static_cast<std::size_t>(which));
    }
    [[nodiscard]] std::span<const double> benchmark_error() const
    {
        return table.column(years * settled_figures);
    }
};

/// The scenario with its own comparison alone.
[[nodiscard]] std::shared_ptr<const Description>
own_comparison(const std::shared_ptr<const Description>& description);

/// Of a plan with one comparison and a contract. Throws as run() does.
[[nodiscard]] SettledDraws settled_draws(const Plan& plan, const RunOptions& options);

/// Years of a contract counted together, by draw: euros, and euros squared.
struct SettledWindow {
    std::vector<double> persons; // mean over the years
    std::vector<double> benchmark;
    std::vector<double> saving;
    std::vector<double> measured;
    std::vector<double> variance;
};

/// The years from `first` up to and with `last`.
[[nodiscard]] SettledWindow window_of(const SettledDraws& settled, std::size_t first,
                                      std::size_t last);
/// The same without the years that an exit keeps out of the settlement.
[[nodiscard]] SettledWindow counted_window(const SettledDraws& settled, std::size_t first,
                                           std::size_t last);

/// Adds another group's figures, draw by draw: both are one pool.
void add(const SettledWindow& more, SettledWindow& to);

/// The values that `figure(draw)` has where there is a benchmark.
template <class Figure>
[[nodiscard]] std::vector<double> where_measured(const SettledWindow& window, const Figure& figure)
{
    std::vector<double> values;
    values.reserve(window.benchmark.size());
    for (std::size_t draw = 0; draw < window.benchmark.size(); ++draw) {
        if (window.benchmark[draw] > 0) {
            values.push_back(figure(draw));
        }
    }
    return values;
}

} // namespace mkba
