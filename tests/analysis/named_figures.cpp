#include "tests/analysis/named_figures.hpp"

#include <nlohmann/json.hpp>

#include "mkba/report/formats/json.hpp"

namespace mkba::test {

namespace {

using Json = nlohmann::ordered_json;

void collect(const Json& json, const std::string& name, std::vector<NamedFigure>& found)
{
    if (json.is_number()) {
        found.push_back({name, json.get<double>()});
    } else if (json.is_object()) {
        for (const auto& [key, value] : json.items()) {
            collect(value, name.empty() ? key : name + "." + key, found);
        }
    } else if (json.is_array()) {
        for (std::size_t i = 0; i < json.size(); ++i) {
            collect(json[i], name + "[" + std::to_string(i) + "]", found);
        }
    }
}

} // namespace

std::vector<NamedFigure> named_figures(const Description& description, const Results& results)
{
    std::vector<NamedFigure> found;
    collect(Json::parse(as_json({description, results, {}})), "", found);
    return found;
}

} // namespace mkba::test
