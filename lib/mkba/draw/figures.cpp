#include "mkba/draw/figures.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <stdexcept>

#include <boost/math/tools/roots.hpp>
#include <fmt/format.h>

namespace mkba {

namespace {

struct Way {
    std::vector<std::string> required;
    std::vector<std::string> optional;
};

Way parsed(std::string_view text)
{
    Way way;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        if (word.front() == '[') {
            way.optional.emplace_back(word.substr(1, word.size() - 2));
        } else {
            way.required.emplace_back(word);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return way;
}

/// The keys as an analyst wrote them: an interval is one key, the list of a dirichlet is called
/// alpha.
std::vector<std::string> keys_given(const DistributionSpec& spec)
{
    std::vector<std::string> keys;
    const auto add_if = [&keys](auto present, const char* key) {
        if (present) {
            keys.emplace_back(key);
        }
    };
    for (const auto& number : spec.numbers) {
        if (number.first != "interval_low" && number.first != "interval_high") {
            keys.push_back(number.first);
        }
    }
    add_if(has(spec, "interval_low") || has(spec, "interval_high"), "interval");
    add_if(!spec.values.empty(), spec.kind == "dirichlet" ? "alpha" : "values");
    add_if(!spec.weights.empty(), "weights");
    add_if(!spec.components.empty(), "components");
    add_if(!spec.joint.empty(), "joint");
    std::sort(keys.begin(), keys.end());
    return keys;
}

bool matches(const Way& way, const std::vector<std::string>& keys)
{
    const auto holds = [](const std::vector<std::string>& list, const std::string& key) {
        return std::find(list.begin(), list.end(), key) != list.end();
    };
    return std::all_of(way.required.begin(), way.required.end(),
                       [&](const auto& key) { return holds(keys, key); }) &&
           std::all_of(keys.begin(), keys.end(), [&](const auto& key) {
               return holds(way.required, key) || holds(way.optional, key);
           });
}

/// "a, b and c"
std::string listed(const std::vector<std::string>& words)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        text += i == 0 ? "" : (i + 1 == words.size() ? " and " : ", ");
        text += words[i];
    }
    return text;
}

std::string described(const Way& way)
{
    return way.optional.empty()
               ? listed(way.required)
               : fmt::format("{} (and perhaps {})", listed(way.required), listed(way.optional));
}

void require_finite(const DistributionSpec& spec)
{
    const auto check = [&spec](const std::string& key, double value) {
        if (!std::isfinite(value)) {
            throw std::invalid_argument{fmt::format("{} needs finite figures: {} is {}",
                                                    with_article(spec.kind), key, value)};
        }
    };
    for (const auto& [key, value] : spec.numbers) {
        check(key, value);
    }
    for (const double value : spec.values) {
        check("a value", value);
    }
    for (const double weight : spec.weights) {
        check("a weight", weight);
    }
}

} // namespace

std::string with_article(std::string_view kind)
{
    const bool vowel = !kind.empty() && std::string_view{"aeio"}.find(kind.front()) < 4;
    return fmt::format("{} {}", vowel ? "an" : "a", kind);
}

void require_known_way(const DistributionKind& kind, const DistributionSpec& spec)
{
    const auto keys = keys_given(spec);
    std::string known;
    for (const auto way_text : kind.ways) {
        const Way way = parsed(way_text);
        if (matches(way, keys) && has(spec, "interval_low") == has(spec, "interval_high")) {
            require_finite(spec);
            return;
        }
        known += (known.empty() ? "" : ", or ") + described(way);
    }
    throw std::invalid_argument{fmt::format("{} takes {}; given: {}", with_article(kind.name),
                                            known, keys.empty() ? "nothing" : listed(keys))};
}

bool has(const DistributionSpec& spec, const std::string& key)
{
    return spec.numbers.find(key) != spec.numbers.end();
}

double figure(const DistributionSpec& spec, const std::string& key)
{
    return spec.numbers.at(key);
}

double positive(const DistributionSpec& spec, const std::string& key)
{
    const double value = figure(spec, key);
    if (!(value > 0)) {
        throw std::invalid_argument{
            fmt::format("{} needs {} above 0, not {}", with_article(spec.kind), key, value)};
    }
    return value;
}

void require_weights(const DistributionSpec& spec, std::size_t count, const std::string& what)
{
    if (spec.weights.size() != count) {
        throw std::invalid_argument{fmt::format("{} needs as many weights as {}: {} and {}",
                                                with_article(spec.kind), what, spec.weights.size(),
                                                count)};
    }
    const double smallest = *std::min_element(spec.weights.begin(), spec.weights.end());
    if (!(smallest > 0)) {
        throw std::invalid_argument{fmt::format("the weights of {} must be above 0, not {}",
                                                with_article(spec.kind), smallest)};
    }
}

Interval interval_around(const DistributionSpec& spec, const std::string& centre)
{
    const Interval given{figure(spec, "interval_low"), figure(spec, "interval_high")};
    const double inside = figure(spec, centre);
    if (!(given.low < inside && inside < given.high)) {
        throw std::invalid_argument{fmt::format("the 95 % interval must hold the {}: {} < {} < {}",
                                                centre, given.low, inside, given.high)};
    }
    return given;
}

Interval interval_of(const Marginal& marginal)
{
    return {marginal.quantile({0.025, 0.975}), marginal.quantile({0.975, 0.025})};
}

void require_interval(const DistributionSpec& spec, const Marginal& marginal)
{
    constexpr double tolerance = 0.1;
    const Interval given{figure(spec, "interval_low"), figure(spec, "interval_high")};
    const Interval found = interval_of(marginal);
    const double off =
        std::max(std::fabs(found.low - given.low), std::fabs(found.high - given.high));
    if (!(off <= tolerance * given.width())) {
        const char* centre = has(spec, "mean") ? "mean" : "median";
        throw std::invalid_argument{
            fmt::format("{} of {} {} does not have the 95 % interval {} to {}; one of that width "
                        "has {:.6g} to {:.6g}",
                        with_article(spec.kind), centre, figure(spec, centre), given.low,
                        given.high, found.low, found.high)};
    }
}

double falling_root(const std::function<double(double)>& function, double start,
                    const std::string& refusal)
{
    std::uintmax_t steps = 200;
    try {
        const auto [low, high] = boost::math::tools::bracket_and_solve_root(
            function, start, 2.0, false, boost::math::tools::eps_tolerance<double>(50), steps);
        return low + (high - low) / 2;
    } catch (const std::exception&) {
        throw std::invalid_argument{refusal};
    }
}

} // namespace mkba
