#include "mkba/analysis/bridge/bridge_moves.hpp"

#include <algorithm>

#include "mkba/analysis/bridge/bridge_contract.hpp"
#include "mkba/analysis/compare/input_differences.hpp"
#include "mkba/plan/compilation.hpp"
#include "mkba/run/intervention_sets.hpp"

namespace mkba {

namespace {

void collect_names(const Expression& expression, std::set<std::string>& names)
{
    if (expression.operation == Operation::name) {
        names.insert(expression.name);
    }
    for (const auto& operand : expression.operands) {
        collect_names(operand, names);
    }
}

/// Parameters and tables in the effects of interventions, directly or by a formula.
std::set<std::string> names_in_effects(const Description& description)
{
    std::set<std::string> names;
    for (const auto& intervention : description.interventions) {
        for (const auto& effect : intervention.effects) {
            collect_names(effect.value, names);
            for (const auto& part : {effect.transfer, effect.retention}) {
                if (part) {
                    collect_names(*part, names);
                }
            }
        }
    }
    for (std::size_t known = 0; known != names.size();) {
        known = names.size();
        for (const auto& parameter : description.parameters) {
            if (parameter.formula && names.contains(parameter.name)) {
                collect_names(*parameter.formula, names);
            }
        }
    }
    return names;
}

template <class Named>
MixtureChange replacement(std::vector<Named> Description::*list, const Named& by)
{
    return [list, by](Description& mixture) {
        auto& all = mixture.*list;
        all[index_of(all, by.name).value()] = by;
    };
}

/// "with" or "baseline" of the scenario's comparison.
Alternative& compared_side(Description& description, const std::string& side)
{
    const auto& name = side == "with" ? description.compare.with : description.compare.baseline;
    return description.alternatives[index_of(description.alternatives, name).value()];
}

/// The points that levers follow.
std::vector<Table> paths_of(const Description& description, const RunningIntervention* runs)
{
    std::vector<Table> paths;
    const auto levers = runs ? runs->levers : std::vector<Lever>{};
    for (const auto& lever : levers) {
        const auto table = index_of(description.tables, lever.value.name);
        if (table && is_path(description.tables[*table])) {
            paths.push_back(description.tables[*table]);
        }
    }
    return paths;
}

/// How an intervention runs on one side, or that it does not.
MixtureChange levers_move(const Description& to, const std::string& side,
                          const std::string& intervention)
{
    const auto& compare = to.compare;
    const auto* found = running(
        alternative_named(to, side == "with" ? compare.with : compare.baseline), intervention);
    const auto runs = found ? std::optional{*found} : std::nullopt;
    return [side, intervention, runs, paths = paths_of(to, found)](Description& mixture) {
        for (const auto& path : paths) {
            mixture.tables[index_of(mixture.tables, path.name).value()] = path;
        }
        auto& all = compared_side(mixture, side).interventions;
        const auto at = std::find_if(all.begin(), all.end(), [&](const RunningIntervention& one) {
            return one.intervention == intervention;
        });
        if (!runs) {
            all.erase(at);
        } else if (at == all.end()) {
            all.push_back(*runs);
        } else {
            *at = *runs;
        }
    };
}

MixtureChange frame_move(const Description& to, const std::string& name)
{
    if (name == "time.start") {
        return [value = to.time.start](Description& mixture) { mixture.time.start = value; };
    }
    if (name == "time.programme_years") {
        return [value = to.time.programme_years](Description& mixture) {
            mixture.time.programme_years = value;
        };
    }
    if (name == "time.counting") {
        return [value = to.time.counting](Description& mixture) { mixture.time.counting = value; };
    }
    if (name == "money.price_year") {
        return [value = to.money.price_year](Description& mixture) {
            mixture.money.price_year = value;
        };
    }
    return [value = to.money.timing](Description& mixture) { mixture.money.timing = value; };
}

} // namespace

Movable::Movable(const Description& from, const Description& to)
    : from_{from}, to_{to}, in_effects_{names_in_effects(to)}
{
}

std::optional<KeyedMove> Movable::move_of(const std::string& name) const
{
    if (const auto p = index_of(to_.parameters, name)) {
        return number(from_.parameters, name, to_.parameters[*p].evidence.unit,
                      replacement(&Description::parameters, to_.parameters[*p]));
    }
    if (const auto t = index_of(to_.tables, name)) {
        return number(from_.tables, name, to_.tables[*t].evidence.unit,
                      replacement(&Description::tables, to_.tables[*t]));
    }
    if (name.starts_with("with.") || name.starts_with("baseline.")) {
        return levers(name);
    }
    if (name.starts_with("contract.")) {
        return contract_move(from_, to_, name);
    }
    return frame(name);
}

template <class Named>
std::optional<KeyedMove> Movable::number(const std::vector<Named>& from, const std::string& name,
                                         const std::string& unit, MixtureChange make) const
{
    if (!index_of(from, name)) {
        return std::nullopt;
    }
    const auto kind = name.starts_with("alternatives.") ? BridgeKind::coverage
                      : unit.starts_with("EUR")         ? BridgeKind::prices
                      : in_effects_.contains(name)      ? BridgeKind::effects
                                                        : BridgeKind::numbers;
    return KeyedMove{name, kind, std::move(make)};
}

std::optional<KeyedMove> Movable::levers(const std::string& name) const
{
    const auto dot = name.find('.');
    const auto side = name.substr(0, dot);
    const auto intervention = name.substr(dot + 1, name.find('.', dot + 1) - dot - 1);
    if (!index_of(from_.interventions, intervention) ||
        !index_of(to_.interventions, intervention)) {
        return std::nullopt;
    }
    return KeyedMove{side + "." + intervention, BridgeKind::coverage,
                     levers_move(to_, side, intervention)};
}

std::optional<KeyedMove> Movable::frame(const std::string& name) const
{
    if (name.starts_with("money.discount.")) {
        return KeyedMove{"money.discount", BridgeKind::money,
                         [rates = to_.money.discount_rates](Description& mixture) {
                             mixture.money.discount_rates = rates;
                         }};
    }
    for (const char* movable : {"time.start", "time.programme_years", "time.counting"}) {
        if (name == movable) {
            return KeyedMove{name, BridgeKind::time, frame_move(to_, name)};
        }
    }
    for (const char* movable : {"money.price_year", "money.timing"}) {
        if (name == movable) {
            return KeyedMove{name, BridgeKind::money, frame_move(to_, name)};
        }
    }
    return std::nullopt;
}

} // namespace mkba
