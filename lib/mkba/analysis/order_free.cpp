#include "mkba/analysis/order_free.hpp"

#include "mkba/contract/allocation_key.hpp"

namespace mkba {

std::vector<DrawColumn> order_free_parts(std::size_t changes,
                                         const std::vector<DrawColumn>& reached)
{
    const auto* key = find_key("shapley");
    const auto draws = reached.front().size();
    std::vector<DrawColumn> parts(changes, DrawColumn(draws));
    auto game = make_game(changes, std::vector<double>(reached.size(), 0.0));
    for (std::size_t draw = 0; draw < draws; ++draw) {
        for (std::size_t set = 0; set < reached.size(); ++set) {
            game.worth[set] = reached[set][draw] - reached[0][draw];
        }
        const auto divided = key->divide({game, {}, {}, {}}).value();
        for (std::size_t change = 0; change < changes; ++change) {
            parts[change][draw] = divided[change];
        }
    }
    return parts;
}

} // namespace mkba
