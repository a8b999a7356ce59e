#include "mkba/plan/flow_terms.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace mkba {

std::vector<CellGroup> grouped(std::vector<WeightedCell> weighted)
{
    std::sort(weighted.begin(), weighted.end(), [](const WeightedCell& a, const WeightedCell& b) {
        return std::tuple{a.flow, a.weight.index, a.cell} <
               std::tuple{b.flow, b.weight.index, b.cell};
    });
    std::vector<CellGroup> groups;
    for (const auto& one : weighted) {
        if (groups.empty() || groups.back().flow != one.flow ||
            groups.back().weight != one.weight) {
            groups.push_back({one.flow, one.weight, {}});
        }
        groups.back().cells.push_back(one.cell);
    }
    return groups;
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

/// Sums made so far: which cells each row stands for, and the rows that hold a cell, smallest
/// first.
class SumRows {
public:
    explicit SumRows(std::uint32_t first) : first_{first} {}

    /// The fewest rows that the largest known sums leave of a list of cells.
    [[nodiscard]] Cells pieces_of(const Cells& list) const
    {
        Cells pieces;
        std::set<std::uint32_t> covered;
        for (const auto cell : list) {
            if (covered.contains(cell)) {
                continue;
            }
            const auto row = largest_inside(cell, list, covered);
            pieces.push_back(row.value_or(cell));
            covered.insert(cell);
            if (row) {
                const auto& inside = members_[*row - first_];
                covered.insert(inside.begin(), inside.end());
            }
        }
        return pieces;
    }

    std::uint32_t add(const Cells& list)
    {
        const auto row = first_ + static_cast<std::uint32_t>(members_.size());
        members_.push_back(list);
        for (const auto cell : list) {
            rows_of_cell_[cell].push_back(row);
        }
        return row;
    }

private:
    /// A sum is a piece only where none of its cells is in the pieces already.
    [[nodiscard]] std::optional<std::uint32_t>
    largest_inside(std::uint32_t cell, const Cells& list,
                   const std::set<std::uint32_t>& covered) const
    {
        const auto found = rows_of_cell_.find(cell);
        if (found == rows_of_cell_.end()) {
            return std::nullopt;
        }
        const auto largest =
            std::find_if(found->second.rbegin(), found->second.rend(), [&](std::uint32_t row) {
                const auto& inside = members_[row - first_];
                return std::includes(list.begin(), list.end(), inside.begin(), inside.end()) &&
                       std::none_of(inside.begin(), inside.end(),
                                    [&](std::uint32_t member) { return covered.contains(member); });
            });
        return largest == found->second.rend() ? std::nullopt : std::optional{*largest};
    }

    std::uint32_t first_;
    std::vector<Cells> members_;
    std::map<std::uint32_t, std::vector<std::uint32_t>> rows_of_cell_;
};

bool shorter(const Cells& a, const Cells& b)
{
    return std::tuple{a.size(), a} < std::tuple{b.size(), b};
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
