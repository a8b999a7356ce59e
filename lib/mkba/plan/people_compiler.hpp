// One population while it is being compiled: its positions, the moves and rates of every cell, and
// its steps.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "mkba/plan/compilation.hpp"

namespace mkba {

/// A move out of a cell: to the first position of a state.
struct RowEntry {
    std::uint32_t state{};
    Slot probability{};
};

/// All moves of one cell and what stays.
struct Row {
    std::vector<RowEntry> moves;
    Slot stays{};
    bool same_every_year{true};
};

/// What an effect made of a rate.
struct RateStep {
    const Effect* effect{};
    std::size_t intervention{};
    Slot after{};
};

/// The rate of one outcome in one cell; none outside its ages.
struct CellRate {
    std::optional<Slot> rate;
    bool same_every_year{true};
    Slot base{};                   // before the effects
    std::vector<RateStep> steps{}; // only where cells are kept apart
};

/// Everything about the cells of a population in the years that are alike.
struct YearClass {
    std::size_t alternative{};
    std::uint32_t t{};     // the first such year
    std::vector<Row> rows; // by cell
    std::vector<std::vector<CellRate>>
        rates; // by outcome (as in Description), by cell; empty: other population
};

class RowMaker;

class PeopleCompiler {
public:
    PeopleCompiler(Compilation& compilation, std::size_t population);

    [[nodiscard]] const Population& described() const { return population_; }
    [[nodiscard]] const std::vector<Position>& positions() const { return positions_; }
    [[nodiscard]] std::uint32_t ages() const { return ages_; }
    [[nodiscard]] int first_age() const { return first_age_; }
    [[nodiscard]] std::uint32_t cells() const { return ages_ * position_count(); }
    [[nodiscard]] std::uint32_t position_count() const
    {
        return static_cast<std::uint32_t>(positions_.size());
    }
    [[nodiscard]] std::uint32_t position_of(const std::string& state, int years_in_state) const;
    [[nodiscard]] const State& state_at(std::uint32_t position) const
    {
        return population_.states[positions_[position].state];
    }

    /// The age, year and years in state of a cell.
    [[nodiscard]] Surroundings at_cell(std::uint32_t cell, std::uint32_t t) const;

    /// The class of years that this year of this alternative belongs to; made when first met.
    [[nodiscard]] std::size_t year_class(std::size_t alternative, std::uint32_t t);
    [[nodiscard]] const YearClass& class_at(std::size_t index) const { return classes_[index]; }

    /// Where those who stay in a position are next year.
    [[nodiscard]] std::uint32_t next_position(std::uint32_t position) const;

    /// What is written for the rate of an outcome in a cell; null where nothing is.
    [[nodiscard]] const RateByState* written_rate(const Outcome& outcome, std::uint32_t cell);
    /// Full years since the programme ended, for effects on those in a position.
    [[nodiscard]] int years_since_end(std::uint32_t position) const;

private:
    [[nodiscard]] std::vector<std::uint32_t> signature(std::size_t alternative, std::uint32_t t);
    [[nodiscard]] bool year_matters();
    [[nodiscard]] Row make_row(std::size_t alternative, std::uint32_t t, std::uint32_t cell);
    void add_model_moves(RowMaker& maker, Row& row, const std::string& from,
                         const Surroundings& at);
    void add_effect(RowMaker& maker, const Effect& effect, const std::string& from, Slot share,
                    std::uint32_t cell, const Surroundings& at);
    void finish_row(RowMaker& maker, Row& row, const State& from, const Surroundings& at);
    [[nodiscard]] CellRate make_rate(std::size_t alternative, std::uint32_t t, std::size_t outcome,
                                     std::uint32_t cell);
    [[nodiscard]] Slot base_rate(const Outcome& outcome, std::uint32_t cell, std::uint32_t t,
                                 CellRate& made);
    [[nodiscard]] std::optional<Slot> share_reached(const Effect& effect, std::size_t intervention,
                                                    std::size_t alternative, std::uint32_t t,
                                                    std::uint32_t cell);
    [[nodiscard]] bool acts_by_reach(const Effect& effect, std::size_t intervention,
                                     std::uint32_t cell) const;
    [[nodiscard]] bool changes_by_year(const Effect& effect) const;

    Compilation& c_;
    const Population& population_;
    std::size_t index_;
    std::uint32_t ages_{};
    int first_age_{};
    std::vector<Position> positions_;
    std::map<std::vector<std::uint32_t>, std::size_t> known_;
    std::vector<YearClass> classes_;
    std::optional<bool> year_matters_;
    std::map<std::pair<const Outcome*, std::uint32_t>, const RateByState*> rate_of_state_;
};

} // namespace mkba
