#include "mkba/plan/formulas.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace mkba {

namespace {

std::optional<int> value_of(TableKey key, const Surroundings& at, int start)
{
    switch (key) {
    case TableKey::age:
        return at.age;
    case TableKey::year:
        return at.year;
    case TableKey::years_since_start:
        return at.year ? std::optional{*at.year - start} : std::nullopt;
    case TableKey::years_in_state:
        return at.years_in_state;
    case TableKey::years_since_effect:
        return at.years_since_effect;
    }
    return std::nullopt;
}

std::optional<TableKey> key_of_variable(const std::string& name)
{
    if (name == "age") {
        return TableKey::age;
    }
    if (name == "year") {
        return TableKey::year;
    }
    if (name == "years_since_start") {
        return TableKey::years_since_start;
    }
    if (name == "years_in_state") {
        return TableKey::years_in_state;
    }
    return name == "years_since_effect" ? std::optional{TableKey::years_since_effect}
                                        : std::nullopt;
}

[[noreturn]] void refuse_variable(const std::string& what, const Place& place)
{
    refuse(place, fmt::format("{} has no meaning here", what),
           "age, year and years_in_state are known where persons of an age and state are counted; "
           "years_since_effect only in cashable");
}

} // namespace

Formulas::Formulas(const Description& description, Graph& graph, Checks& checks)
    : description_{description}, graph_{graph}, checks_{checks}
{
    for (const auto& parameter : description.parameters) {
        parameters_.emplace(parameter.name, &parameter);
        if (parameter.distribution) {
            drawn_.push_back(&parameter);
        }
    }
    std::sort(drawn_.begin(), drawn_.end(),
              [](const Parameter* a, const Parameter* b) { return a->name < b->name; });
    for (std::uint32_t i = 0; i < drawn_.size(); ++i) {
        drawn_index_.emplace(drawn_[i]->name, i);
    }
    for (const auto& table : description.tables) {
        tables_.emplace(table.name, &table);
    }
}

const Parameter* Formulas::find_parameter(std::string_view name) const
{
    const auto found = parameters_.find(name);
    return found == parameters_.end() ? nullptr : found->second;
}

const Table* Formulas::find_table(std::string_view name) const
{
    const auto found = tables_.find(name);
    return found == tables_.end() ? nullptr : found->second;
}

double Formulas::price_factor(const Parameter& parameter) const
{
    if (!parameter.price_year) {
        return 1;
    }
    for (const auto& index : description_.indices) {
        if (index.name == parameter.index) {
            const auto from = index.points.find(*parameter.price_year);
            const auto to = index.points.find(description_.money.price_year);
            if (from == index.points.end() || to == index.points.end()) {
                refuse(parameter.place,
                       fmt::format("index '{}' has no value for {}", index.name,
                                   from == index.points.end() ? *parameter.price_year
                                                              : description_.money.price_year));
            }
            return to->second / from->second;
        }
    }
    refuse(parameter.place, fmt::format("there is no index '{}'", parameter.index));
}

Slot Formulas::compile_parameter(const Parameter& parameter, const Surroundings& at)
{
    if (parameter.formula) {
        const auto used = uses_of_name(parameter.name);
        constexpr int unknown = -100000;
        const std::vector<int> key{
            used.age ? at.age.value_or(unknown) : 0, used.year ? at.year.value_or(unknown) : 0,
            used.years_in_state ? at.years_in_state.value_or(unknown) : 0,
            used.years_since_effect ? at.years_since_effect.value_or(unknown) : 0};
        if (const auto known = compiled_.find({&parameter, key}); known != compiled_.end()) {
            return known->second;
        }
        const auto slot = compile(*parameter.formula, at);
        compiled_.emplace(std::pair{&parameter, key}, slot);
        return slot;
    }
    const auto [known, is_new] = priced_.try_emplace(&parameter);
    if (is_new) {
        known->second =
            graph_.multiply(own_value(parameter), graph_.constant(price_factor(parameter)));
    }
    return known->second;
}

Slot Formulas::own_value(const Parameter& parameter)
{
    const auto drawn = drawn_index_.find(parameter.name);
    return drawn == drawn_index_.end() ? graph_.constant(*parameter.value)
                                       : graph_.parameter(drawn->second);
}

Slot Formulas::compile_table(const Table& table, const Surroundings& at, const Place& user)
{
    const auto at_key = value_of(table.by, at, description_.time.start);
    if (!at_key) {
        refuse_variable(fmt::format("table '{}'", table.name), user);
    }
    const auto above =
        std::upper_bound(table.points.begin(), table.points.end(), *at_key,
                         [](int key, const auto& point) { return key < point.first; });
    if (above == table.points.begin()) {
        return compile(above->second, at);
    }
    const auto below = std::prev(above);
    if (above == table.points.end() || table.between == Between::step || below->first == *at_key) {
        return compile(below->second, at);
    }
    const double share = static_cast<double>(*at_key - below->first) /
                         static_cast<double>(above->first - below->first);
    return graph_.mix(graph_.constant(share), compile(below->second, at),
                      compile(above->second, at));
}

Slot Formulas::compile_name(const Expression& expression, const Surroundings& at)
{
    if (const auto key = key_of_variable(expression.name)) {
        const auto value = value_of(*key, at, description_.time.start);
        if (!value) {
            refuse_variable(fmt::format("'{}'", expression.name), expression.place);
        }
        return graph_.constant(*value);
    }
    if (const auto* parameter = find_parameter(expression.name)) {
        return compile_parameter(*parameter, at);
    }
    if (const auto table = tables_.find(expression.name); table != tables_.end()) {
        return compile_table(*table->second, at, expression.place);
    }
    refuse(expression.place, fmt::format("there is no parameter or table '{}'", expression.name));
}

Slot Formulas::divide(Slot above, Slot below, const Place& place, const Surroundings& at)
{
    checks_.require(Must::not_be_zero, below, at, place, [] { return "this formula"; });
    return graph_.divide(above, below);
}

Slot Formulas::compile(const Expression& expression, const Surroundings& at)
{
    const auto operand = [&](std::size_t i) { return compile(expression.operands[i], at); };
    switch (expression.operation) {
    case Operation::number:
        return graph_.constant(expression.number);
    case Operation::name:
        return compile_name(expression, at);
    case Operation::negate:
        return graph_.subtract(graph_.constant(0), operand(0));
    case Operation::add:
        return graph_.add(operand(0), operand(1));
    case Operation::subtract:
        return graph_.subtract(operand(0), operand(1));
    case Operation::multiply:
        return graph_.multiply(operand(0), operand(1));
    case Operation::divide:
        return divide(operand(0), operand(1), expression.place, at);
    case Operation::power:
        return graph_.power(operand(0), operand(1));
    case Operation::call:
        break;
    }
    return compile_call(expression, at);
}

Slot Formulas::compile_call(const Expression& expression, const Surroundings& at)
{
    const auto& name = expression.name;
    std::vector<Slot> operands;
    for (const auto& operand : expression.operands) {
        operands.push_back(compile(operand, at));
    }
    const auto one = graph_.constant(1);
    static const std::unordered_map<std::string_view, NodeKind> direct{
        {"exp", NodeKind::exponential},  {"log", NodeKind::logarithm},
        {"sqrt", NodeKind::square_root}, {"abs", NodeKind::absolute},
        {"min", NodeKind::minimum},      {"max", NodeKind::maximum},
        {"at_least", NodeKind::at_least}};
    if (const auto found = direct.find(name); found != direct.end()) {
        Slot slot = operands.size() == 1 ? graph_.make(found->second, operands[0]) : operands[0];
        for (std::size_t i = 1; i < operands.size(); ++i) {
            slot = graph_.make(found->second, slot, operands[i]);
        }
        return slot;
    }
    if (name == "clamp") {
        return graph_.make(NodeKind::minimum,
                           graph_.make(NodeKind::maximum, operands[0], operands[1]), operands[2]);
    }
    if (name == "odds") {
        return divide(operands[0], graph_.rest(operands[0]), expression.place, at);
    }
    if (name == "from_odds") {
        return divide(operands[0], graph_.add(one, operands[0]), expression.place, at);
    }
    const auto negative = graph_.subtract(graph_.constant(0), operands[0]);
    if (name == "rate_to_probability") {
        return graph_.rest(graph_.make(NodeKind::exponential, negative));
    }
    if (name == "probability_to_rate") {
        return graph_.subtract(graph_.constant(0),
                               graph_.make(NodeKind::logarithm, graph_.rest(operands[0])));
    }
    refuse(expression.place, fmt::format("there is no function '{}'", name));
}

} // namespace mkba
