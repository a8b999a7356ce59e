// The moves out of a cell: those of the model and those that interventions cause or change.
#include <algorithm>

#include <fmt/format.h>

#include "mkba/plan/people_compiler.hpp"

namespace mkba {

/// A target state while a row is made. `kept` is the share of the natural move left by moves that
/// come first.
struct RowTarget {
    std::string state;
    Slot natural{};
    Slot kept{};
    Slot caused{};
    Place place;
};

class RowMaker {
public:
    RowMaker(Compilation& c, const std::string& state)
        : c_{c}, state_{state}, left_{c.graph.constant(1)}
    {
    }

    void add_natural(const Move& move, const std::string& to, Slot probability)
    {
        for (const auto& target : targets_) {
            if (target.state == to) {
                refuse(move.place,
                       fmt::format(
                           "a second move from '{}' to '{}' at the same age; the first is at {}",
                           state_, to, to_text(target.place)));
            }
        }
        target_of(to, move.place).natural = probability;
    }

    /// `set`: comes before all natural moves and takes its share of what earlier ones left.
    void cause(const std::string& to, const Place& place, Slot reached, Slot probability)
    {
        auto& graph = c_.graph;
        const auto taken = graph.multiply(reached, probability);
        auto& own = target_of(to, place);
        own.caused = graph.add(own.caused, graph.multiply(left_, taken));
        left_ = graph.multiply(left_, graph.rest(taken));
        for (auto& target : targets_) {
            target.kept =
                graph.multiply(target.kept, graph.rest(target.state == to ? reached : taken));
        }
    }

    [[nodiscard]] RowTarget& target_of(const std::string& to, const Place& place)
    {
        for (auto& target : targets_) {
            if (target.state == to) {
                return target;
            }
        }
        const auto zero = c_.graph.constant(0);
        return targets_.emplace_back(RowTarget{to, zero, left_, zero, place});
    }

    [[nodiscard]] std::vector<RowTarget>& targets()
    {
        std::sort(targets_.begin(), targets_.end(),
                  [](const RowTarget& a, const RowTarget& b) { return a.state < b.state; });
        return targets_;
    }

private:
    Compilation& c_;
    const std::string& state_;
    Slot left_;
    std::vector<RowTarget> targets_;
};

void PeopleCompiler::add_model_moves(RowMaker& maker, Row& row, const std::string& from,
                                     const Surroundings& at)
{
    for (const auto& move : c_.description.moves) {
        if (move.population == population_.name && matches(move.from, from) &&
            holds_age(move.ages, at.age.value_or(0))) {
            row.same_every_year = row.same_every_year && !c_.formulas.uses(move.probability).year;
            maker.add_natural(move, corresponding(move.from, move.to, from),
                              c_.formulas.compile(move.probability, at));
        }
    }
}

void PeopleCompiler::add_effect(RowMaker& maker, const Effect& effect, const std::string& from,
                                Slot share, std::uint32_t cell, const Surroundings& at)
{
    const auto to = corresponding(effect.from, effect.to, from);
    if (effect.form == EffectForm::set) {
        maker.cause(to, effect.place, share, c_.formulas.compile(effect.value, at));
        return;
    }
    auto& target = maker.target_of(to, effect.place);
    const auto years = years_since_end(cell % position_count());
    target.natural =
        c_.graph.mix(share, target.natural, affected(c_, effect, target.natural, at, years));
}

/// Probabilities of the targets, and what stays.
void PeopleCompiler::finish_row(RowMaker& maker, Row& row, const State& from,
                                const Surroundings& at)
{
    Slot leaving = c_.graph.constant(0);
    for (const auto& target : maker.targets()) {
        const auto probability =
            c_.graph.add(target.caused, c_.graph.multiply(target.natural, target.kept));
        c_.checks.require(Must::be_probability, probability, at, target.place,
                          [&] { return fmt::format("move {} → {}", from.name, target.state); });
        leaving = c_.graph.add(leaving, probability);
        if (!c_.graph.is_zero(probability)) {
            const auto state = index_of(population_.states, target.state).value();
            row.moves.push_back({static_cast<std::uint32_t>(state), probability});
        }
    }
    row.stays = c_.graph.rest(leaving);
    c_.checks.require(Must::be_probability, row.stays, at, from.place,
                      [&] { return fmt::format("what stays in {} after all moves", from.name); });
}

Row PeopleCompiler::make_row(std::size_t alternative, std::uint32_t t, std::uint32_t cell)
{
    const auto& state = state_at(cell % position_count());
    const auto at = at_cell(cell, t);
    Row row;
    RowMaker maker{c_, state.name};
    add_model_moves(maker, row, state.name, at);
    for (const auto i : c_.intervention_order) {
        for (const auto& effect : c_.description.interventions[i].effects) {
            if (effect.kind != EffectKind::move || !matches(effect.from, state.name)) {
                continue;
            }
            row.same_every_year =
                row.same_every_year && !acts_by_reach(effect, i, cell) && !changes_by_year(effect);
            if (const auto share = share_reached(effect, i, alternative, t, cell)) {
                add_effect(maker, effect, state.name, *share, cell, at);
            }
        }
    }
    finish_row(maker, row, state, at);
    return row;
}

} // namespace mkba
