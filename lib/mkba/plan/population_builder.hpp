// One population in every alternative, while the plan is being made.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "mkba/plan/driver_compiler.hpp"

namespace mkba {

/// One population in all alternatives: stock, entrants of every year, and the steps that they
/// share.
class PopulationBuilder {
public:
    PopulationBuilder(Compilation& c, std::vector<PeopleCompiler>& people, DriverCompiler& drivers,
                      std::size_t population)
        : c_{c}, all_{people}, people_{people[population]}, drivers_{drivers}, index_{population}
    {
    }

    void build();

private:
    Slot share_of(const StateShare& share, const Surroundings& at);

    /// Counts by position; with a count the shares must sum to 1.
    std::vector<Slot> by_position(const std::vector<StateShare>& shares,
                                  const std::optional<Slot>& count, const Surroundings& at,
                                  const Place& place);

    [[nodiscard]] static std::vector<std::size_t> sorted(const std::vector<StateShare>& shares);

    void build_stock(std::size_t alternative, AlternativePopulation& made);

    /// The stock at the first age is the first year's entering cohort: entrant routes act on it.
    std::vector<Slot> enter_stock(std::size_t alternative, const std::vector<Slot>& stock,
                                  AlternativePopulation& made);

    std::vector<EntrantBatch> entrants(std::size_t alternative, std::uint32_t t);

    std::uint32_t source_of(const EntrantSource& from);

    std::vector<Joining> migration(std::uint32_t t);

    void find_reachable();
    [[nodiscard]] std::vector<std::size_t> mark_joining();
    [[nodiscard]] bool mark_next(std::uint32_t cell, const Row& row);
    std::uint32_t step(std::size_t alternative, std::uint32_t t);

    /// The year whose entrants are followed alone, or none where this population runs in full.
    [[nodiscard]] std::optional<std::uint32_t> cohort() const;

    Compilation& c_;
    std::vector<PeopleCompiler>& all_;
    PeopleCompiler& people_;
    DriverCompiler& drivers_;
    std::size_t index_;
    std::vector<bool> reachable_;
    std::map<const EntrantSource*, std::uint32_t> sources_;
    std::map<std::tuple<std::size_t, std::uint32_t, std::uint32_t>, std::uint32_t> steps_;
};

} // namespace mkba
