#include "mkba/plan/flow_terms.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>

namespace mkba {

namespace {

/// In the order of their flows, and within a flow as they came: flows are numbered without gaps,
/// so that counting them sorts them.
std::vector<WeightedCell> by_flow(const std::vector<WeightedCell>& weighted)
{
    std::uint32_t flows = 0;
    for (const auto& one : weighted) {
        flows = std::max(flows, one.flow + 1);
    }
    std::vector<std::size_t> next(flows + 1U, 0);
    for (const auto& one : weighted) {
        ++next[one.flow + 1];
    }
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<WeightedCell> sorted(weighted.size());
    for (const auto& one : weighted) {
        sorted[next[one.flow]++] = one;
    }
    return sorted;
}

} // namespace

std::vector<CellGroup> grouped(const std::vector<WeightedCell>& weighted)
{
    auto sorted = by_flow(weighted);
    const auto by_weight = [](const WeightedCell& a, const WeightedCell& b) {
        return a.weight.index < b.weight.index;
    };
    std::vector<CellGroup> groups;
    for (auto begin = sorted.begin(); begin != sorted.end();) {
        const auto end = std::find_if(
            begin, sorted.end(), [&](const WeightedCell& one) { return one.flow != begin->flow; });
        if (!std::is_sorted(begin, end, by_weight)) {
            std::stable_sort(begin, end, by_weight);
        }
        for (; begin != end; ++begin) {
            if (groups.empty() || groups.back().flow != begin->flow ||
                groups.back().weight != begin->weight) {
                groups.push_back({begin->flow, begin->weight, {}});
            }
            groups.back().cells.push_back(begin->cell);
        }
    }
    return groups;
}

std::vector<CellGroup> within(const std::vector<CellGroup>& groups, std::uint32_t begin,
                              std::uint32_t end)
{
    std::vector<CellGroup> left;
    for (const auto& group : groups) {
        const auto first = std::lower_bound(group.cells.begin(), group.cells.end(), begin);
        const auto last = std::lower_bound(first, group.cells.end(), end);
        if (first != last) {
            left.push_back({group.flow, group.weight, {first, last}});
        }
    }
    return left;
}

void append_terms(const std::vector<CellGroup>& groups, std::vector<FlowTerm>& terms,
                  std::vector<std::uint32_t>& cells)
{
    for (const auto& group : groups) {
        const auto begin = static_cast<std::uint32_t>(cells.size());
        cells.insert(cells.end(), group.cells.begin(), group.cells.end());
        terms.push_back(
            {group.flow, group.weight, begin, static_cast<std::uint32_t>(cells.size())});
    }
}

namespace {

using Cells = std::vector<std::uint32_t>;

/// Cells marked while one list is cut into pieces; unmarked again at no cost for the next list.
class Marks {
public:
    void clear() { ++round_; }
    void mark(std::uint32_t cell)
    {
        if (cell >= marked_in_.size()) {
            marked_in_.resize(cell + 1U, 0);
        }
        marked_in_[cell] = round_;
    }
    [[nodiscard]] bool holds(std::uint32_t cell) const
    {
        return cell < marked_in_.size() && marked_in_[cell] == round_;
    }

private:
    std::vector<std::uint32_t> marked_in_;
    std::uint32_t round_ = 1;
};

/// Sums made so far: which cells each row stands for, and the rows that hold a cell, smallest
/// first.
class SumRows {
public:
    explicit SumRows(std::uint32_t first) : first_{first} {}

    /// The fewest rows that the largest known sums leave of a list of cells.
    [[nodiscard]] Cells pieces_of(const Cells& list)
    {
        // What is left of the list: a sum is a piece only where all its cells are still there.
        left_.clear();
        for (const auto cell : list) {
            left_.mark(cell);
        }
        taken_.clear();
        Cells pieces;
        for (const auto cell : list) {
            if (taken_.holds(cell)) {
                continue;
            }
            const auto row = largest_inside(cell);
            pieces.push_back(row.value_or(cell));
            taken_.mark(cell);
            if (row) {
                for (const auto member : members_[*row - first_]) {
                    taken_.mark(member);
                }
            }
        }
        return pieces;
    }

    std::uint32_t add(const Cells& list)
    {
        const auto row = first_ + static_cast<std::uint32_t>(members_.size());
        members_.push_back(list);
        for (const auto cell : list) {
            if (cell >= rows_of_cell_.size()) {
                rows_of_cell_.resize(cell + 1U);
            }
            rows_of_cell_[cell].push_back(row);
        }
        return row;
    }

private:
    [[nodiscard]] std::optional<std::uint32_t> largest_inside(std::uint32_t cell) const
    {
        if (cell >= rows_of_cell_.size()) {
            return std::nullopt;
        }
        const auto& rows = rows_of_cell_[cell];
        const auto largest = std::find_if(rows.rbegin(), rows.rend(), [&](std::uint32_t row) {
            const auto& inside = members_[row - first_];
            return std::all_of(inside.begin(), inside.end(), [&](std::uint32_t member) {
                return left_.holds(member) && !taken_.holds(member);
            });
        });
        return largest == rows.rend() ? std::nullopt : std::optional{*largest};
    }

    std::uint32_t first_;
    std::vector<Cells> members_;
    std::vector<std::vector<std::uint32_t>> rows_of_cell_;
    Marks left_;
    Marks taken_;
};

bool shorter(const Cells& a, const Cells& b)
{
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

} // namespace

std::vector<SharedSum> share_sums(const std::vector<CellGroup*>& groups, std::uint32_t first_row,
                                  std::vector<std::uint32_t>& cells)
{
    std::map<Cells, std::vector<CellGroup*>, decltype(&shorter)> by_list{&shorter};
    for (auto* group : groups) {
        by_list[group->cells].push_back(group);
    }
    SumRows rows{first_row};
    std::vector<SharedSum> sums;
    // Short lists first, so that longer ones can be made of them.
    for (const auto& [list, users] : by_list) {
        if (list.size() < 2) {
            continue;
        }
        const auto pieces = rows.pieces_of(list);
        const auto begin = static_cast<std::uint32_t>(cells.size());
        cells.insert(cells.end(), pieces.begin(), pieces.end());
        const auto row = rows.add(list);
        sums.push_back({row, begin, static_cast<std::uint32_t>(cells.size())});
        for (auto* user : users) {
            user->cells = {row};
        }
    }
    return sums;
}

} // namespace mkba
