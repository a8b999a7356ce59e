#include "mkba/contract/core.hpp"

#include <algorithm>
#include <numeric>

#include "mkba/contract/linear_program.hpp"

namespace mkba {

namespace {

constexpr double rounding_room = 1e-9; // of the largest worth

LinearRow members(const Game& game, Coalition coalition)
{
    LinearRow row{std::vector<double>(game.players, 0.0)};
    for (std::size_t p = 0; p < game.players; ++p) {
        row.coefficients[p] = takes_part(coalition, p) ? 1 : 0;
    }
    return row;
}

double sum_of(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

} // namespace

bool in_core(const Game& game, std::span<const double> parts)
{
    const auto sums = coalition_sums(parts);
    const double room = rounding_room * scale_of(game);
    for (Coalition s = 1; s < game.everybody(); ++s) {
        if (game.worth[s] > sums[s] + room) {
            return false;
        }
    }
    return true;
}

bool has_core(const Game& game)
{
    return cost_of_stability(game) == 0;
}

double side_payment(const Game& game, std::span<const double> parts)
{
    const double scale = scale_of(game);
    const auto sums = coalition_sums(parts);
    // Payments are not negative, so only coalitions that fall short now can bind.
    LinearProgram program{
        std::vector<double>(game.players, 1.0), std::vector<double>(game.players, 0.0), {}};
    for (Coalition s = 1; s < game.everybody(); ++s) {
        if (game.worth[s] > sums[s] + rounding_room * scale) {
            program.rows.push_back(members(game, s));
            program.rows.back().lower = (game.worth[s] - sums[s]) / scale;
        }
    }
    return program.rows.empty() ? 0 : scale * sum_of(solve(program).values);
}

double cost_of_stability(const Game& game)
{
    const double scale = scale_of(game);
    LinearProgram program{
        std::vector<double>(game.players, 1.0), std::vector<double>(game.players, -unbounded), {}};
    for (Coalition s = 1; s <= game.everybody(); ++s) {
        program.rows.push_back(members(game, s));
        program.rows.back().lower = game.worth[s] / scale;
    }
    const double needed = scale * sum_of(solve(program).values) - game.worth.back();
    return needed > rounding_room * scale ? needed : 0;
}

} // namespace mkba
