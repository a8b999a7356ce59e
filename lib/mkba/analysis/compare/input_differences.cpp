#include "mkba/analysis/compare/input_differences.hpp"

#include <map>

#include <fmt/format.h>

#include "mkba/analysis/compare/contract_rules.hpp"
#include "mkba/analysis/compare/model_rules.hpp"

namespace mkba {

namespace {

using Inputs = std::map<std::string, InputValue>;

std::string listed(const std::vector<double>& values)
{
    return fmt::format("[{}]", fmt::join(values, ", "));
}

std::string text_of(const DistributionSpec& spec)
{
    std::string text = spec.kind;
    for (const auto& [key, number] : spec.numbers) {
        text += fmt::format(" {} {}", key, number);
    }
    text += spec.values.empty() ? "" : " values " + listed(spec.values);
    text += spec.weights.empty() ? "" : " weights " + listed(spec.weights);
    for (const auto& component : spec.components) {
        text += " (" + text_of(component) + ")";
    }
    return text;
}

std::string text_of(const Parameter& parameter)
{
    std::string text =
        parameter.formula ? text_of(*parameter.formula) : fmt::format("{}", *parameter.value);
    if (parameter.distribution) {
        text += ", " + text_of(*parameter.distribution);
    }
    if (parameter.price_year) {
        text += fmt::format(", prices of {}", *parameter.price_year);
    }
    return text;
}

std::string text_of(const Table& table)
{
    std::string text;
    for (const auto& [key, value] : table.points) {
        text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", key, text_of(value));
    }
    return text;
}

void add_money(const MoneyFrame& money, Inputs& inputs)
{
    inputs["money.price_year"] = {std::to_string(money.price_year), {}};
    inputs["money.timing"] = {std::to_string(static_cast<int>(money.timing)), {}};
    for (const auto& [name, points] : money.discount_rates) {
        for (const auto& [year, rate] : points) {
            inputs[fmt::format("money.discount.{}.{}", name, year)] = {fmt::format("{}", rate), {}};
        }
    }
}

void add_levers(const Description& description, Inputs& inputs)
{
    for (const auto& alternative : description.alternatives) {
        const bool is_baseline = alternative.name == description.compare.baseline;
        if (!is_baseline && alternative.name != description.compare.with) {
            continue;
        }
        const std::string who = is_baseline ? "baseline" : "with";
        inputs["compare." + who] = {alternative.name, {}};
        for (const auto& running : alternative.interventions) {
            inputs[fmt::format("{}.{}", who, running.intervention)] = {"runs", {}};
            for (const auto& lever : running.levers) {
                inputs[fmt::format("{}.{}.{}", who, running.intervention, lever.link)] = {
                    text_of(description, lever), {}};
            }
        }
    }
}

Inputs inputs_of(const Description& description)
{
    Inputs inputs;
    for (const auto& parameter : description.parameters) {
        inputs[parameter.name] = {text_of(parameter), parameter.evidence.source};
    }
    for (const auto& table : description.tables) {
        if (!is_path(table)) {
            inputs[table.name] = {text_of(table), table.evidence.source};
        }
    }
    inputs["prices"] = {description.price_set, {}};
    inputs["time.start"] = {std::to_string(description.time.start), {}};
    inputs["time.programme_years"] = {std::to_string(description.time.programme_years), {}};
    inputs["time.counting"] = {std::to_string(static_cast<int>(description.time.counting)), {}};
    add_money(description.money, inputs);
    add_levers(description, inputs);
    auto rules = model_rules(description);
    if (description.contract) {
        rules.merge(contract_rules(*description.contract));
    }
    for (auto& [name, text] : rules) {
        inputs[name] = {std::move(text), {}};
    }
    return inputs;
}

const char* sign_of(Operation operation)
{
    switch (operation) {
    case Operation::add:
        return " + ";
    case Operation::subtract:
        return " - ";
    case Operation::multiply:
        return " * ";
    case Operation::divide:
        return " / ";
    default:
        return " ^ ";
    }
}

} // namespace

std::string text_of(const Expression& expression)
{
    switch (expression.operation) {
    case Operation::number:
        return fmt::format("{}", expression.number);
    case Operation::name:
        return expression.name;
    case Operation::negate:
        return "-" + text_of(expression.operands.front());
    case Operation::call: {
        std::string operands;
        for (const auto& operand : expression.operands) {
            operands += (operands.empty() ? "" : ", ") + text_of(operand);
        }
        return expression.name + "(" + operands + ")";
    }
    default:
        return "(" + text_of(expression.operands[0]) + sign_of(expression.operation) +
               text_of(expression.operands[1]) + ")";
    }
}

bool is_path(const Table& table)
{
    return table.name.starts_with("alternatives.");
}

std::string text_of(const Description& description, const Lever& lever)
{
    for (const auto& table : description.tables) {
        if (lever.value.operation == Operation::name && table.name == lever.value.name &&
            is_path(table)) {
            return text_of(table);
        }
    }
    return text_of(lever.value);
}

std::vector<InputDifference> input_differences(const Descriptions& scenarios)
{
    std::map<std::string, std::vector<InputValue>> all;
    for (std::size_t s = 0; s < scenarios.size(); ++s) {
        for (auto& [name, value] : inputs_of(*scenarios[s])) {
            auto& values = all[name];
            values.resize(scenarios.size());
            values[s] = value;
        }
    }
    std::vector<InputDifference> differences;
    for (auto& [name, values] : all) {
        bool same = true;
        for (const auto& value : values) {
            same = same && value == values.front();
        }
        if (!same) {
            differences.push_back({name, std::move(values)});
        }
    }
    return differences;
}

} // namespace mkba
