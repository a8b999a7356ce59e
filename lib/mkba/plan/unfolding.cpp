#include "mkba/plan/unfolding.hpp"

#include "mkba/plan/canonical.hpp"
#include "mkba/plan/chain_description.hpp"
#include "mkba/plan/driver_compiler.hpp"
#include "mkba/plan/factor_list.hpp"
#include "mkba/plan/money_compiler.hpp"

namespace mkba {

struct Unfolding::Compilers {
    Compilers(const Description& description, const CompileOptions& options)
        : c{description, options}, drivers{c, people}
    {
    }

    Compilation c;
    std::vector<PeopleCompiler> people;
    DriverCompiler drivers;
};

namespace {

/// The last age of those who leave, where amounts by age are taken.
Surroundings surroundings(const Compilation& c, const Driver& driver, std::uint32_t t)
{
    auto at = c.in_year(t);
    if (driver.kind == DriverKind::leavers) {
        const auto& ages = c.description.populations[c.population_index(driver.population)].ages;
        at.age = ages ? ages->last : 0;
    }
    return at;
}

} // namespace

Unfolding::Unfolding(const std::shared_ptr<const Description>& given, const CompileOptions& options)
{
    require_one_chain(*given);
    const auto description = std::make_shared<const Description>(canonical(*given));
    compilers_ = std::make_unique<Compilers>(*description, options);
    auto& c = compilers_->c;
    make_plan(c, description, compilers_->people, compilers_->drivers);
    auto graph = c.graph; // stays, for what is asked later
    resolve_slots(c);
    c.graph = std::move(graph);
    plan_ = std::make_shared<const Plan>(c.plan);
}

Unfolding::~Unfolding() = default;

Detail Unfolding::detail() const
{
    return compilers_->c.options.detail;
}

DriverNames Unfolding::driver(std::uint32_t index) const
{
    const auto& spec = compilers_->drivers.all()[index];
    return {&spec.described, spec.population.value()};
}

std::size_t Unfolding::year_class(std::uint32_t driver, std::size_t alternative, std::uint32_t t)
{
    const auto population = compilers_->drivers.all()[driver].population.value();
    return compilers_->people[population].year_class(alternative, t);
}

std::vector<Factor> Unfolding::of_cell(std::uint32_t driver, std::size_t alternative,
                                       std::uint32_t t, std::uint32_t cell)
{
    return compilers_->drivers.factors(driver, alternative, t, cell);
}

std::vector<Factor> Unfolding::of_amount(const LinePlan& line, std::uint32_t t)
{
    auto& c = compilers_->c;
    const auto& described = c.description.lines[line.line];
    FactorList list{c.description, c.graph, c.formulas};
    if (!line.driver || !compilers_->drivers.all()[*line.driver].cell_amount) {
        const auto at = surroundings(c, described.per, t);
        if (described.per.hours) {
            list.add(*described.per.hours, at, FactorKind::quantity);
        }
        list.add(described.amount, at, FactorKind::quantity);
    }
    return list.take();
}

std::vector<Factor> Unfolding::of_times(const NaturalUnit& unit, const UnitPlan& plan,
                                        std::uint32_t t)
{
    auto& c = compilers_->c;
    FactorList list{c.description, c.graph, c.formulas};
    if (!compilers_->drivers.all()[plan.driver].cell_amount) {
        const auto at = surroundings(c, unit.per, t);
        for (const auto* part : {&unit.times, &unit.per.hours}) {
            if (*part) {
                list.add(**part, at, FactorKind::quantity);
            }
        }
    }
    return list.take();
}

double Unfolding::price_factor(const Parameter& parameter) const
{
    return compilers_->c.formulas.price_factor(parameter);
}

void Unfolding::set_draw(std::span<const double> drawn)
{
    drawn_.assign(drawn.begin(), drawn.end());
    values_.clear();
}

/// Operands come before their users, so the nodes that are new are valued in order.
double Unfolding::value(Slot slot)
{
    const auto& nodes = compilers_->c.graph.nodes();
    for (auto i = values_.size(); i < nodes.size(); ++i) {
        const auto& node = nodes[i];
        if (node.kind == NodeKind::constant) {
            values_.push_back(node.value);
        } else if (node.kind == NodeKind::parameter) {
            values_.push_back(drawn_[node.first]);
        } else {
            values_.push_back(evaluate(node.kind, values_[node.first], values_[node.second]));
        }
    }
    return values_[slot.index];
}

std::optional<double> Unfolding::value_of(const Parameter& parameter)
{
    auto& c = compilers_->c;
    if (!parameter.formula) {
        return value(c.formulas.own_value(parameter));
    }
    const auto uses = c.formulas.uses(*parameter.formula);
    if (uses.age || uses.year || uses.years_in_state || uses.years_since_effect) {
        return std::nullopt;
    }
    return value(c.formulas.compile(*parameter.formula, {}));
}

} // namespace mkba
