// Numbers, truth values and names as text: decimal, and nothing that looks like something else.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mkba {

/// What a scalar turned out to be, or why it is not that.
template <class Value>
struct Scalar {
    std::optional<Value> value;
    std::string problem{}; // "is not a number"
    std::string hint{};
};

/// -12, 0.5, 1e-3. No leading zeros, comma, underscore, hexadecimal, nan or infinity; what a double
/// cannot hold (1e-400) is refused.
[[nodiscard]] Scalar<double> to_number(std::string_view text);
[[nodiscard]] Scalar<int> to_integer(std::string_view text);
[[nodiscard]] Scalar<bool> to_boolean(std::string_view text);

/// [a-z][a-z0-9_]*
[[nodiscard]] bool is_name(std::string_view text);
/// Names joined by dots.
[[nodiscard]] bool is_dotted_name(std::string_view text);

/// Length of the decimal number that `text` begins with; 0 where it begins with none.
[[nodiscard]] std::size_t number_length(std::string_view text);

} // namespace mkba
