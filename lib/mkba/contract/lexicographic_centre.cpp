#include "mkba/contract/lexicographic_centre.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "mkba/contract/linear_program.hpp"

namespace mkba {

namespace {

constexpr double binds = 1e-7;         // prices of binding rows sum to 1 over at most 1,022 rows
constexpr double dependent = 1e-9;     // entries of vectors of zeros and ones
constexpr double rounding_room = 1e-9; // of worths scaled to 1

/// Coalitions whose sums are settled; what follows from them by addition and subtraction is too.
class Settled {
public:
    explicit Settled(std::size_t players) : players_{players} {}

    [[nodiscard]] bool holds(Coalition coalition) const
    {
        const auto rest = reduced(coalition);
        return std::all_of(rest.begin(), rest.end(),
                           [](double entry) { return std::abs(entry) < dependent; });
    }
    void add(Coalition coalition)
    {
        auto rest = reduced(coalition);
        const auto pivot = static_cast<std::size_t>(
            std::max_element(rest.begin(), rest.end(),
                             [](double a, double b) { return std::abs(a) < std::abs(b); }) -
            rest.begin());
        if (std::abs(rest[pivot]) < dependent) {
            return;
        }
        const double lead = rest[pivot];
        for (double& entry : rest) {
            entry /= lead;
        }
        basis_.push_back({rest, pivot});
    }
    [[nodiscard]] bool everything() const { return basis_.size() == players_; }

private:
    using Vector = std::array<double, most_players>;
    struct Member {
        Vector entries;
        std::size_t pivot;
    };

    [[nodiscard]] Vector reduced(Coalition coalition) const
    {
        Vector rest{};
        for (std::size_t p = 0; p < players_; ++p) {
            rest[p] = takes_part(coalition, p) ? 1 : 0;
        }
        for (const auto& member : basis_) {
            const double times = rest[member.pivot];
            for (std::size_t p = 0; p < players_; ++p) {
                rest[p] -= times * member.entries[p];
            }
        }
        return rest;
    }

    std::size_t players_;
    std::vector<Member> basis_;
};

/// Worths relative to the largest, so that the solver's tolerances mean the same for every game.
class Stages {
public:
    Stages(const Game& game, const std::function<double(Coalition)>& weight)
        : game_{game}, weight_{weight}, scale_{scale_of(game)}, settled_{game.players}
    {
        program_.cost.assign(game.players + 1, 0.0);
        program_.cost.back() = -1; // the last variable is the least gain
        program_.lower = lower_bounds();
        settle(game.everybody(), 0);
        for (Coalition s = 1; s < game.everybody(); ++s) {
            open_.push_back(s);
        }
    }

    [[nodiscard]] std::vector<double> run()
    {
        std::vector<double> parts{game_.worth.back()};
        while (!settled_.everything()) {
            const auto solution = solve(stage());
            parts.assign(solution.values.begin(), solution.values.end() - 1);
            for (double& part : parts) {
                part *= scale_;
            }
            close(solution);
        }
        return parts;
    }

private:
    [[nodiscard]] double worth(Coalition s) const { return game_.worth[s] / scale_; }

    /// Nobody below what it reaches alone, where that can be.
    [[nodiscard]] std::vector<double> lower_bounds() const
    {
        std::vector<double> bounds;
        double sum = 0;
        for (std::size_t p = 0; p < game_.players; ++p) {
            bounds.push_back(worth(Coalition{1} << p));
            sum += bounds.back();
        }
        if (sum > worth(game_.everybody()) - rounding_room) {
            std::fill(bounds.begin(), bounds.end(), -unbounded);
        }
        bounds.push_back(-unbounded);
        return bounds;
    }

    [[nodiscard]] LinearRow row(Coalition s) const
    {
        LinearRow made{std::vector<double>(game_.players + 1, 0.0)};
        for (std::size_t p = 0; p < game_.players; ++p) {
            made.coefficients[p] = takes_part(s, p) ? 1 : 0;
        }
        return made;
    }

    void settle(Coalition s, double gain)
    {
        auto fixed = row(s);
        fixed.lower = fixed.upper = worth(s) + weight_(s) * gain;
        program_.rows.push_back(std::move(fixed));
        settled_.add(s);
    }

    /// The settled coalitions first, then those that are still open.
    [[nodiscard]] LinearProgram stage() const
    {
        LinearProgram made = program_;
        for (const auto s : open_) {
            auto gains = row(s);
            gains.coefficients.back() = -weight_(s);
            gains.lower = worth(s);
            made.rows.push_back(std::move(gains));
        }
        return made;
    }

    /// A coalition with a price has the same gain in every solution of this stage.
    void close(const LinearSolution& solution)
    {
        const auto first = program_.rows.size();
        const double gain = solution.values.back();
        for (std::size_t i = 0; i < open_.size(); ++i) {
            if (std::abs(solution.prices[first + i]) > binds && !settled_.holds(open_[i])) {
                settle(open_[i], gain);
            }
        }
        std::erase_if(open_, [&](Coalition s) { return settled_.holds(s); });
    }

    const Game& game_;
    const std::function<double(Coalition)>& weight_;
    double scale_;
    Settled settled_;
    LinearProgram program_;
    std::vector<Coalition> open_;
};

} // namespace

std::vector<double> lexicographic_centre(const Game& game,
                                         const std::function<double(Coalition)>& weight)
{
    return Stages{game, weight}.run();
}

} // namespace mkba
