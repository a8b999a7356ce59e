#include "mkba/analysis/order_free.hpp"

#include "mkba/analysis/paired_columns.hpp"
#include "mkba/contract/allocation_key.hpp"

namespace mkba {

namespace {

/// What a set of changes comes to in a draw, beyond none of them: where one of them adds no more
/// than rounding, exactly what the others do.
double worth_of(std::size_t set, std::size_t draw, const std::vector<DrawColumn>& reached,
                double room, const std::vector<double>& worth)
{
    for (std::size_t change = 1; change <= set; change *= 2) {
        if ((set & change) != 0 &&
            difference_in_draw(reached[set][draw], reached[set - change][draw], room) == 0) {
            return worth[set - change];
        }
    }
    return reached[set][draw] - reached[0][draw];
}

} // namespace

std::vector<DrawColumn> order_free_parts(std::size_t changes,
                                         const std::vector<DrawColumn>& reached)
{
    const auto* key = find_key("shapley");
    const auto draws = reached.front().size();
    const double room = rounding_room(reached.front(), reached.back());
    std::vector<DrawColumn> parts(changes, DrawColumn(draws));
    auto game = make_game(changes, std::vector<double>(reached.size(), 0.0));
    for (std::size_t draw = 0; draw < draws; ++draw) {
        for (std::size_t set = 0; set < reached.size(); ++set) {
            game.worth[set] = worth_of(set, draw, reached, room, game.worth);
        }
        const auto divided = key->divide({game, {}, {}, {}}).value();
        for (std::size_t change = 0; change < changes; ++change) {
            parts[change][draw] = divided[change];
        }
    }
    return parts;
}

} // namespace mkba
