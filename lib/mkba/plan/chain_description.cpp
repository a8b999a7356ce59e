#include "mkba/plan/chain_description.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "mkba/plan/count_degree.hpp"
#include "mkba/plan/formulas.hpp"
#include "mkba/scenario/check/own_rules.hpp"

namespace mkba {

namespace {

Expression number(double value)
{
    Expression made;
    made.number = value;
    return made;
}

Expression name(const std::string& text, const Place& place)
{
    return {Operation::name, 0, text, {}, place};
}

Parameter& parameter_of(Description& description, const std::string& text)
{
    return *std::find_if(description.parameters.begin(), description.parameters.end(),
                         [&](const Parameter& one) { return one.name == text; });
}

void make_formula(Parameter& parameter, Expression formula)
{
    parameter.value.reset();
    parameter.formula = std::move(formula);
}

/// The counts of the members of one chain.
void sum_members(Description& chain, const std::vector<std::string>& members)
{
    for (const auto& summed : chain.region->summed) {
        auto& parameter = parameter_of(chain, summed);
        std::optional<Expression> sum;
        for (const auto& member : members) {
            auto one = name(fmt::format("{}_in_{}", summed, member), parameter.place);
            sum = sum ? Expression{Operation::add, 0, {}, {*sum, one}, parameter.place}
                      : std::move(one);
        }
        make_formula(parameter, sum.value_or(number(0)));
    }
}

/// What a number of members have alone.
Expression times(std::size_t members, const Expression& each)
{
    return {Operation::multiply, 0, {}, {number(static_cast<double>(members)), each}, each.place};
}

/// What the whole has, less what the members with a chain of their own have.
void leave_the_rest(Description& chain, std::size_t own_members)
{
    for (const auto& [text, each] : chain.region->each) {
        auto& parameter = parameter_of(chain, text);
        if (parameter.distribution || parameter.price_year) {
            refuse(parameter.place,
                   fmt::format("'{}' is what each member has alone, but is {}", text,
                               parameter.price_year ? "a price" : "drawn"),
                   "with chains of their own it is divided over them: give it a fixed number");
        }
        auto whole = parameter.formula.value_or(number(parameter.value.value_or(0)));
        make_formula(parameter, {Operation::subtract,
                                 0,
                                 {},
                                 {std::move(whole), times(own_members, each)},
                                 parameter.place});
    }
}

/// The rows of what is drawn are those of all chains, so the distribution stays.
void put_own_values(Description& chain, const OwnRules& rules)
{
    for (const auto& value : rules.values) {
        auto& parameter = parameter_of(chain, value.common);
        make_formula(parameter, name(value.own, parameter_of(chain, value.own).place));
    }
}

void require(CountDegree& degree, const Expression& expression, Growth wanted, const Place& place,
             const std::string& what)
{
    const auto growth = degree.of(expression);
    if (growth == Growth::nothing || growth == wanted) {
        return;
    }
    refuse(place,
           fmt::format("{} is {}proportional to the counts of the municipalities, so it cannot be "
                       "added up over chains of their own",
                       what, wanted == Growth::proportional ? "not " : ""),
           "counts are the parameters under 'sum' and 'each' of the population");
}

void check_people(const Population& population, CountDegree& degree)
{
    for (const auto& entry : population.stock) {
        if (entry.count) {
            require(degree, *entry.count, Growth::proportional, entry.place, "this count");
        }
        for (const auto& share : entry.shares) {
            require(degree, share.share, entry.count ? Growth::fixed : Growth::proportional,
                    share.place, "share or count of " + share.state);
        }
    }
    for (const auto& flow : population.entrants) {
        require(degree, flow.count, flow.from ? Growth::fixed : Growth::proportional, flow.place,
                "the number of entrants");
    }
    if (population.migration) {
        require(degree, population.migration->net, Growth::proportional,
                population.migration->place, "net migration");
    }
}

} // namespace

bool has_own_chains(const Description& description)
{
    return description.region && !description.region->own.empty();
}

void require_one_chain(const Description& description)
{
    if (has_own_chains(description)) {
        const auto& rules = description.region->own.front();
        refuse(
            rules.place,
            fmt::format("this works on one chain, and {} has a chain of its own", names_of(rules)),
            fmt::format("take one municipality alone: --set population.only={}",
                        rules.members.front()));
    }
}

std::string names_of(const OwnRules& rules)
{
    return fmt::format("{}", fmt::join(rules.members, ", "));
}

Description common_chain(const Description& whole)
{
    Description chain = whole;
    std::vector<std::string> left = whole.region->members;
    for (const auto& rules : whole.region->own) {
        std::erase_if(left, [&](const std::string& member) {
            return std::find(rules.members.begin(), rules.members.end(), member) !=
                   rules.members.end();
        });
    }
    sum_members(chain, left);
    leave_the_rest(chain, whole.region->members.size() - left.size());
    return chain;
}

Description own_chain(const Description& whole, const OwnRules& rules)
{
    Description chain = whole;
    sum_members(chain, rules.members);
    for (const auto& [text, each] : whole.region->each) {
        make_formula(parameter_of(chain, text), times(rules.members.size(), each));
    }
    put_own_values(chain, rules);
    put_own_levers(chain.alternatives, rules);
    return chain;
}

void check_counts_add_up(const Description& whole)
{
    CountDegree degree{whole};
    for (const auto& population : whole.populations) {
        check_people(population, degree);
    }
    for (const auto& line : whole.lines) {
        if (!is_fixed_sum(line.per)) {
            require(degree, line.amount, Growth::fixed, line.place, "the amount of " + line.name);
        }
    }
    for (const auto& unit : whole.units) {
        if (unit.times) {
            require(degree, *unit.times, Growth::fixed, unit.place, "the times of " + unit.name);
        }
    }
    for (const auto& move : whole.moves) {
        require(degree, move.probability, Growth::fixed, move.place,
                "the probability of this move");
    }
    for (const auto& outcome : whole.outcomes) {
        for (const auto& rate : outcome.rates) {
            require(degree, rate.rate, Growth::fixed, outcome.place, "a rate of " + outcome.name);
        }
    }
    for (const auto& alternative : whole.alternatives) {
        for (const auto& running : alternative.interventions) {
            for (const auto& lever : running.levers) {
                require(degree, lever.value, Growth::fixed, lever.place, "the link " + lever.link);
            }
        }
    }
}

} // namespace mkba
