// What the spending of a contract is held against.
#include <cmath>

#include <fmt/format.h>

#include "mkba/scenario/read_contract.hpp"

namespace mkba {

namespace {

constexpr double sum_tolerance = 1e-9;

/// Weights by base year: `{2021: 0.1, 2022: 0.3, 2023: 0.6}`.
void read_weights(const YamlNode& node, BenchmarkTerms& terms, const Reader& reader)
{
    const Mapping checked{node, reader.findings};
    double sum = 0;
    for (const auto& [key, value] : node.entries) {
        const int year = read_integer(key, reader.findings).value_or(0);
        const double weight = read_number(value, reader.findings).value_or(0);
        if (weight < 0) {
            reader.error(value, "a weight is not negative");
        }
        terms.weights.emplace_back(year, weight);
        sum += weight;
    }
    if (std::abs(sum - 1) > sum_tolerance) {
        reader.error(node, fmt::format("the weights sum to {:.10g}, not to 1", sum));
    }
}

void read_adjustment(Mapping& mapping, BenchmarkTerms& terms, const Reader& reader)
{
    static const Choices<bool> ways{{"persons", true}, {"none", false}};
    terms.trend = reader.optional_expression(mapping, "trend", Variables::by_year, Range::positive);
    terms.per_person = mapping.optional_choice("adjust", ways).value_or(true);
    if (terms.kind != BenchmarkKind::historical) {
        const std::string why = "only a historical benchmark is brought to the year";
        mapping.refuse("trend", why);
        mapping.refuse("adjust", why);
    }
    terms.mix = reader.optional_expression(mapping, "mix", Variables::by_year, Range::positive);
}

} // namespace

BenchmarkTerms read_benchmark(const YamlNode& node, const Reader& reader)
{
    BenchmarkTerms terms;
    terms.place = node.place();
    if (node.kind == YamlKind::scalar && node.text == "baseline") {
        return terms;
    }
    Mapping mapping{node, reader.findings};
    if (node.kind != YamlKind::mapping) {
        return terms;
    }
    if (const YamlNode* weights = mapping.find("historical")) {
        terms.kind = BenchmarkKind::historical;
        read_weights(*weights, terms, reader);
    } else if (mapping.has("comparison")) {
        terms.kind = BenchmarkKind::comparison;
        terms.group = reader.expression(mapping, "comparison", Variables::by_year, Range::positive);
    } else if (mapping.has("given")) {
        terms.kind = BenchmarkKind::given;
        terms.given = reader.expression(mapping, "given", Variables::by_year, Range::positive);
    } else {
        reader.error(node, "a benchmark is the baseline or one of historical, comparison, given",
                     "write: baseline, {historical: {YEAR: weight}}, {comparison: PERSONS} or "
                     "{given: EUROS}");
    }
    read_adjustment(mapping, terms, reader);
    mapping.finish();
    return terms;
}

RebasingTerms read_rebasing(const YamlNode& node, const Reader& reader)
{
    Mapping mapping{node, reader.findings};
    RebasingTerms terms;
    terms.every = mapping.integer("every");
    if (terms.every < 1) {
        reader.error(node, "a benchmark is rebased every 1 or more years");
    }
    terms.share = reader.expression(mapping, "share", Variables::none, Range::share);
    mapping.finish();
    return terms;
}

} // namespace mkba
