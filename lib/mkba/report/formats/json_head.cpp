#include "mkba/report/formats/json_head.hpp"

#include "mkba/report/formats/json_values.hpp"
#include "mkba/report/text/keys.hpp"

namespace mkba {

namespace {

Json label(const Label& text)
{
    return {{"nl", text.nl}, {"en", text.en}};
}

Json scenario(const Description& description)
{
    Json inputs = Json::object();
    for (const auto& input : description.inputs) {
        inputs[input.path] = input.sha256;
    }
    return {{"title", label(description.title)},
            {"path", description.path},
            {"sha256", description.inputs.empty() ? "" : description.inputs.front().sha256},
            {"inputs", inputs},
            {"settings", description.settings}};
}

Json time_of(const Description& description, const Results& results)
{
    Json json{{"start", results.start},
              {"programme_years", results.programme_years},
              {"followed_to", results.followed_to},
              {"view", key(results.view)},
              {"counting", key(description.time.counting)}};
    if (results.view == View::cohort) {
        json["cohort_year"] = results.cohort_year;
    }
    return json;
}

Json money_of(const Description& description, const Results& results)
{
    const auto& money = description.money;
    Json discount = Json::object();
    for (const auto& [name, points] : money.discount_rates) {
        for (const auto& [year, rate] : points) {
            discount[name][std::to_string(year)] = rate;
        }
    }
    return {
        {"price_year", money.price_year}, {"price_set", description.price_set},
        {"preset", money.preset},         {"discount", discount},
        {"timing", key(money.timing)},    {"base_year", money.base_year.value_or(results.start)}};
}

/// Members with rules of their own: by what they differ from the common chain.
Json own_chains(const Region& region)
{
    Json chains = Json::array();
    for (const auto& rules : region.own) {
        Json values = Json::object();
        for (const auto& value : rules.values) {
            values[value.common] = value.own;
        }
        Json alternatives = Json::object();
        for (const auto& levers : rules.levers) {
            alternatives[levers.alternative].push_back(levers.intervention);
        }
        chains.push_back(
            {{"members", rules.members}, {"parameters", values}, {"alternatives", alternatives}});
    }
    return chains;
}

} // namespace

nlohmann::ordered_json head_of(const Description& description, const Results& results)
{
    Json head{{"mkba", {{"version", results.version}}},
              {"scenario", scenario(description)},
              {"seed", results.seed},
              {"draws", results.draws},
              {"sampling", key(results.sampling)},
              {"time", time_of(description, results)},
              {"money", money_of(description, results)}};
    for (const auto& remark : description.remarks) {
        head["remarks"].push_back({{"nl", remark.nl}, {"en", remark.en}});
    }
    if (description.region && !description.region->own.empty()) {
        head["own_chains"] = own_chains(*description.region);
    }
    return head;
}

} // namespace mkba
