#include "mkba/contract/allocation_key.hpp"

#include <algorithm>

#include "mkba/contract/allocation_table.hpp"

namespace mkba {

std::span<const AllocationKey* const> allocation_keys()
{
    return allocation_table;
}

const AllocationKey* find_key(std::string_view name)
{
    const auto found = std::find_if(allocation_table.begin(), allocation_table.end(),
                                    [&](const auto* key) { return key->name == name; });
    return found == allocation_table.end() ? nullptr : *found;
}

std::optional<std::vector<double>> in_proportion(double whole, std::span<const double> measures)
{
    double sum = 0;
    for (const double measure : measures) {
        sum += std::max(measure, 0.0);
    }
    if (!(sum > 0)) {
        return std::nullopt;
    }
    std::vector<double> parts;
    parts.reserve(measures.size());
    for (const double measure : measures) {
        parts.push_back(whole * (std::max(measure, 0.0) / sum));
    }
    return parts;
}

} // namespace mkba
