// Persons year by year, and what they count as: one alternative for one block of draws.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "mkba/plan/plan.hpp"
#include "mkba/project/accounting.hpp"
#include "mkba/project/kernels.hpp"
#include "mkba/project/ledger.hpp"

namespace mkba {

/// Persons fell below zero (net migration took more than there were): which lane, year and cell.
struct NegativePersons {
    std::size_t lane{};
    std::uint32_t year{};
    std::uint32_t population{};
    std::uint32_t cell{};
};

/// Sees the flows of every year of an alternative after they are booked.
using FlowWatch =
    std::function<void(std::size_t alternative, std::uint32_t t, const FlowView& flows)>;

/// Owns the working memory of one thread; project() is a pure function of the plan, the values and
/// the alternative.
class Projection {
public:
    Projection(const Plan& plan, Width width);

    /// `values` are the rows of the plan's program; `lanes` of them hold draws, the others repeat
    /// the last.
    void project(std::size_t alternative, const RowBlock& values, std::size_t lanes, Ledger& ledger,
                 const FlowWatch& watch = {});

    [[nodiscard]] const std::optional<NegativePersons>& negative() const { return negative_; }

    [[nodiscard]] Accounting& accounting() { return accounting_; }

private:
    struct People {
        RowBlock cells;
        RowBlock scratch;
    };

    void start_year(std::size_t alternative, std::uint32_t t, const RowBlock& values);
    void start_population(const AlternativePlan& alternative, std::size_t population,
                          std::uint32_t t, const RowBlock& values);
    void clear_youngest(const PopulationPlan& plan, const AlternativePopulation& alternative,
                        People& people, std::uint32_t t);
    void join(const EntrantBatch& batch, People& people, std::uint32_t t, const RowBlock& values);
    void advance(std::size_t alternative, std::uint32_t t, const RowBlock& values);
    void advance_population(const StepTable& step, const PopulationPlan& plan, People& people,
                            const RowBlock& values);
    void add_flow(std::uint32_t flow, const double* value, const double* times);
    void check_persons(std::size_t population, std::uint32_t t, std::size_t lanes);
    [[nodiscard]] const double* source_persons(const SourcePlan& source, std::size_t index,
                                               std::uint32_t t);
    void save_leavers(std::uint32_t t);

    const Plan& plan_;
    const Kernels& kernels_;
    std::vector<People> people_;
    RowBlock flows_;
    std::vector<std::uint32_t> stamps_;
    std::uint32_t stamp_{0};
    RowBlock left_; // source x year: those who left
    RowBlock sum_;
    RowBlock one_;
    std::optional<NegativePersons> negative_;
    std::uint32_t first_year_{}; // of persons: before a cohort's year where others run beside it
    Accounting accounting_;
};

} // namespace mkba
