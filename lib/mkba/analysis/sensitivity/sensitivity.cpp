#include "mkba/analysis/sensitivity/sensitivity.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mkba {

std::vector<std::size_t> ranked_inputs(const SensitivityResult& result, std::size_t output)
{
    const auto& figures = result.outputs[output].figures;
    std::vector<std::size_t> order(result.inputs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (!figures.empty()) {
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return std::fabs(figures[a][result.ranked_by]) >
                   std::fabs(figures[b][result.ranked_by]);
        });
    }
    return order;
}

} // namespace mkba
