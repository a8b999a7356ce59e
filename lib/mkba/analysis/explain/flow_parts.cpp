#include "mkba/analysis/explain/flow_parts.hpp"

#include <algorithm>

namespace mkba {

namespace {

double at(const double* row, std::size_t lane)
{
    return row == nullptr ? 1 : row[lane];
}

bool inside(const YearRange& years, std::uint32_t t)
{
    return t >= years.first && t < years.last;
}

/// As the accounting: a programme line runs where its interventions do, and after the programme
/// years where they do in the baseline.
bool runs(const Plan& plan, std::size_t line, std::size_t alternative, std::uint32_t t)
{
    return plan.alternatives[alternative].line_runs[line] ||
           (t >= plan.time.programme_years && plan.alternatives[plan.baseline].line_runs[line]);
}

Slot share_of(const LinePlan& line, const Addend& addend)
{
    const auto& slots = addend.side == Side::parties ? line.parties : line.receivers;
    return std::find_if(slots.begin(), slots.end(),
                        [&](const PartySlot& slot) { return slot.party == *addend.party; })
        ->share;
}

} // namespace

double amount_of(const FlowPart& part, const Payment& payment, std::size_t lane)
{
    const double weight = payment.cash != nullptr ? payment.cash[lane] : at(payment.weight, lane);
    return part.addend->sign * at(part.count, lane) * (at(part.unit, lane) * weight) *
           at(payment.cash_share, lane) / at(part.divisor, lane) * at(part.share, lane) *
           payment.discount;
}

FlowParts::FlowParts(const Unfolding& unfolding, const Quantity& quantity)
    : unfolding_{unfolding}, plan_{unfolding.plan()}, quantity_{quantity}
{
}

bool FlowParts::in_group(const Addend& addend, std::uint32_t population,
                         std::uint32_t flow_group) const
{
    if (!addend.group) {
        return true;
    }
    if (!by_state(unfolding_.detail())) {
        return flow_group == *addend.group;
    }
    const auto& positions = plan_.populations[population].positions;
    if (flow_group >= positions.size()) {
        return false;
    }
    const auto& description = *plan_.description;
    const auto& state =
        description.populations[population].states[positions[flow_group].state].name;
    return group_of_state(description, state) == *addend.group;
}

/// The flows of a driver, one for each group or position and age.
void FlowParts::of_driver(const FlowPart& common, std::uint32_t driver, const FlowView& flows,
                          const std::function<void(FlowPart& part, int age)>& see) const
{
    const auto& plan = plan_.drivers[driver];
    const auto population = static_cast<std::uint32_t>(unfolding_.driver(driver).population);
    const auto& people = plan_.populations[population];
    for (std::uint32_t g = 0; g <= plan_.groups; ++g) {
        if (!in_group(*common.addend, population, g)) {
            continue;
        }
        for (std::uint32_t b = 0; b < plan.buckets; ++b) {
            const double* count = flows[plan.first_flow + g * plan.buckets + b];
            if (count == nullptr) {
                continue;
            }
            FlowPart part = common;
            part.driver = driver;
            part.population = population;
            part.count = count;
            if (plan.buckets == people.ages) {
                part.age = b;
            }
            if (by_state(unfolding_.detail())) {
                part.position = g;
                part.state = people.positions[g].state;
            }
            see(part, plan.first_bucket_age + static_cast<int>(b));
        }
    }
}

/// The payments of a line for what happened in year t to persons of an age, inside the years asked
/// for.
void FlowParts::set_payments(const Addend& addend, std::uint32_t t, std::optional<int> age,
                             const RowBlock& values)
{
    const auto& line = plan_.lines[addend.index];
    const bool cash = addend.amount == Amount::cash && !line.cash_is_all;
    const auto& factors = plan_.time.discount_factors[line.discount];
    payments_.clear();
    for (std::uint32_t k = 0; k < line.weights.size(); ++k) {
        const auto year = t + line.lag + k;
        const bool too_old =
            line.until_age && age && *age + static_cast<int>(line.lag + k) >= *line.until_age;
        if (!inside(addend.years, year) || too_old) {
            continue;
        }
        Payment payment{year, values.row(line.weights[k].index), nullptr, nullptr,
                        addend.worth == Worth::discounted ? factors[year] : 1};
        if (cash && line.cash.empty()) {
            payment.cash = values.row(line.cash_weights[k].index);
        } else if (cash) {
            payment.cash_share = values.row(line.cash[year].index);
        }
        payments_.push_back(payment);
    }
}

void FlowParts::of_line(const Addend& addend, std::uint32_t t, const FlowView& flows,
                        const RowBlock& values, const SeePart& see)
{
    const auto& line = plan_.lines[addend.index];
    if (!runs(plan_, addend.index, addend.alternative, t)) {
        return;
    }
    FlowPart common;
    common.addend = &addend;
    common.cause = t;
    common.unit = values.row(line.unit[t].index);
    if (addend.party) {
        common.share = values.row(share_of(line, addend).index);
    }
    if (addend.amount == Amount::cash && line.cash_divisor) {
        common.divisor = values.row(line.cash_divisor->index);
    }
    const auto show = [&](FlowPart& part, std::optional<int> age) {
        set_payments(addend, t, age, values);
        part.payments = payments_;
        if (!payments_.empty()) {
            see(part);
        }
    };
    if (!line.driver) {
        if (line.fixed_years[t]) {
            show(common, std::nullopt);
        }
        return;
    }
    of_driver(common, *line.driver, flows, [&](FlowPart& part, int age) { show(part, age); });
}

void FlowParts::of_count(const Addend& addend, std::uint32_t driver, const double* times,
                         std::uint32_t t, const FlowView& flows, const SeePart& see)
{
    FlowPart common;
    common.addend = &addend;
    common.cause = t;
    common.unit = times;
    payments_.assign(1, Payment{t, nullptr, nullptr, nullptr, 1});
    of_driver(common, driver, flows, [&](FlowPart& part, int) {
        part.payments = payments_;
        see(part);
    });
}

void FlowParts::of_year(std::size_t alternative, std::uint32_t t, const FlowView& flows,
                        const RowBlock& values, const SeePart& see)
{
    for (const auto& addend : quantity_.addends) {
        if (addend.alternative != alternative || addend.kind == AddendKind::transfer) {
            continue;
        }
        if (addend.kind == AddendKind::line) {
            of_line(addend, t, flows, values, see);
            continue;
        }
        if (!inside(addend.years, t)) {
            continue;
        }
        if (addend.kind == AddendKind::unit) {
            const auto& unit = plan_.units[addend.index];
            of_count(addend, unit.driver, values.row(unit.times[t].index), t, flows, see);
        } else if (addend.kind == AddendKind::persons) {
            FlowPart part;
            part.addend = &addend;
            part.cause = t;
            part.population = addend.index;
            part.state = addend.state;
            part.count = flows[plan_.states[addend.index][addend.state]];
            payments_.assign(1, Payment{t, nullptr, nullptr, nullptr, 1});
            part.payments = payments_;
            if (part.count != nullptr) {
                see(part);
            }
        } else {
            const auto driver = addend.kind == AddendKind::outcome
                                    ? plan_.outcomes[addend.index]
                                    : plan_.reached[addend.index].driver;
            of_count(addend, driver, nullptr, t, flows, see);
        }
    }
}

} // namespace mkba
