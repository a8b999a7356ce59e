#include "mkba/stats/value_counts.hpp"

#include <algorithm>

namespace mkba {

void ValueCounts::compact()
{
    std::sort(entries_.begin(), entries_.end(),
              [](const Entry& a, const Entry& b) { return a.value < b.value; });
    std::size_t kept = 0;
    for (const auto& entry : entries_) {
        if (kept > 0 && entries_[kept - 1].value == entry.value) {
            entries_[kept - 1].count += entry.count;
        } else {
            entries_[kept++] = entry;
        }
    }
    entries_.resize(kept);
}

} // namespace mkba
