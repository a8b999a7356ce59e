#include "mkba/stats/run_data.hpp"

namespace mkba {

// Node n of level l holds the blocks [n 2^l, (n+1) 2^l). It merges with its sibling when both are
// there; a node whose sibling lies beyond the last block moves up alone.
void PairwiseMerge::add(std::uint64_t block, std::vector<double> sums)
{
    const std::lock_guard lock{mutex_};
    unsigned level = 0;
    std::uint64_t number = block;
    while ((std::uint64_t{1} << level) < blocks_) {
        const auto sibling = number ^ 1U;
        if ((sibling << level) < blocks_) {
            const auto other = waiting_.find({level, sibling});
            if (other == waiting_.end()) {
                break;
            }
            auto& left = sibling < number ? other->second : sums;
            const auto& right = sibling < number ? sums : other->second;
            for (std::size_t i = 0; i < left.size(); ++i) {
                left[i] += right[i];
            }
            if (sibling < number) {
                sums = std::move(other->second);
            }
            waiting_.erase(other);
        }
        ++level;
        number /= 2;
    }
    waiting_[{level, number}] = std::move(sums);
}

std::vector<double> PairwiseMerge::take()
{
    const std::lock_guard lock{mutex_};
    return waiting_.empty() ? std::vector<double>{} : std::move(waiting_.begin()->second);
}

} // namespace mkba
