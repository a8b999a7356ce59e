#include "mkba/analysis/explain/part_rows.hpp"

#include <fmt/format.h>

namespace mkba {

namespace {

std::string name_of(const Plan& plan, AddendKind kind, std::uint32_t index, std::uint32_t state)
{
    const auto& description = *plan.description;
    switch (kind) {
    case AddendKind::line:
        return description.lines[plan.lines[index].line].name;
    case AddendKind::unit:
        return description.units[index].name;
    case AddendKind::outcome:
        return description.outcomes[index].name;
    case AddendKind::reached:
        return description.interventions[index].name;
    case AddendKind::persons:
        return description.populations[index].states[state].name;
    case AddendKind::transfer:
        break;
    }
    return "contract";
}

RowKey of_year(const Plan& plan, std::uint32_t year)
{
    const auto calendar = plan.time.start + static_cast<int>(year);
    return {calendar, std::to_string(calendar)};
}

} // namespace

RowKey row_of(const Plan& plan, By by, const FlowPart& part, std::uint32_t year)
{
    constexpr long last = 1000000;
    const auto& population = plan.description->populations[part.population];
    switch (by) {
    case By::line:
        return {static_cast<long>(part.addend->index),
                name_of(plan, part.addend->kind, part.addend->index, part.addend->state)};
    case By::year:
        return of_year(plan, year);
    case By::age: {
        if (!part.age) {
            return {last, {}};
        }
        const auto age = plan.populations[part.population].first_age + static_cast<int>(*part.age);
        return {age, std::to_string(age)};
    }
    case By::state:
        break;
    }
    return part.state ? RowKey{static_cast<long>(*part.state), population.states[*part.state].name}
                      : RowKey{last, {}};
}

RowKey row_of_transfer(const Plan& plan, By by, std::uint32_t year)
{
    constexpr long last = 1000000;
    if (by == By::year) {
        return of_year(plan, year);
    }
    return {last, by == By::line ? "contract" : ""};
}

ProductKey product_of(const Addend& addend)
{
    return {addend.kind, addend.index, addend.party ? *addend.party + 1 : 0,
            addend.side, addend.state, addend.alternative};
}

std::string product_name(const Plan& plan, const ProductKey& key)
{
    const auto name = name_of(plan, key.kind, key.index, key.state);
    return key.party == 0
               ? name
               : fmt::format("{}, {}", name, plan.description->parties[key.party - 1].name);
}

double transfer_worth(const Plan& plan, const Addend& addend, std::uint32_t year)
{
    if (year < addend.years.first || year >= addend.years.last) {
        return 0;
    }
    return addend.sign *
           (addend.worth == Worth::discounted ? plan.time.discount_factors[0][year] : 1);
}

} // namespace mkba
