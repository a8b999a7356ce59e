// What a formula is worth at an age and year.
#include "tests/reference/values.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <vector>

namespace mkba::reference {
namespace {

double index_point(const Description& description, const std::string& name, int year)
{
    for (const PriceIndex& index : description.indices) {
        if (index.name == name) {
            return index.points.at(year);
        }
    }
    throw std::runtime_error("no price index " + name);
}

double required(const std::optional<int>& value, const std::string& name)
{
    if (!value) {
        throw std::runtime_error("the variable " + name + " has no meaning here");
    }
    return *value;
}

std::string key_name(TableKey key)
{
    switch (key) {
    case TableKey::age:
        return "age";
    case TableKey::year:
        return "year";
    case TableKey::years_since_start:
        return "years_since_start";
    case TableKey::years_in_state:
        return "years_in_state";
    case TableKey::years_since_effect:
        return "years_since_effect";
    }
    throw std::runtime_error("no such table key");
}

} // namespace

Values::Values(const Description& description, const std::map<std::string, double>& drawn)
    : description_(description), drawn_(drawn)
{
    for (const Parameter& parameter : description.parameters) {
        parameters_[parameter.name] = &parameter;
    }
    for (const Table& table : description.tables) {
        tables_[table.name] = &table;
    }
}

double Values::of(const std::optional<Expression>& expression, const Moment& moment,
                  double otherwise) const
{
    return expression ? of(*expression, moment) : otherwise;
}

double Values::of(const Expression& expression, const Moment& moment) const
{
    const auto operand = [&](std::size_t place) {
        return of(expression.operands.at(place), moment);
    };
    switch (expression.operation) {
    case Operation::number:
        return expression.number;
    case Operation::name:
        return named(expression.name, moment);
    case Operation::negate:
        return -operand(0);
    case Operation::add:
        return operand(0) + operand(1);
    case Operation::subtract:
        return operand(0) - operand(1);
    case Operation::multiply:
        return operand(0) * operand(1);
    case Operation::divide:
        return operand(0) / operand(1);
    case Operation::power:
        return std::pow(operand(0), operand(1));
    case Operation::call:
        return called(expression, moment);
    }
    throw std::runtime_error("no such operation");
}

double Values::called(const Expression& call, const Moment& moment) const
{
    std::vector<double> operands;
    for (const Expression& operand : call.operands) {
        operands.push_back(of(operand, moment));
    }
    const double first = operands.at(0);
    const std::string& name = call.name;
    if (name == "min" || name == "max") {
        return name == "min" ? *std::min_element(operands.begin(), operands.end())
                             : *std::max_element(operands.begin(), operands.end());
    }
    if (name == "clamp") {
        return std::max(operands.at(1), std::min(operands.at(2), first));
    }
    if (name == "at_least") {
        return first >= operands.at(1) ? 1.0 : 0.0;
    }
    static const std::map<std::string, double (*)(double)> one_operand{
        {"exp", [](double x) { return std::exp(x); }},
        {"log", [](double x) { return std::log(x); }},
        {"sqrt", [](double x) { return std::sqrt(x); }},
        {"abs", [](double x) { return std::abs(x); }},
        {"odds", [](double p) { return p / (1 - p); }},
        {"from_odds", [](double o) { return o / (1 + o); }},
        {"rate_to_probability", [](double r) { return -std::expm1(-r); }},
        {"probability_to_rate", [](double p) { return -std::log1p(-p); }}};
    return one_operand.at(name)(first);
}

std::optional<double> Values::variable(const std::string& name, const Moment& moment) const
{
    if (name == "age") {
        return required(moment.age, name);
    }
    if (name == "year") {
        return moment.year;
    }
    if (name == "years_since_start") {
        return moment.year - description_.time.start;
    }
    if (name == "years_in_state") {
        return moment.years_in_state;
    }
    if (name == "years_since_effect") {
        return required(moment.years_since_effect, name);
    }
    return std::nullopt;
}

double Values::named(const std::string& name, const Moment& moment) const
{
    if (const std::optional<double> value = variable(name, moment)) {
        return *value;
    }
    if (const auto table = tables_.find(name); table != tables_.end()) {
        return tabled(*table->second, moment);
    }
    const auto parameter = parameters_.find(name);
    if (parameter == parameters_.end()) {
        throw std::runtime_error("nothing is called " + name);
    }
    return parameter->second->formula ? of(*parameter->second->formula, moment)
                                      : given(*parameter->second);
}

double Values::given(const Parameter& parameter) const
{
    const auto drawn = drawn_.find(parameter.name);
    const double value = drawn != drawn_.end() ? drawn->second : parameter.value.value();
    if (!parameter.price_year) {
        return value;
    }
    return value * index_point(description_, parameter.index, description_.money.price_year) /
           index_point(description_, parameter.index, *parameter.price_year);
}

double Values::tabled(const Table& table, const Moment& moment) const
{
    const double key = variable(key_name(table.by), moment).value();
    const auto& points = table.points;
    if (key <= points.front().first) {
        return of(points.front().second, moment);
    }
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (key < points[i].first) {
            const double low = of(points[i - 1].second, moment);
            if (table.between == Between::step) {
                return low;
            }
            const double along =
                (key - points[i - 1].first) / (points[i].first - points[i - 1].first);
            return low + along * (of(points[i].second, moment) - low);
        }
    }
    return of(points.back().second, moment);
}

} // namespace mkba::reference
