// The compiled model: dense arrays and indices, immutable, shared by all threads. No names are
// needed to run it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "mkba/plan/graph.hpp"
#include "mkba/plan/program.hpp"
#include "mkba/scenario/description.hpp"

namespace mkba {

/// A weight on the sum of some cells, added to a flow. Cells are StepTable::cells[begin, end).
struct FlowTerm {
    std::uint32_t flow{};
    Slot weight{};
    std::uint32_t begin{};
    std::uint32_t end{};
};

/// A row that holds the sum of cells which several flows count together; StepTable::cells[begin,
/// end).
struct SharedSum {
    std::uint32_t row{};
    std::uint32_t begin{};
    std::uint32_t end{};
};

/// Where the persons of one cell come from; sources are StepTable::sources[begin, end).
struct MoveTarget {
    std::uint32_t cell{};
    std::uint32_t begin{};
    std::uint32_t end{};
};

struct MoveSource {
    std::uint32_t cell{};
    Slot probability{};
};

/// What happens in one year: shared by all years and alternatives in which it is the same. A cell
/// is age index x positions + position; age index `ages` holds those who pass the last age. Targets
/// go from the oldest to the youngest, so that moving in place reads each cell before it is
/// overwritten.
struct StepTable {
    std::vector<MoveTarget> targets;
    std::vector<MoveSource> sources;
    std::vector<SharedSum> sums;    // rows of their own after the cells; made before the flows
    std::vector<FlowTerm> counted;  // on person-years by the counting rule
    std::vector<FlowTerm> at_start; // on persons at the start of the year: moves, persons present
    std::vector<FlowTerm> leaving;  // on those who passed the last age: cells of age index `ages`
    std::vector<std::uint32_t> cells;
    std::uint32_t first_age{}; // ages that may hold anybody, [first_age, last_age]
    std::uint32_t last_age{};
};

/// Persons added to a cell at the start of a year.
struct Joining {
    std::uint32_t cell{};
    Slot count{};
};

struct FlowValue {
    std::uint32_t flow{};
    Slot value{};
};

/// Entrants of one year from one source: absolute counts, or times the persons of a source.
struct EntrantBatch {
    std::optional<std::uint32_t> source; // Plan::sources
    std::vector<Joining> joining;
    std::vector<FlowValue> flows; // entrants and those reached at entry
};

struct PopulationYear {
    std::uint32_t step{}; // PopulationPlan::steps
    std::vector<EntrantBatch> entrants;
    std::vector<Joining> migration;
};

/// Persons of another population, or those who left one, as a source of entrants.
struct SourcePlan {
    std::uint32_t population{};
    std::vector<std::uint32_t> cells; // for leavers: of age index `ages`
    std::uint32_t years_before{};     // 0: those present at the start of the year
};

struct Position {
    std::uint32_t state{}; // index in Population::states as declared
    int years_in_state{};
    std::uint32_t group{}; // Plan::groups when in none
};

struct PopulationPlan {
    std::uint32_t ages{};
    int first_age{};
    bool ageless{};
    bool beside_cohort{}; // in the cohort view: others enter from it, so all of it runs, up to that
                          // year
    std::vector<Position> positions;
    std::uint32_t years{}; // in which it holds anybody
    std::vector<StepTable> steps;
    bool may_go_negative{}; // there is migration: persons are checked
};

/// The first row of the shared sums: after the cells, those who leave, and room to count one age
/// further on.
[[nodiscard]] constexpr std::uint32_t first_sum_row(std::uint32_t ages, std::uint32_t positions)
{
    return (ages + 2) * positions;
}

struct AlternativePopulation {
    std::vector<Joining> stock;
    std::vector<FlowValue> stock_flows; // entrant flows of the first year
    std::vector<PopulationYear> years;
};

struct AlternativePlan {
    std::vector<AlternativePopulation> populations;
    std::vector<bool> line_runs; // by line
};

/// Counts of a driver by group (the last: in no group) and age bucket: flow first + group x buckets
/// + bucket.
struct DriverPlan {
    std::uint32_t first_flow{};
    std::uint32_t buckets{1};
    int first_bucket_age{};
};

struct PartySlot {
    std::uint32_t party{};
    Slot share{};
};

struct LinePlan {
    std::uint32_t line{}; // index in Description::lines
    std::optional<std::uint32_t> driver;
    std::vector<bool> fixed_years; // without a driver: the years in which one unit falls
    std::vector<Slot> unit;        // euros a unit, by year of the cause
    std::vector<Slot> weights;     // by years since the first payment; one weight without a stream
    std::vector<Slot> growth;      // of the amount by years since the first payment; empty: none
    std::uint32_t lag{};
    std::optional<int> until_age;
    std::vector<Slot> cash;         // share that is cash by payment year; or
    std::vector<Slot> cash_weights; // weight x cash share by years since the first payment
    std::vector<PartySlot> parties;
    std::vector<PartySlot> receivers;
    std::optional<Slot> cash_divisor; // 1 + value-added tax that is compensated
    std::uint32_t discount{};         // TimePlan::discount_factors
    std::uint32_t post{};
    LineKind kind{};
    Role role{};
    Perspective perspective{};
    bool in_total{};
    bool structural{};
    bool cash_is_all{}; // every euro is cash
    bool by_contract{};
};

/// Programme cost that persons cause, so that it has parts by group.
[[nodiscard]] inline bool is_cost_of_groups(const LinePlan& line)
{
    return line.role == Role::programme && line.driver && line.kind != LineKind::transfer;
}

struct UnitPlan {
    std::uint32_t driver{};
    std::vector<Slot> times; // by year
};

struct TimePlan {
    int start{};
    std::uint32_t programme_years{};
    std::uint32_t person_years{};                      // years in which persons are followed
    std::uint32_t years{};                             // years in which money flows
    std::vector<std::vector<double>> discount_factors; // by rate, by year; rate 0 is "euro"
    Counting counting{};
    std::optional<std::uint32_t> cohort; // year index in the cohort view
};

struct ContractPlan;

/// What a plan has of one contract, where several are compiled together: in its place, it makes the
/// plan that of this contract.
struct Agreement {
    std::shared_ptr<const ContractPlan> contract;
    std::vector<LinePlan> lines; // by the contract, in the order of the plan
    std::vector<Check> checks;   // in place of those of the plan
};

struct ReachedPlan {
    std::uint32_t intervention{};
    std::uint32_t driver{}; // those who passed the whole chain
};

struct Plan {
    std::shared_ptr<const Description> description;
    std::shared_ptr<const Graph> graph; // to name the parameters of a failing check
    std::vector<std::string> drawn;     // names of the drawn parameters, by row
    Program program;
    std::vector<Check> checks;
    std::vector<Rule> rules;
    TimePlan time;
    std::uint32_t groups{}; // named groups
    std::uint32_t flows{};
    std::vector<PopulationPlan> populations;
    std::vector<SourcePlan> sources;
    std::vector<AlternativePlan> alternatives; // as in Description::alternatives
    std::size_t baseline{};                    // index of the baseline among them
    std::vector<DriverPlan> drivers;
    std::vector<LinePlan> lines;         // by name
    std::vector<UnitPlan> units;         // as in Description::units
    std::vector<std::uint32_t> outcomes; // driver of each Description::outcomes
    std::vector<std::uint32_t> at_risk;  // driver of all persons of the ages of each outcome
    std::vector<ReachedPlan> reached;    // as in Description::interventions
    std::vector<std::vector<std::uint32_t>>
        states;                                // flow of persons present, by population and state
    std::vector<std::uint32_t> persons_by_age; // first flow, by population; empty: not asked for
    std::optional<std::uint32_t> vulnerable_entrants;         // driver
    std::shared_ptr<const ContractPlan> contract;             // null: none
    std::vector<std::shared_ptr<const Agreement>> agreements; // where there are several: all
    // Of a region: the chains of members with their own rules. Their numbers are rows of this
    // program, their ledgers have the layout of this plan and are added to its own.
    std::vector<std::shared_ptr<const Plan>> own_chains;
};

} // namespace mkba
