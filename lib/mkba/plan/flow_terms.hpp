// Flows as weighted sums of cells, with the sums that several flows share made once.
#pragma once

#include <cstdint>
#include <vector>

#include "mkba/plan/plan.hpp"

namespace mkba {

/// One cell that counts towards a flow with a weight.
struct WeightedCell {
    std::uint32_t flow{};
    Slot weight{};
    std::uint32_t cell{};
};

/// Cells of one flow with one weight.
struct CellGroup {
    std::uint32_t flow{};
    Slot weight{};
    std::vector<std::uint32_t> cells;
};

/// Gathers cells, given in rising order, by flow and weight, in that order.
[[nodiscard]] std::vector<CellGroup> grouped(const std::vector<WeightedCell>& weighted);

/// What the cells from `begin` to before `end` leave of some groups.
[[nodiscard]] std::vector<CellGroup> within(const std::vector<CellGroup>& groups,
                                            std::uint32_t begin, std::uint32_t end);

/// Appends the terms of some groups.
void append_terms(const std::vector<CellGroup>& groups, std::vector<FlowTerm>& terms,
                  std::vector<std::uint32_t>& cells);

/// Each list of cells becomes one row, numbered from `first_row`, made of the rows of shorter lists
/// inside it; the groups then name that row. Several flows and bands of ages share most of their
/// sums.
[[nodiscard]] std::vector<SharedSum> share_sums(const std::vector<CellGroup*>& groups,
                                                std::uint32_t first_row,
                                                std::vector<std::uint32_t>& cells);

} // namespace mkba
