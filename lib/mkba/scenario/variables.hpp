// The variables that a formula may use where it stands.
#pragma once

#include <array>
#include <string_view>

namespace mkba {

/// A set of variables, as a bit each.
enum class Variables : unsigned {
    none = 0,
    age = 1,
    year = 2,
    years_since_start = 4,
    years_in_state = 8,
    years_since_effect = 16,
    by_year = year | years_since_start,
    by_age_and_year = age | by_year,
    of_a_person = by_age_and_year | years_in_state,
    of_an_effect = years_since_start | years_since_effect,
};

[[nodiscard]] constexpr Variables operator|(Variables a, Variables b)
{
    return static_cast<Variables>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
/// Those of `a` that `b` lacks.
[[nodiscard]] constexpr Variables operator-(Variables a, Variables b)
{
    return static_cast<Variables>(static_cast<unsigned>(a) & ~static_cast<unsigned>(b));
}

struct NamedVariable {
    std::string_view name;
    Variables variable;
};

inline constexpr std::array<NamedVariable, 5> all_variables{
    {{"age", Variables::age},
     {"year", Variables::year},
     {"years_since_start", Variables::years_since_start},
     {"years_in_state", Variables::years_in_state},
     {"years_since_effect", Variables::years_since_effect}}};

/// The variable of that name; none where there is none.
[[nodiscard]] constexpr Variables variable_named(std::string_view name)
{
    for (const auto& known : all_variables) {
        if (known.name == name) {
            return known.variable;
        }
    }
    return Variables::none;
}

} // namespace mkba
