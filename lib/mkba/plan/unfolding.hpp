// A plan whose compiler stays at hand, to name the factors behind its numbers.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "mkba/plan/compile.hpp"
#include "mkba/plan/factor.hpp"

namespace mkba {

/// What a driver of the plan counts, in names.
struct DriverNames {
    const Driver* described{};
    std::size_t population{};
};

class Unfolding {
public:
    /// Throws InputError as compile() does.
    Unfolding(const std::shared_ptr<const Description>& given, const CompileOptions& options);
    ~Unfolding();
    Unfolding(const Unfolding&) = delete;
    Unfolding& operator=(const Unfolding&) = delete;
    Unfolding(Unfolding&&) = delete;
    Unfolding& operator=(Unfolding&&) = delete;

    [[nodiscard]] const Plan& plan() const { return *plan_; }
    [[nodiscard]] Detail detail() const;
    [[nodiscard]] DriverNames driver(std::uint32_t index) const;

    /// Years with the same number have the same factors in every cell.
    [[nodiscard]] std::size_t year_class(std::uint32_t driver, std::size_t alternative,
                                         std::uint32_t t);
    /// Factors of what one person of a cell counts for in a driver (persons left out). Cells must
    /// be kept apart.
    [[nodiscard]] std::vector<Factor> of_cell(std::uint32_t driver, std::size_t alternative,
                                              std::uint32_t t, std::uint32_t cell);
    /// Factors of the amount of a line in year t, where they are not in the cells already.
    [[nodiscard]] std::vector<Factor> of_amount(const LinePlan& line, std::uint32_t t);
    /// The same of a natural unit.
    [[nodiscard]] std::vector<Factor> of_times(const NaturalUnit& unit, const UnitPlan& plan,
                                               std::uint32_t t);

    /// The drawn parameters of the draw at hand, in the order of Plan::drawn.
    void set_draw(std::span<const double> drawn);
    [[nodiscard]] double value(Slot slot);
    /// The value of a parameter or table that an expression names, at no particular age or year;
    /// none where it differs by these.
    [[nodiscard]] std::optional<double> value_of(const Parameter& parameter);
    /// From the price year of a price to the scenario's; 1 of anything else.
    [[nodiscard]] double price_factor(const Parameter& parameter) const;

private:
    struct Compilers;

    std::unique_ptr<Compilers> compilers_;
    std::shared_ptr<const Plan> plan_;
    std::vector<double> drawn_;
    std::vector<double> values_; // of the nodes of the graph so far
};

} // namespace mkba
