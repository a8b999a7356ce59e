// Natural units, groups and the yearly figures of alternatives.
#include <fmt/format.h>

#include "mkba/analysis/explain/quantity_reader.hpp"
#include "mkba/plan/compilation.hpp"

namespace mkba {

void QuantityReader::unit()
{
    const auto u = static_cast<std::uint32_t>(path_.choose(names_of(description_.units)));
    Addend addend{AddendKind::unit, u, flows_.with(), 1, flows_.person_years()};
    if (path_.maybe({"years_to_see"})) {
        refuse_no_sum(name_, fmt::format("units.{}", description_.units[u].name));
    }
    if (const auto level = path_.maybe({"baseline", "with"})) {
        addend.alternative = *level == 0 ? flows_.baseline() : flows_.with();
        flows_.add(addend);
    } else {
        flows_.difference(addend);
    }
}

void QuantityReader::group()
{
    if (!description_.groups) {
        throw UnknownQuantity{"this model has no groups"};
    }
    const auto g = static_cast<std::uint32_t>(path_.choose(names_of(description_.groups->groups)));
    Addend addend;
    addend.years = flows_.person_years();
    addend.group = g;
    switch (path_.choose({"reached", "programme_euros", "outcomes"})) {
    case 0:
        addend.kind = AddendKind::reached;
        addend.index =
            static_cast<std::uint32_t>(path_.choose(names_of(description_.interventions)));
        flows_.difference(addend);
        break;
    case 1:
        add_programme_euros(addend);
        break;
    default:
        addend.kind = AddendKind::outcome;
        addend.index = static_cast<std::uint32_t>(path_.choose(names_of(description_.outcomes)));
        addend.sign = -1; // avoided
        if (path_.maybe({"rate_baseline", "rate_with"})) {
            refuse_no_sum(name_, parent());
        }
        flows_.difference(addend);
    }
}

void QuantityReader::add_programme_euros(Addend addend)
{
    money_ = true;
    addend.years = flows_.all_years();
    addend.worth = Worth::discounted;
    for (std::uint32_t l = 0; l < plan_.lines.size(); ++l) {
        if (is_cost_of_groups(plan_.lines[l])) {
            addend.index = l;
            flows_.difference(addend);
        }
    }
}

void QuantityReader::outcome(Occurrence occurrence, std::size_t alternative)
{
    std::vector<std::string> names;
    for (const auto& one : description_.outcomes) {
        if (one.occurrence == occurrence) {
            names.push_back(one.name);
        }
    }
    const auto& name = names[path_.choose(names)];
    const auto index = index_of(description_.outcomes, name).value();
    add_yearly(Addend{AddendKind::outcome, static_cast<std::uint32_t>(index), alternative},
               plan_.time.person_years);
}

void QuantityReader::add_yearly(Addend addend, std::size_t years)
{
    const auto t = static_cast<std::uint32_t>(path_.index(years, plan_.time.start));
    addend.years = {t, t + 1};
    flows_.add(addend);
}

void QuantityReader::alternative()
{
    const auto k = path_.choose(names_of(description_.alternatives));
    switch (path_.choose({"events", "prevalences", "persons", "lines"})) {
    case 0:
        outcome(Occurrence::event, k);
        break;
    case 1:
        outcome(Occurrence::prevalence, k);
        break;
    case 2: {
        const auto p = path_.choose(names_of(description_.populations));
        const auto s = path_.choose_dotted(names_of(description_.populations[p].states));
        Addend addend{AddendKind::persons, static_cast<std::uint32_t>(p), k};
        addend.state = static_cast<std::uint32_t>(s);
        add_yearly(addend, plan_.time.person_years);
        break;
    }
    default:
        money_ = true;
        add_yearly(Addend{AddendKind::line, choose_line(), k}, plan_.time.years);
    }
}

} // namespace mkba
