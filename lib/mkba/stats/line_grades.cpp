// What a line rests on: the grades of the parameters in its amount, rates, effects, reach and
// shares.
#include <set>

#include "mkba/stats/comparison_results.hpp"

namespace mkba {

namespace {

class GradeSearch {
public:
    explicit GradeSearch(const Description& description) : description_{description} {}

    void look(const Expression& expression)
    {
        if (expression.operation == Operation::name && seen_.insert(expression.name).second) {
            look_at_name(expression.name);
        }
        for (const auto& operand : expression.operands) {
            look(operand);
        }
    }
    void look(const std::optional<Expression>& expression)
    {
        if (expression) {
            look(*expression);
        }
    }
    void look_at_outcome(const std::string& name)
    {
        for (const auto& outcome : description_.outcomes) {
            if (outcome.name == name) {
                for (const auto& by_state : outcome.rates) {
                    look(by_state.rate);
                }
            }
        }
        for (const auto& intervention : description_.interventions) {
            for (const auto& effect : intervention.effects) {
                if (effect.kind == EffectKind::outcome && effect.outcome == name) {
                    look(effect.value);
                    look(effect.transfer);
                    look(effect.retention);
                }
            }
        }
    }
    void look_at_reach(const std::string& name)
    {
        for (const auto& intervention : description_.interventions) {
            if (intervention.name == name) {
                for (const auto& link : intervention.chain) {
                    look(link.value);
                }
            }
        }
    }
    [[nodiscard]] Grade worst() const { return worst_; }

private:
    void grade(const Evidence& evidence)
    {
        if (evidence.grade && *evidence.grade > worst_) {
            worst_ = *evidence.grade;
        }
    }
    void look_at_name(const std::string& name)
    {
        for (const auto& parameter : description_.parameters) {
            if (parameter.name == name) {
                grade(parameter.evidence);
                look(parameter.formula);
            }
        }
        look_at_own_values(name);
        for (const auto& table : description_.tables) {
            if (table.name == name) {
                grade(table.evidence);
                for (const auto& [key, value] : table.points) {
                    look(value);
                }
            }
        }
    }

    /// What stands in its place for some members of a region.
    void look_at_own_values(const std::string& name)
    {
        if (!description_.region) {
            return;
        }
        for (const auto& own : description_.region->own) {
            for (const auto& value : own.values) {
                if (value.common == name && seen_.insert(value.own).second) {
                    look_at_name(value.own);
                }
            }
        }
    }

    const Description& description_;
    std::set<std::string> seen_;
    Grade worst_{Grade::a};
};

} // namespace

Grade worst_grade(const Description& description, const Line& line)
{
    GradeSearch search{description};
    search.look(line.amount);
    search.look(line.per.hours);
    search.look(line.cashable);
    if (line.stream) {
        search.look(line.stream->years);
        search.look(line.stream->growth);
    }
    for (const auto* shares : {&line.parties, &line.receivers}) {
        for (const auto& share : *shares) {
            search.look(share.share);
        }
    }
    if (line.per.kind == DriverKind::event || line.per.kind == DriverKind::prevalence) {
        search.look_at_outcome(line.per.name);
    } else if (line.per.kind == DriverKind::reached) {
        search.look_at_reach(line.per.name);
    }
    return search.worst();
}

std::optional<double> central_value(const Description& description, const std::string& name)
{
    for (const auto& parameter : description.parameters) {
        if (parameter.name != name || !parameter.value) {
            continue;
        }
        for (const auto& index : description.indices) {
            if (parameter.price_year && index.name == parameter.index) {
                return *parameter.value * index.points.at(description.money.price_year) /
                       index.points.at(*parameter.price_year);
            }
        }
        return parameter.value;
    }
    return std::nullopt;
}

} // namespace mkba
