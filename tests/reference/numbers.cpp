// Numbers of every form the language knows, each within given bounds.
#include "tests/reference/numbers.hpp"

#include <fmt/format.h>

namespace mkba::reference {

std::string written(double number)
{
    return fmt::format("{}", number);
}

std::string in_flow(const std::string& expression)
{
    const bool plain =
        expression.find_first_not_of("abcdefghijklmnopqrstuvwxyz_0123456789.") == std::string::npos;
    return plain ? expression : '"' + expression + '"';
}

std::string Numbers::distribution(double low, double high, double value)
{
    switch (dice_.between(0, 4)) {
    case 0:
        return fmt::format("{{uniform: {{low: {}, high: {}}}}}", low, high);
    case 1:
        return fmt::format("{{triangular: {{low: {}, mode: {}, high: {}}}}}", low, value, high);
    case 2:
        return fmt::format("{{pert: {{min: {}, mode: {}, max: {}}}}}", low, value, high);
    case 3:
        return fmt::format("{{discrete: {{values: [{}, {}], weights: [1, 3]}}}}", low, high);
    default:
        return fmt::format("{{normal: {{mean: {}, sd: {}, lower: {}, upper: {}}}}}", value,
                           (high - low) / 3, low, high);
    }
}

std::string Numbers::parameter(double low, double high)
{
    std::string name = fmt::format("p{}", made_++);
    const double value = dice_.real(low + (high - low) * 0.1, high - (high - low) * 0.1);
    std::string uncertain;
    if (dice_.chance(0.6) && high - low > 1e-3) {
        uncertain = ", distribution: " + distribution(low, high, value);
    }
    parameters_ +=
        fmt::format("  {}: {{value: {}, unit: number{}, source: made up, year: 2025, grade: D}}\n",
                    name, value, uncertain);
    return name;
}

std::string Numbers::add_table(const std::string& by, double low, double high, int first, int step)
{
    std::string name = fmt::format("t{}", made_++);
    const int points = dice_.between(1, 3);
    std::string list;
    for (int point = 0; point < points; ++point) {
        const std::string value =
            dice_.chance(0.3) ? in_flow(parameter(low, high)) : written(dice_.real(low, high));
        list += fmt::format("{}{}: {}", point == 0 ? "" : ", ", first + point * step, value);
    }
    tables_ +=
        fmt::format("  {}: {{by: {}, points: {{{}}}, between: {}, unit: number, source: made "
                    "up, year: 2025, grade: D}}\n",
                    name, by, list, dice_.chance(0.5) ? "linear" : "step");
    return name;
}

std::string Numbers::by_year(double low, double high)
{
    return add_table("year", low, high, start_ + dice_.between(-1, 2), dice_.between(1, 3));
}

std::string Numbers::table(double low, double high, Variables variables)
{
    std::vector<std::string> keys;
    if (variables.age) {
        keys.emplace_back("age");
    }
    if (variables.year) {
        keys.emplace_back("years_since_start");
        keys.emplace_back("year");
    }
    if (variables.since_start) {
        keys.emplace_back("years_since_start");
    }
    if (variables.stay) {
        keys.emplace_back("years_in_state");
    }
    if (variables.effect) {
        keys.emplace_back("years_since_effect");
    }
    if (keys.empty()) {
        return parameter(low, high);
    }
    const std::string& key = dice_.pick(keys);
    return key == "year" ? by_year(low, high)
                         : add_table(key, low, high, dice_.between(0, 2), dice_.between(1, 2));
}

/// Between two numbers, along something that moves from 0 to 1.
std::string Numbers::over_variables(double low, double high, Variables variables)
{
    std::vector<std::string> along;
    if (variables.age) {
        along.emplace_back("clamp(age / 4, 0, 1)");
        along.emplace_back("at_least(age, 1)");
    }
    if (variables.year) {
        along.emplace_back("min(1, years_since_start / 3)");
        along.emplace_back(fmt::format("at_least(year, {})", start_ + 1));
    }
    if (variables.stay) {
        along.emplace_back("0.5 ^ years_in_state");
        along.emplace_back("at_least(1, years_in_state)");
    }
    if (variables.effect) {
        along.emplace_back("exp(-years_since_effect)");
    }
    if (along.empty()) {
        return parameter(low, high);
    }
    const std::string& way = dice_.pick(along);
    const std::string from = within(low, high);
    return fmt::format("{0} + (({1}) - ({0})) * {2}", from, within(low, high), way);
}

std::string Numbers::formula(double low, double high, Variables variables)
{
    const std::string inner = within(low, high, variables);
    const bool probability = low > 0 && high < 1;
    switch (dice_.between(0, 9)) {
    case 0:
        return fmt::format("({} + {}) / 2", inner, within(low, high));
    case 1:
        return fmt::format("max({}, {})", inner, within(low, high));
    case 2:
        return fmt::format("min({}, {}, {})", inner, high, within(low, high));
    case 3:
        return low > 0 ? fmt::format("exp(log({}))", inner) : inner;
    case 4:
        return low >= 0 ? fmt::format("sqrt(({}) ^ 2)", inner) : inner;
    case 5:
        return probability ? fmt::format("from_odds(odds({}))", inner) : inner;
    case 6:
        return probability ? fmt::format("rate_to_probability(probability_to_rate({}))", inner)
                           : inner;
    case 7:
        return low >= 0 ? fmt::format("abs(-({}))", inner) : inner;
    case 8:
        return named_formula(inner);
    default:
        return over_variables(low, high, variables);
    }
}

std::string Numbers::named_formula(const std::string& formula)
{
    std::string name = fmt::format("f{}", made_++);
    parameters_ += fmt::format("  {}: {{formula: {}, unit: number}}\n", name, in_flow(formula));
    return name;
}

std::string Numbers::within(double low, double high, Variables variables)
{
    const int form = depth_ > 1 ? dice_.between(0, 3) : dice_.between(0, 7);
    ++depth_;
    std::string expression;
    if (form < 2) {
        expression = written(dice_.real(low, high));
    } else if (form < 4) {
        expression = parameter(low, high);
    } else if (form < 5) {
        expression = table(low, high, variables);
    } else {
        expression = formula(low, high, variables);
    }
    --depth_;
    return expression;
}

std::string Numbers::quoted(double low, double high, Variables variables)
{
    return in_flow(within(low, high, variables));
}

std::string Numbers::euros(double low, double high, Variables variables)
{
    std::string name = fmt::format("price{}", made_++);
    const double value = dice_.real(low, high);
    const std::string uncertain =
        dice_.chance(0.5) ? ", distribution: " + distribution(low, high, value) : "";
    parameters_ += fmt::format("  {}: {{value: {}, unit: EUR a unit, price_year: {}, index: {}{}, "
                               "source: made up, year: 2025, grade: D}}\n",
                               name, value, dice_.between(2020, 2026),
                               dice_.chance(0.5) ? "consumer" : "care", uncertain);
    return dice_.chance(0.4) ? name
                             : in_flow(fmt::format("{} * ({})", name, within(0.5, 1.5, variables)));
}

std::vector<std::string> Numbers::shares(int count, Variables variables)
{
    std::vector<std::string> shares;
    std::string rest = "1";
    for (int member = 1; member < count; ++member) {
        shares.push_back(within(0.02, 0.98 / count, variables));
        rest += " - (" + shares.back() + ")";
    }
    shares.push_back(rest);
    dice_.shuffle(shares);
    for (std::string& share : shares) {
        share = in_flow(share);
    }
    return shares;
}

} // namespace mkba::reference
