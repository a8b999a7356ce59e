// What lines, units and tables count: each driver becomes flows by group and, where a stream ends
// at an age, by age.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "mkba/plan/factor.hpp"
#include "mkba/plan/flow_terms.hpp"
#include "mkba/plan/people_compiler.hpp"

namespace mkba {

enum class Buckets { together, by_age };

/// A driver in indices. Amounts that differ by age or years in state become part of its weights.
struct DriverSpec {
    Driver described;
    std::optional<std::size_t> population;
    std::optional<std::size_t> outcome;
    std::optional<std::size_t> intervention;
    std::optional<Expression> cell_amount;
    DriverPlan plan;
};

class FactorList;

/// The cells of all ages that count towards the drivers in the years of a class.
struct CountingCells {
    std::vector<CellGroup> on_count; // on person-years
    std::vector<CellGroup> on_start; // on moves out of them, and persons at the start
};

class DriverCompiler {
public:
    DriverCompiler(Compilation& compilation, std::vector<PeopleCompiler>& people)
        : c_{compilation}, people_{people}
    {
    }

    /// The index in Plan::drivers; the same driver is counted once.
    [[nodiscard]] std::uint32_t
    require(const Driver& driver, const std::optional<Expression>& cell_amount, Buckets buckets);

    /// Entrants of one year and flow: routes and scales in the declared order, what is reached on
    /// the way, and who joins. `entering` holds a count by position.
    [[nodiscard]] EntrantBatch enter(std::size_t population, std::size_t alternative,
                                     std::uint32_t t, std::vector<Slot> entering);

    /// The steps of the years [first_age, last_age] of a class.
    [[nodiscard]] StepTable make_step(std::size_t population, const YearClass& year_class,
                                      std::uint32_t first_age, std::uint32_t last_age,
                                      const std::vector<bool>& reachable);

    /// The factors of what one person of a cell counts for in a driver; their product is the
    /// weight. Cells must be kept apart.
    [[nodiscard]] std::vector<Factor> factors(std::uint32_t driver, std::size_t alternative,
                                              std::uint32_t t, std::uint32_t cell);

    [[nodiscard]] const std::vector<DriverSpec>& all() const { return drivers_; }
    [[nodiscard]] std::uint32_t take_flow() { return flows_++; }
    [[nodiscard]] std::uint32_t flow_count() const { return flows_; }
    [[nodiscard]] std::vector<std::vector<std::uint32_t>>& state_flows() { return state_flows_; }
    /// Keeps the persons present apart by age too.
    void count_persons_by_age();
    [[nodiscard]] const std::vector<std::uint32_t>& persons_by_age() const
    {
        return persons_by_age_;
    }

private:
    enum class Counted { person_years, moves };

    [[nodiscard]] std::string key_of(const Driver& driver,
                                     const std::optional<Expression>& cell_amount,
                                     Buckets buckets) const;
    [[nodiscard]] std::optional<Slot> weight(const DriverSpec& spec, const YearClass& year_class,
                                             PeopleCompiler& people, std::uint32_t cell);
    [[nodiscard]] bool may_count(const DriverSpec& spec, PeopleCompiler& people,
                                 std::uint32_t cell) const;
    [[nodiscard]] bool may_reach(const DriverSpec& spec, PeopleCompiler& people,
                                 std::uint32_t cell) const;
    [[nodiscard]] const CountingCells& counting_cells(std::size_t population,
                                                      const YearClass& year_class,
                                                      const std::vector<bool>& reachable);
    [[nodiscard]] const std::vector<std::uint32_t>&
    counting_here(std::size_t population, std::uint32_t cell, Counted counted);
    [[nodiscard]] std::optional<Slot> reach_weight(const DriverSpec& spec,
                                                   const YearClass& year_class,
                                                   PeopleCompiler& people, std::uint32_t cell);
    [[nodiscard]] Slot move_weight(const Driver& driver, const YearClass& year_class,
                                   const PeopleCompiler& people, std::uint32_t cell);
    [[nodiscard]] Slot cell_factor(const DriverSpec& spec, const Population& population,
                                   const Surroundings& at);
    [[nodiscard]] std::uint32_t flow_of(const DriverSpec& spec, const PeopleCompiler& people,
                                        std::uint32_t cell) const;
    void count_reached(EntrantBatch& batch, std::size_t intervention, std::size_t alternative,
                       std::uint32_t t, const std::vector<Slot>& entering,
                       const PeopleCompiler& people);
    void apply_entrant_effects(std::size_t intervention, Slot reached, std::vector<Slot>& entering,
                               const PeopleCompiler& people, const Surroundings& at);
    void add_rate(FactorList& list, const DriverSpec& spec, const YearClass& year_class,
                  PeopleCompiler& people, std::uint32_t cell);
    void add_reach(FactorList& list, const DriverSpec& spec, std::size_t alternative,
                   std::uint32_t t, const PeopleCompiler& people, std::uint32_t cell);
    void add_cell_factors(FactorList& list, const DriverSpec& spec, const Population& population,
                          const Surroundings& at);
    [[nodiscard]] std::vector<bool> add_moves(std::size_t population, const YearClass& year_class,
                                              const std::vector<bool>& reachable, StepTable& step);
    [[nodiscard]] std::vector<WeightedCell> weigh(std::size_t population,
                                                  const YearClass& year_class,
                                                  const std::vector<bool>& held, Counted counted);
    [[nodiscard]] std::vector<WeightedCell> weigh_leavers(std::size_t population,
                                                          const YearClass& year_class);
    void add_flow(EntrantBatch& batch, std::uint32_t flow, Slot value);

    Compilation& c_;
    std::vector<PeopleCompiler>& people_;
    std::vector<DriverSpec> drivers_;
    std::map<std::string, std::uint32_t> known_;
    std::map<std::pair<std::size_t, Counted>, std::vector<std::vector<std::uint32_t>>> counting_;
    std::map<std::tuple<std::size_t, std::size_t, std::uint32_t>, CountingCells>
        counting_cells_; // by population and first year of the class
    std::vector<std::vector<std::uint32_t>> state_flows_;
    std::vector<std::uint32_t> persons_by_age_; // first flow, by population
    std::uint32_t flows_{};
};

} // namespace mkba
