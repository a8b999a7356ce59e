#include "mkba/scenario/read/read_rules.hpp"

#include <fmt/format.h>

#include "mkba/scenario/read/read_threshold.hpp"
#include "mkba/scenario/text/scalar.hpp"

namespace mkba {

namespace {

void read_scale(const YamlNode& node, GateTerms& gate, const Reader& reader)
{
    for (const YamlNode* item : read_items(node, reader.findings)) {
        const auto pair = read_items(*item, reader.findings);
        if (pair.size() != 2) {
            reader.error(*item, "a point of a scale is two numbers", "[indicator, factor]");
            continue;
        }
        const double at = read_number(*pair[0], reader.findings).value_or(0);
        const double factor = read_number(*pair[1], reader.findings).value_or(0);
        if (!gate.scale.empty() && at <= gate.scale.back().first) {
            reader.error(*item, "the points of a scale must rise");
        }
        if (factor < 0 || factor > 1) {
            reader.error(*pair[1], fmt::format("{} is not between 0 and 1", factor));
        }
        gate.scale.emplace_back(at, factor);
    }
}

GateTerms read_gate(const std::string& name, const YamlNode& node, const Reader& reader)
{
    GateTerms gate;
    gate.name = name;
    gate.place = node.place();
    Mapping mapping{node, reader.findings};
    if (node.kind != YamlKind::mapping) {
        return gate;
    }
    gate.label = reader.label(mapping, name);
    if (!mapping.has("indicator")) {
        (void)mapping.require("indicator", "name the figure that is held against the gate");
    } else {
        gate.indicator = reader.expression(mapping, "indicator", Variables::by_year);
    }
    gate.at_least = reader.optional_expression(mapping, "at_least", Variables::by_year);
    gate.above = reader.optional_expression(mapping, "above", Variables::by_year);
    if (const YamlNode* scale = mapping.find("scale")) {
        read_scale(*scale, gate, reader);
    }
    mapping.finish();
    if ((gate.at_least ? 1 : 0) + (gate.above ? 1 : 0) + (mapping.has("scale") ? 1 : 0) != 1) {
        reader.error(node, fmt::format("the gate '{}' has to be passed or scaled", name),
                     "give one of at_least, above, scale");
    }
    return gate;
}

std::vector<GateTerms> read_gates(const YamlNode& node, const Reader& reader)
{
    std::vector<GateTerms> gates;
    const Mapping checked{node, reader.findings};
    for (const auto& [key, value] : node.entries) {
        gates.push_back(read_gate(key.text, value, reader));
    }
    return gates;
}

/// The base of a limit: a formula, `benchmark` for that of the contract.
std::optional<Expression> read_base(Mapping& mapping, const Reader& reader)
{
    const YamlNode* of = mapping.find("of");
    if (of == nullptr || (of->kind == YamlKind::scalar && of->text == "benchmark")) {
        return std::nullopt;
    }
    if (of->kind == YamlKind::scalar && is_name(of->text) &&
        !reader.formula_names.contains(of->text)) {
        reader.error(*of, fmt::format("this limits a share of '{}', which is not given", of->text),
                     "define it, or limit a share of the benchmark");
        return std::nullopt;
    }
    return reader.expression(*of, Variables::by_year, Range::not_negative);
}

LimitTerms read_limit(const YamlNode& node, const Reader& reader)
{
    if (node.kind != YamlKind::mapping) {
        return {reader.expression(node, Variables::by_year, Range::not_negative), std::nullopt};
    }
    Mapping mapping{node, reader.findings};
    LimitTerms limit;
    limit.rate = reader.expression(mapping, "rate", Variables::by_year, Range::not_negative);
    limit.base = read_base(mapping, reader);
    mapping.finish();
    return limit;
}

/// One limit or a list of them, the smallest of which holds.
std::vector<LimitTerms> read_limits(Mapping& mapping, std::string_view key, const Reader& reader)
{
    const YamlNode* node = mapping.find(key);
    std::vector<LimitTerms> limits;
    if (node == nullptr) {
        return limits;
    }
    if (node->kind != YamlKind::sequence) {
        return {read_limit(*node, reader)};
    }
    for (const auto& item : node->items) {
        limits.push_back(read_limit(item, reader));
    }
    return limits;
}

LossTerms read_loss(const YamlNode& node, const Reader& reader)
{
    LossTerms loss;
    loss.place = node.place();
    Mapping mapping{node, reader.findings};
    if (node.kind != YamlKind::mapping) {
        return loss;
    }
    if (const YamlNode* threshold = mapping.find("threshold")) {
        loss.threshold = read_threshold(*threshold, reader);
    }
    loss.rate = reader.optional_expression(mapping, "rate", Variables::by_year, Range::share);
    if (const YamlNode* linked = mapping.find("linked")) {
        Mapping bounds{*linked, reader.findings};
        loss.linked_low = reader.expression(bounds, "low", Variables::by_year, Range::share);
        loss.linked_high = reader.expression(bounds, "high", Variables::by_year, Range::share);
        bounds.finish();
        const auto low = reader.constants.value(*loss.linked_low);
        const auto high = reader.constants.value(*loss.linked_high);
        if (low && high && *low > *high) {
            reader.error(*linked,
                         fmt::format("the lowest rate of a loss, {}, is above the highest, "
                                     "{}",
                                     *low, *high));
        }
    }
    if (mapping.has("rate") == mapping.has("linked")) {
        reader.error(node, "the rate of a loss is given, or linked to the share of the gains",
                     "give one of: rate, linked: {low, high}");
    }
    loss.limits = read_limits(mapping, "limit", reader);
    loss.relief = reader.optional_expression(mapping, "relief", Variables::by_year);
    mapping.finish();
    return loss;
}

RoundingTerms read_rounding(const YamlNode& node, const Reader& reader)
{
    static const Choices<Ties> ties{{"away_from_zero", Ties::away_from_zero},
                                    {"to_even", Ties::to_even}};
    Mapping mapping{node, reader.findings};
    RoundingTerms rounding;
    const auto unit = mapping.optional_number("to");
    if (!unit || *unit <= 0) {
        reader.error(node, "rounding is to a unit of money above 0", "write to: 1, or to: 0.01");
    }
    rounding.unit = unit.value_or(1);
    rounding.ties = mapping.choice("ties", ties);
    mapping.finish();
    return rounding;
}

/// `model`, a number, or `{projected: model, settled: 2.9}`: when figures are settled there is no
/// model to ask, so the parties agree on a number.
void read_sampling_error(const YamlNode& node, SettlementRules& rules, const Reader& reader)
{
    const auto error = [&](const YamlNode& written) {
        return written.kind == YamlKind::scalar && written.text == "model"
                   ? std::nullopt
                   : std::optional{
                         reader.expression(written, Variables::by_year, Range::not_negative)};
    };
    if (node.kind != YamlKind::mapping) {
        rules.sampling_error = error(node);
        return;
    }
    Mapping mapping{node, reader.findings};
    if (const YamlNode* projected = mapping.require("projected")) {
        rules.sampling_error = error(*projected);
    }
    rules.agreed_error =
        reader.expression(mapping, "settled", Variables::by_year, Range::not_negative);
    mapping.finish();
}

} // namespace

SettlementRules read_rules(Mapping& contract, const Reader& reader)
{
    static const Choices<SharedPart> parts{{"first_euro", SharedPart::first_euro},
                                           {"excess", SharedPart::excess}};
    SettlementRules rules;
    rules.place = contract.node().place();
    if (const YamlNode* threshold = contract.find("threshold")) {
        rules.threshold = read_threshold(*threshold, reader);
    }
    rules.counts = contract.optional_choice("counts", parts).value_or(SharedPart::first_euro);
    rules.share = reader.expression(contract, "share", Variables::by_year, Range::share);
    if (const YamlNode* gates = contract.find("gates")) {
        rules.gates = read_gates(*gates, reader);
    }
    rules.factor = reader.optional_expression(contract, "factor", Variables::by_year, Range::share);
    rules.caps = read_limits(contract, "cap", reader);
    if (const YamlNode* loss = contract.find("loss")) {
        rules.loss = read_loss(*loss, reader);
    }
    if (const YamlNode* error = contract.find("sampling_error")) {
        read_sampling_error(*error, rules, reader);
    }
    if (const YamlNode* rounding = contract.find("rounding")) {
        rules.rounding = read_rounding(*rounding, reader);
    }
    return rules;
}

bool needs_persons(const SettlementRules& rules)
{
    const auto counts = [](const std::optional<ThresholdTerms>& terms) {
        return terms && (!terms->classes.empty() || terms->confidence);
    };
    return counts(rules.threshold) || (rules.loss && counts(rules.loss->threshold));
}

} // namespace mkba
