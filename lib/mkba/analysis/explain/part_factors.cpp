#include "mkba/analysis/explain/part_factors.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace mkba {

namespace {

constexpr std::size_t lane = 0;

/// Sums over payments: of weights, of their cash, and of what these are worth.
struct Paid {
    double weight{};
    double cash{};
    double worth{};
};

Paid sum_of(std::span<const Payment> payments)
{
    Paid paid;
    for (const auto& payment : payments) {
        const double weight = payment.weight == nullptr ? 1 : payment.weight[lane];
        const double cash = payment.cash != nullptr         ? payment.cash[lane]
                            : payment.cash_share != nullptr ? weight * payment.cash_share[lane]
                                                            : weight;
        paid.weight += weight;
        paid.cash += cash;
        paid.worth += cash * payment.discount;
    }
    return paid;
}

double ratio(double above, double below)
{
    return below == 0 ? 0 : above / below;
}

std::string discount_name(const MoneyFrame& money, const Line& line)
{
    const auto& rates =
        money.discount_rates.at(line.discount.empty() ? std::string{"euro"} : line.discount);
    const auto name = rates.size() == 1
                          ? fmt::format("{:g}", rates.begin()->second)
                          : (line.discount.empty() ? std::string{"euro"} : line.discount);
    return money.preset.empty() ? name : fmt::format("{} ({})", name, money.preset);
}

} // namespace

std::uint32_t PartFactors::number_of(Factor factor)
{
    const auto [known, is_new] = numbers_.try_emplace(
        {factor.kind, factor.name, factor.place.file, factor.place.line, factor.place.column},
        static_cast<std::uint32_t>(known_.size()));
    if (is_new) {
        known_.push_back(std::move(factor));
    }
    return known->second;
}

FactorValue PartFactors::valued(Factor factor)
{
    const double above = unfolding_.value(factor.value);
    const double value = factor.below ? above / unfolding_.value(*factor.below) : above;
    return {number_of(std::move(factor)), value};
}

void PartFactors::add_known(Values& values, Factor factor, double value)
{
    values.push_back({number_of(std::move(factor)), value});
}

/// Where an effect makes something of a rate of zero, the rate is what it makes.
PartFactors::Values PartFactors::valued_all(std::vector<Factor> factors)
{
    Values values;
    for (auto& factor : factors) {
        if (factor.below && unfolding_.value(*factor.below) == 0) {
            values.clear();
            factor.below.reset();
        }
        values.push_back(valued(std::move(factor)));
    }
    std::stable_sort(values.begin(), values.end(), [&](const FactorValue& a, const FactorValue& b) {
        return known_[a.factor].kind < known_[b.factor].kind;
    });
    return values;
}

const PartFactors::Values& PartFactors::of_cell(const FlowPart& part)
{
    const auto count =
        static_cast<std::uint32_t>(unfolding_.plan().populations[part.population].positions.size());
    const auto cell = part.age.value_or(0) * count + part.position.value_or(0);
    const auto alternative = part.addend->alternative;
    const auto year_class = unfolding_.year_class(*part.driver, alternative, part.cause);
    const auto [known, is_new] =
        cells_.try_emplace({*part.driver, alternative, year_class, cell}, Values{});
    if (is_new) {
        known->second = valued_all(unfolding_.of_cell(*part.driver, alternative, part.cause, cell));
    }
    return known->second;
}

const PartFactors::Values& PartFactors::of_unit(const FlowPart& part)
{
    const auto& plan = unfolding_.plan();
    const auto& addend = *part.addend;
    const auto [known, is_new] =
        units_.try_emplace({addend.kind, addend.index, part.cause}, Values{});
    if (is_new && addend.kind == AddendKind::line) {
        known->second = valued_all(unfolding_.of_amount(plan.lines[addend.index], part.cause));
    } else if (is_new && addend.kind == AddendKind::unit) {
        known->second = valued_all(unfolding_.of_times(plan.description->units[addend.index],
                                                       plan.units[addend.index], part.cause));
    }
    return known->second;
}

void PartFactors::add_share(Values& values, const FlowPart& part)
{
    const auto& plan = unfolding_.plan();
    const auto& line = plan.description->lines[plan.lines[part.addend->index].line];
    const auto& party = plan.description->parties[*part.addend->party].name;
    for (const auto& share : part.addend->side == Side::parties ? line.parties : line.receivers) {
        if (share.party == party) {
            add_known(values,
                      {FactorKind::share, party, share.place, {}, {}, {&share.share}, nullptr},
                      part.share[lane]);
        }
    }
}

/// What stands between the amount of a line and what a figure counts of it.
void PartFactors::add_line(Values& values, const FlowPart& part, std::span<const Payment> payments)
{
    const auto& plan = unfolding_.plan();
    const auto& booked = plan.lines[part.addend->index];
    const auto& line = plan.description->lines[booked.line];
    const auto paid = sum_of(payments);
    if (line.stream) {
        Factor stream{FactorKind::stream, line.name, line.stream->place, {}, {}, {}, nullptr};
        stream.written.push_back(&line.stream->years);
        if (line.stream->growth) {
            stream.written.push_back(&*line.stream->growth);
        }
        add_known(values, std::move(stream), paid.weight);
    }
    if (part.addend->amount == Amount::cash && line.cashable) {
        add_known(
            values,
            {FactorKind::cash, line.name, line.cashable->place, {}, {}, {&*line.cashable}, nullptr},
            ratio(paid.cash, paid.weight));
    }
    if (part.divisor != nullptr) {
        const auto& rate = *line.value_added_tax_rate;
        add_known(values, {FactorKind::tax, line.name, rate.place, {}, {}, {&rate}, nullptr},
                  1 / part.divisor[lane]);
    }
    if (part.share != nullptr) {
        add_share(values, part);
    }
    if (part.addend->worth == Worth::discounted) {
        const auto& money = plan.description->money;
        add_known(
            values,
            {FactorKind::discount, discount_name(money, line), money.place, {}, {}, {}, nullptr},
            ratio(paid.worth, paid.cash));
    }
}

std::vector<FactorValue> PartFactors::of(const FlowPart& part, std::span<const Payment> payments)
{
    static const Values none;
    const auto& cell = part.driver ? of_cell(part) : none;
    double product = 1;
    for (const auto& value : cell) {
        product *= value.value;
    }
    Values values;
    const auto& description = *unfolding_.plan().description;
    if (part.count != nullptr) {
        const auto& population = description.populations[part.population];
        add_known(values, {FactorKind::persons, population.name, population.place},
                  ratio(part.count[lane], product));
    } else {
        add_known(values, {FactorKind::persons, {}, {}}, 1); // a sum a year
    }
    values.insert(values.end(), cell.begin(), cell.end());
    const auto& unit = of_unit(part);
    values.insert(values.end(), unit.begin(), unit.end());
    if (part.addend->kind == AddendKind::line) {
        add_line(values, part, payments);
    }
    if (part.addend->sign < 0) {
        add_known(values, {FactorKind::sign, {}, {}}, part.addend->sign);
    }
    std::stable_sort(values.begin(), values.end(), [&](const FactorValue& a, const FactorValue& b) {
        return known_[a.factor].kind < known_[b.factor].kind;
    });
    return values;
}

} // namespace mkba
