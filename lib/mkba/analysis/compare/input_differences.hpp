// Which inputs of scenarios differ: by name, with the value and the source in each.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "mkba/scenario/description.hpp"

namespace mkba {

/// What one scenario has; both are empty where it lacks the input.
struct InputValue {
    std::string value;
    std::string source;

    bool operator==(const InputValue&) const = default;
};

struct InputDifference {
    std::string name;               // of a parameter, or a key such as time.start
    std::vector<InputValue> values; // by scenario
};

using Descriptions = std::vector<std::shared_ptr<const Description>>;

/// Everything by name that is not the same in all: parameters, tables, time, money, levers of the
/// alternatives that are compared, the rules of the model, and the terms of the contract; sorted by
/// name.
[[nodiscard]] std::vector<InputDifference> input_differences(const Descriptions& scenarios);

/// Whether a scenario made the table of the points of a coverage; nobody gave it its name.
[[nodiscard]] bool is_path(const Table& table);

/// What a lever is set to; of a path its points.
[[nodiscard]] std::string text_of(const Description& description, const Lever& lever);

/// A formula as it may be written.
[[nodiscard]] std::string text_of(const Expression& expression);

} // namespace mkba
