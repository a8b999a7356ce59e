#include "mkba/plan/people_compiler.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace mkba {

namespace {

std::vector<Position> unfold(const Description& description, const Population& population,
                             Detail detail)
{
    std::vector<Position> positions;
    for (const auto index : by_name(population.states)) {
        const auto& state = population.states[index];
        const int last = state.stay == Stay::open    ? 0
                         : state.stay == Stay::fixed ? state.years - 1
                                                     : state.years;
        for (int years = 0; years <= last; ++years) {
            const auto own = static_cast<std::uint32_t>(positions.size());
            positions.push_back({static_cast<std::uint32_t>(index), years,
                                 by_state(detail) ? own : group_of_state(description, state.name)});
        }
    }
    return positions;
}

/// Whether amounts that differ by cell, which become weights of the steps, differ by year too.
bool cell_amounts_change(Compilation& c)
{
    const auto changes = [&](const std::optional<Expression>& amount,
                             const std::optional<Expression>& hours) {
        const auto first = c.formulas.uses(amount.value_or(Expression{}));
        const auto second = c.formulas.uses(hours.value_or(Expression{}));
        const bool by_cell =
            first.age || first.years_in_state || second.age || second.years_in_state;
        return by_cell && (first.year || second.year);
    };
    const auto& description = c.description;
    return std::any_of(description.lines.begin(), description.lines.end(),
                       [&](const Line& line) { return changes(line.amount, line.per.hours); }) ||
           std::any_of(
               description.units.begin(), description.units.end(),
               [&](const NaturalUnit& unit) { return changes(unit.times, unit.per.hours); });
}

} // namespace

PeopleCompiler::PeopleCompiler(Compilation& compilation, std::size_t population)
    : c_{compilation}, population_{compilation.description.populations[population]},
      index_{population}, ages_{population_.ages
                                    ? static_cast<std::uint32_t>(population_.ages->last -
                                                                 population_.ages->first + 1)
                                    : 1},
      first_age_{population_.ages ? population_.ages->first : 0},
      positions_{unfold(compilation.description, population_, compilation.options.detail)}
{
}

std::uint32_t PeopleCompiler::position_of(const std::string& state, int years_in_state) const
{
    std::uint32_t last = 0;
    for (std::uint32_t p = 0; p < positions_.size(); ++p) {
        if (state_at(p).name == state) {
            if (positions_[p].years_in_state == years_in_state) {
                return p;
            }
            last = p;
        }
    }
    return last;
}

Surroundings PeopleCompiler::at_cell(std::uint32_t cell, std::uint32_t t) const
{
    auto at = c_.in_year(t);
    if (population_.ages) {
        at.age = first_age_ + static_cast<int>(cell / position_count());
    }
    const auto position = cell % position_count();
    if (state_at(position).stay != Stay::open) {
        at.years_in_state = positions_[position].years_in_state;
    }
    return at;
}

std::uint32_t PeopleCompiler::next_position(std::uint32_t position) const
{
    const auto& state = state_at(position);
    if (state.stay == Stay::open) {
        return position;
    }
    if (state.stay == Stay::counted) {
        return positions_[position].years_in_state < state.years ? position + 1 : position;
    }
    return positions_[position].years_in_state + 1 < state.years ? position + 1
                                                                 : position_of(state.then, 0);
}

int PeopleCompiler::years_since_end(std::uint32_t position) const
{
    return state_at(position).stay == Stay::counted ? positions_[position].years_in_state : 0;
}

bool PeopleCompiler::changes_by_year(const Effect& effect) const
{
    const auto changes = [&](const std::optional<Expression>& expression) {
        return expression && c_.formulas.uses(*expression).year;
    };
    return c_.formulas.uses(effect.value).year || changes(effect.transfer) ||
           changes(effect.retention);
}

bool PeopleCompiler::year_matters()
{
    if (!year_matters_) {
        bool matters = false;
        const auto look = [&](const Expression& expression) {
            matters = matters || c_.formulas.uses(expression).year;
        };
        for (const auto& phase : population_.phases) {
            look(phase.children_per_family.value_or(Expression{}));
        }
        for (const auto& move : c_.description.moves) {
            look(move.probability);
        }
        for (const auto& outcome : c_.description.outcomes) {
            for (const auto& by_state : outcome.rates) {
                look(by_state.rate);
            }
        }
        for (const auto& intervention : c_.description.interventions) {
            for (const auto& effect : intervention.effects) {
                matters = matters || changes_by_year(effect);
            }
            if (intervention.false_positives) {
                look(intervention.false_positives->specificity);
            }
        }
        matters = matters || cell_amounts_change(c_);
        year_matters_ = matters;
    }
    return *year_matters_;
}

// Two years with the same signature have the same moves, rates and reach in every cell.
std::vector<std::uint32_t> PeopleCompiler::signature(std::size_t alternative, std::uint32_t t)
{
    std::vector<std::uint32_t> key{year_matters() ? t : 0};
    for (std::size_t i = 0; i < c_.description.interventions.size(); ++i) {
        for (const auto& link : c_.description.interventions[i].chain) {
            auto at = c_.in_year(t);
            for (std::uint32_t a = 0; a < ages_; ++a) {
                at.age = first_age_ + static_cast<int>(a);
                const auto value = link_value(c_, alternative, t, i, link, at);
                key.push_back(value ? value->index + 1 : 0);
                const bool by_age = (link.value && c_.formulas.uses(*link.value).age);
                if (!value || !by_age) {
                    break;
                }
            }
        }
    }
    return key;
}

std::size_t PeopleCompiler::year_class(std::size_t alternative, std::uint32_t t)
{
    const auto [known, is_new] = known_.try_emplace(signature(alternative, t), classes_.size());
    if (!is_new) {
        return known->second;
    }
    YearClass made{alternative, t, {}, {}};
    const auto* earlier = classes_.empty() ? nullptr : &classes_.front();
    for (std::uint32_t cell = 0; cell < cells(); ++cell) {
        made.rows.push_back(earlier != nullptr && earlier->rows[cell].same_every_year
                                ? earlier->rows[cell]
                                : make_row(alternative, t, cell));
    }
    for (std::size_t o = 0; o < c_.description.outcomes.size(); ++o) {
        auto& rates = made.rates.emplace_back();
        if (c_.description.outcomes[o].population != population_.name) {
            continue;
        }
        for (std::uint32_t cell = 0; cell < cells(); ++cell) {
            rates.push_back(earlier != nullptr && earlier->rates[o][cell].same_every_year
                                ? earlier->rates[o][cell]
                                : make_rate(alternative, t, o, cell));
        }
    }
    classes_.push_back(std::move(made));
    return classes_.size() - 1;
}

} // namespace mkba
