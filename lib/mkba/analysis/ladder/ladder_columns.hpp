// The columns that a ladder tells of a set of programme elements, as sums of the columns of
// figures.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "mkba/analysis/ladder/element_meetings.hpp"
#include "mkba/analysis/order_free.hpp"
#include "mkba/plan/plan.hpp"
#include "mkba/stats/column_summary.hpp"

namespace mkba {

/// Columns of a ladder. Cost and result are without fixed cost; natural units come after, then the
/// families that each element reaches itself.
namespace ladder_column {
inline constexpr std::size_t cost = 0;
inline constexpr std::size_t saving = 1;
inline constexpr std::size_t result = 2;
inline constexpr std::size_t first_unit = 3;
} // namespace ladder_column

/// What of a column the same elements can change: a sum of figures, with their signs.
struct LadderPart {
    std::size_t column{};
    Coalition changing{};
    std::vector<std::pair<std::size_t, double>> figures{}; // of LadderSums::wanted()
};

/// Which figures each column of the ladder is the sum of. The contract is left out.
class LadderSums {
public:
    /// The plan counts families (add_family_units) and natural units of these names.
    LadderSums(const Plan& plan, const std::vector<std::string>& elements,
               const std::vector<std::string>& units);

    [[nodiscard]] const std::vector<std::string>& fixed_lines() const { return fixed_names_; }
    /// The columns of figures that one set takes.
    [[nodiscard]] const std::vector<std::size_t>& wanted() const { return wanted_; }
    [[nodiscard]] const std::vector<LadderPart>& parts() const { return parts_; }
    /// Of a set, from the figures that it took: by part, and the fixed cost as a result.
    [[nodiscard]] std::vector<DrawColumn> columns(const FigureTable& figures,
                                                  std::size_t first) const;
    [[nodiscard]] DrawColumn fixed_result(const FigureTable& figures, std::size_t first) const;

private:
    [[nodiscard]] std::size_t taken(std::size_t column);
    void add(std::size_t column, Coalition changing, std::size_t figure, double sign);
    void add_lines(const Plan& plan, const ElementMeetings& meetings);

    std::vector<std::size_t> wanted_;
    std::vector<LadderPart> parts_;
    LadderPart fixed_;
    std::vector<std::string> fixed_names_;
};

/// Makes a description count the families that each of these interventions reaches.
void add_family_units(Description& description, const std::vector<std::string>& interventions);

/// The sets of elements that meet in something a ladder tells of.
[[nodiscard]] std::vector<Coalition> meetings_of(const Description& description,
                                                 const std::vector<std::string>& elements,
                                                 const std::vector<std::string>& units);

} // namespace mkba
