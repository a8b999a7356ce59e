#include "mkba/scenario/read/read_frame.hpp"

#include <limits>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2300;
constexpr int most_years = 200;
constexpr double most_draws = 100'000'000;
constexpr double largest_seed = 9'007'199'254'740'992; // 2^53: exact in every reader of results

/// The mapping under a key that the scenario must have; null, with a finding, where it has none.
const YamlNode* section_of(const YamlNode& scenario, const char* key, const Reader& reader)
{
    const YamlNode* found = find_entry(scenario, key);
    if (found == nullptr) {
        reader.error(scenario, fmt::format("the key '{}' is missing", key));
        return nullptr;
    }
    const Mapping checked{*found, reader.findings};
    return found->kind == YamlKind::mapping ? found : nullptr;
}

void check_within(Mapping& mapping, const char* key, int low, int high, const Reader& reader)
{
    const YamlNode* found = mapping.find(key);
    const auto number = found == nullptr || found->kind != YamlKind::scalar
                            ? std::nullopt
                            : mapping.optional_integer(key);
    if (number && (*number < low || *number > high)) {
        reader.error(*found, fmt::format("{} is outside {} to {}", *number, low, high));
    }
}

std::map<int, double> read_rate(const YamlNode& node, int start, const Reader& reader)
{
    std::map<int, double> points;
    const auto add = [&](int year, const YamlNode& value) {
        const auto rate = read_number(value, reader.findings);
        if (rate && (*rate <= -1 || *rate > 1)) {
            reader.error(value, fmt::format("a discount rate of {} is outside -1 to 1", *rate),
                         "write 0.0225 for 2.25 %");
        }
        points.emplace(year, rate.value_or(0));
    };
    if (node.kind != YamlKind::mapping) {
        add(start, node);
        return points;
    }
    for (const auto& [key, value] : node.entries) {
        if (const auto year = read_integer(key, reader.findings)) {
            add(*year, value);
        }
    }
    if (node.entries.empty()) {
        reader.error(node, "there are no points");
    }
    return points;
}

/// Guideline rates: MKBA working groups of 2020 and 2015, and the guideline for economic
/// evaluations in health care of 2024.
std::map<std::string, std::map<int, double>> preset_rates(const std::string& preset, int start)
{
    const auto rates = [&](double euro, double natural) {
        return std::map<std::string, std::map<int, double>>{{"euro", {{start, euro}}},
                                                            {"natural", {{start, natural}}}};
    };
    if (preset == "mkba2016") {
        return rates(0.03, 0.03);
    }
    if (preset == "zin2024") {
        return rates(0.03, 0.015);
    }
    return rates(0.0225, 0.0225);
}

void read_discount(const YamlNode& node, MoneyFrame& money, int start, const Reader& reader)
{
    const Mapping checked{node, reader.findings};
    if (money.preset.empty() && node.kind == YamlKind::mapping &&
        find_entry(node, "euro") == nullptr) {
        reader.error(node, "the rate 'euro' is missing", "add it, or a preset");
    }
    for (const auto& [name, value] : checked.node().entries) {
        money.discount_rates[name.text] = read_rate(value, start, reader);
    }
    if (money.preset.empty() && find_entry(node, "natural") == nullptr) {
        money.discount_rates["natural"] = money.discount_rates["euro"];
    }
}

std::uint64_t read_count(Mapping& mapping, const char* key, std::uint64_t fallback, double most,
                         const Reader& reader)
{
    const YamlNode* found = mapping.find(key);
    const auto number = found == nullptr ? std::nullopt : read_number(*found, reader.findings);
    if (!number) {
        return fallback;
    }
    const auto whole = static_cast<std::uint64_t>(*number >= 0 && *number <= most ? *number : 0);
    // 10.000 is ten to YAML and ten thousand to many a reader.
    const bool has_point = found->text.find('.') != std::string::npos;
    if (*number < 0 || *number > most || static_cast<double>(whole) != *number || has_point) {
        reader.error(*found, fmt::format("{} is no whole number from 0 to {}", describe(*found),
                                         static_cast<std::uint64_t>(most)));
    }
    return whole;
}

} // namespace

TimeFrame read_time(const YamlNode& scenario, Reader& reader)
{
    static const Choices<Counting> countings{
        {"start", Counting::start}, {"end", Counting::end}, {"half-cycle", Counting::half_cycle}};
    TimeFrame time;
    const YamlNode* node = section_of(scenario, "time", reader);
    if (node == nullptr) {
        return time;
    }
    Mapping mapping{*node, reader.findings};
    time.place = node->place();
    time.start = mapping.integer("start");
    time.programme_years = mapping.optional_integer("programme_years").value_or(30);
    time.follow_years = mapping.optional_integer("follow_years");
    time.cohort_year = mapping.optional_integer("cohort_year");
    time.counting = mapping.optional_choice("counting", countings).value_or(Counting::start);
    check_within(mapping, "start", first_year, last_year, reader);
    check_within(mapping, "programme_years", 1, most_years, reader);
    check_within(mapping, "follow_years", 0, most_years, reader);
    check_within(mapping, "cohort_year", time.start, time.start + time.programme_years - 1, reader);
    for (const auto& population : reader.populations) {
        if (!population.ages && !time.follow_years && !mapping.has("follow_years")) {
            reader.error(*node, fmt::format("the key 'follow_years' is missing: nobody leaves the "
                                            "population '{}', which has no ages",
                                            population.name));
        }
    }
    mapping.finish();
    return time;
}

MoneyFrame read_money(const YamlNode& scenario, const TimeFrame& time, Reader& reader)
{
    static const Choices<Timing> timings{
        {"start", Timing::start}, {"middle", Timing::middle}, {"end", Timing::end}};
    static const Choices<std::string> presets{
        {"mkba2021", "mkba2021"}, {"mkba2016", "mkba2016"}, {"zin2024", "zin2024"}};
    MoneyFrame money;
    const YamlNode* node = section_of(scenario, "money", reader);
    if (node == nullptr) {
        return money;
    }
    Mapping mapping{*node, reader.findings};
    money.place = node->place();
    money.price_year = mapping.integer("price_year");
    check_within(mapping, "price_year", first_year, last_year, reader);
    money.preset = mapping.optional_choice("preset", presets).value_or("");
    const YamlNode* discount = mapping.find("discount");
    if (discount == nullptr && money.preset.empty()) {
        money.preset = "mkba2021";
    }
    if (!money.preset.empty()) {
        money.discount_rates = preset_rates(money.preset, time.start);
    }
    if (discount != nullptr) {
        read_discount(*discount, money, time.start, reader);
    }
    money.timing = mapping.optional_choice("timing", timings).value_or(Timing::start);
    money.base_year = mapping.optional_integer("base_year");
    check_within(mapping, "base_year", first_year, last_year, reader);
    mapping.finish();
    return money;
}

Simulation read_simulation(const YamlNode& scenario, Reader& reader)
{
    static const Choices<SamplingMethod> methods{{"random", SamplingMethod::random},
                                                 {"lhs", SamplingMethod::latin_hypercube},
                                                 {"sobol", SamplingMethod::sobol}};
    Simulation simulation;
    const YamlNode* node = find_entry(scenario, "simulate");
    if (node == nullptr) {
        simulation.place = scenario.place();
        return simulation;
    }
    Mapping mapping{*node, reader.findings};
    simulation.place = node->place();
    if (node->kind != YamlKind::mapping) {
        return simulation;
    }
    simulation.draws = read_count(mapping, "draws", simulation.draws, most_draws, reader);
    simulation.seed = read_count(mapping, "seed", simulation.seed, largest_seed, reader);
    simulation.sampling =
        mapping.optional_choice("sampling", methods).value_or(SamplingMethod::latin_hypercube);
    const YamlNode* chance = mapping.find("chance");
    if (chance != nullptr && chance->text == "on") {
        reader.error(*chance, "chance in whole persons is not in this version",
                     "write chance: off: every figure is then an expectation");
    } else if (chance != nullptr) {
        (void)mapping.optional_choice<int>("chance", {{"off", 0}, {"on", 1}});
    }
    mapping.finish();
    return simulation;
}

} // namespace mkba
