// What the spending of a contract is held against.
#include <cmath>

#include <fmt/format.h>

#include "mkba/scenario/read/read_contract.hpp"

namespace mkba {

namespace {

constexpr double sum_tolerance = 1e-9;

/// A weight, or `{weight: 0.4, spent: EUROS, persons: COUNT}` for a year whose figures are known.
BaseYearTerms read_base_year(int year, const YamlNode& node, const Reader& reader)
{
    BaseYearTerms base;
    base.year = year;
    if (node.kind != YamlKind::mapping) {
        base.weight = read_number(node, reader.findings).value_or(0);
    } else {
        Mapping mapping{node, reader.findings};
        const YamlNode* weight = mapping.require("weight");
        base.weight = weight == nullptr ? 0 : read_number(*weight, reader.findings).value_or(0);
        base.spent = reader.expression(mapping, "spent", Variables::none, Range::positive);
        base.persons =
            reader.optional_expression(mapping, "persons", Variables::none, Range::positive);
        mapping.finish();
    }
    if (base.weight < 0) {
        reader.error(node, "a weight is not negative");
    }
    return base;
}

void read_base_years(const YamlNode& node, BenchmarkTerms& terms, const Reader& reader)
{
    const Mapping checked{node, reader.findings};
    double sum = 0;
    for (const auto& [key, value] : node.entries) {
        const int year = read_integer(key, reader.findings).value_or(0);
        terms.base_years.push_back(read_base_year(year, value, reader));
        sum += terms.base_years.back().weight;
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
    for (const auto& base : terms.base_years) {
        if (base.spent && terms.per_person && !base.persons) {
            reader.error(mapping.node(),
                         fmt::format("what was spent in {} cannot be brought to the persons of "
                                     "another year",
                                     base.year),
                         "give the persons of that year too, or adjust: none");
        }
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
    if (const YamlNode* base_years = mapping.find("historical")) {
        terms.kind = BenchmarkKind::historical;
        read_base_years(*base_years, terms, reader);
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
