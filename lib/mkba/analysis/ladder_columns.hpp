// The columns that a ladder tells of a set of programme elements, as sums of the columns of
// figures.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "mkba/analysis/order_free.hpp"
#include "mkba/plan/plan.hpp"
#include "mkba/stats/column_summary.hpp"

namespace mkba {

/// Of SetColumns::additive; natural units come after. Cost and result are without fixed cost.
namespace ladder_column {
inline constexpr std::size_t cost = 0;
inline constexpr std::size_t saving = 1;
inline constexpr std::size_t result = 2;
inline constexpr std::size_t first_unit = 3;
} // namespace ladder_column

/// What is told of one set of elements, against the baseline.
struct SetColumns {
    std::vector<DrawColumn> additive;
    std::vector<DrawColumn> families; // that each element reaches itself
    DrawColumn fixed;                 // cost
};

/// Which columns of the figures each column of the ladder is the sum of, and with which sign.
class LadderSums {
public:
    /// The plan counts families (add_family_units) and natural units of these names.
    LadderSums(const Plan& plan, const std::vector<std::string>& elements,
               const std::vector<std::string>& units);

    [[nodiscard]] const std::vector<std::string>& fixed_lines() const { return fixed_names_; }
    /// The columns of figures that one set takes.
    [[nodiscard]] const std::vector<std::size_t>& wanted() const { return wanted_; }
    /// Of a set, from the figures that it took.
    [[nodiscard]] SetColumns columns(const FigureTable& figures, std::size_t first) const;

private:
    struct Part {
        std::size_t wanted{};
        double sign{};
    };
    using Parts = std::vector<Part>;
    [[nodiscard]] Part taken(std::size_t column, double sign);
    void take_fixed(const Plan& plan);

    std::vector<std::size_t> wanted_;
    std::vector<Parts> additive_;
    std::vector<Parts> families_;
    Parts fixed_;
    std::vector<std::string> fixed_names_;
};

/// Makes a description count the families that each of these interventions reaches.
void add_family_units(Description& description, const std::vector<std::string>& interventions);

} // namespace mkba
