// How figures stand in JSON.
#pragma once

#include <cmath>
#include <optional>

#include <nlohmann/json.hpp>

#include "mkba/stats/results.hpp"

namespace mkba {

using Json = nlohmann::ordered_json;

/// JSON has no infinity: what never happens is null.
[[nodiscard]] inline Json json_number(double value)
{
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

template <class Value>
[[nodiscard]] Json json_or_null(const std::optional<Value>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

/// Without draws only the mean.
[[nodiscard]] Json json_statistics(const Statistics& figure);

/// One member for each entry of a map.
template <class Map, class Make>
[[nodiscard]] Json json_object(const Map& map, const Make& make)
{
    Json json = Json::object();
    for (const auto& [name, value] : map) {
        json[name] = make(value);
    }
    return json;
}

} // namespace mkba
