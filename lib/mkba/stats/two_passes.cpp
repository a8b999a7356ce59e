#include "mkba/stats/two_passes.hpp"

#include <algorithm>

namespace mkba {

namespace {

constexpr std::size_t sums_of_column = 3; // as in LaneSums

} // namespace

TwoPasses::TwoPasses(const FigureTable& pilot, const std::vector<ColumnKind>& kinds,
                     DrawDesign design)
    : design_{std::move(design)}, ranges_{design_.replicates}
{
    if (ranges_.empty()) {
        ranges_.emplace_back(0, design_.draws);
    }
    for (std::size_t c = 0; c < pilot.columns; ++c) {
        columns_.emplace_back(pilot.column(c), kinds[c], ranges_.size());
    }
    for (const auto& [first, count] : ranges_) {
        merges_.emplace_back((first + count - 1) / design_.block - first / design_.block + 1);
    }
}

std::vector<TwoPasses::Part> TwoPasses::parts(std::uint64_t first, std::size_t lanes) const
{
    std::vector<Part> made;
    for (std::size_t r = 0; r < ranges_.size(); ++r) {
        const auto from = std::max(first, ranges_[r].first);
        const auto to = std::min(first + lanes, ranges_[r].first + ranges_[r].second);
        if (from < to) {
            made.push_back({r, from - first, to - from});
        }
    }
    return made;
}

void TwoPasses::count(std::uint64_t first, std::size_t lanes, const RowBlock& figures)
{
    for (const auto& part : parts(first, lanes)) {
        std::vector<double> sums;
        sums.reserve(columns_.size() * sums_of_column);
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            const auto made = columns_[c].sums({figures.row(c) + part.offset, part.lanes});
            sums.insert(sums.end(), {made.away, made.away_squared, made.positive});
        }
        const auto block = first / design_.block - ranges_[part.replicate].first / design_.block;
        merges_[part.replicate].add(block, std::move(sums));
    }
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        columns_[c].count({figures.row(c), lanes});
    }
}

bool TwoPasses::choose()
{
    bool any = false;
    for (auto& column : columns_) {
        any = column.choose(design_.draws) || any;
    }
    return any;
}

void TwoPasses::collect(std::uint64_t first, std::size_t lanes, const RowBlock& figures)
{
    for (const auto& part : parts(first, lanes)) {
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            columns_[c].collect(part.replicate, {figures.row(c) + part.offset, part.lanes});
        }
    }
}

std::vector<ColumnSummary> TwoPasses::summaries()
{
    std::vector<std::vector<double>> sums;
    for (auto& merge : merges_) {
        sums.push_back(merge.take());
    }
    std::vector<ColumnSummary> made;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        std::vector<LaneSums> of_column;
        for (const auto& all : sums) {
            const auto* own = all.data() + c * sums_of_column;
            of_column.push_back({own[0], own[1], own[2]});
        }
        made.push_back(columns_[c].summary(of_column, design_.replicates, design_.draws));
    }
    return made;
}

} // namespace mkba
