#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/read/read_parameters.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

constexpr int deepest_mixture = 4;

/// A kind and the sets of figures that determine it; each set is complete in itself.
struct Kind {
    std::string_view name;
    std::vector<std::vector<std::string_view>> ways;
    std::vector<std::string_view> optional;
};

const std::vector<Kind>& kinds()
{
    static const std::vector<Kind> all{
        {"fixed", {{"value"}}, {}},
        {"uniform",
         {{"low", "high"}, {"mean", "sd"}, {"mean", "interval"}, {"median", "interval"}},
         {}},
        {"triangular", {{"low", "mode", "high"}}, {}},
        {"pert", {{"min", "mode", "max"}}, {}},
        {"normal",
         {{"mean", "sd"}, {"mean", "interval"}, {"median", "interval"}},
         {"lower", "upper"}},
        {"lognormal",
         {{"mu", "sigma"}, {"mean", "sd"}, {"mean", "interval"}, {"median", "interval"}},
         {}},
        {"beta",
         {{"alpha", "beta"},
          {"mean", "sd"},
          {"mean", "interval"},
          {"median", "interval"},
          {"events", "n"}},
         {}},
        {"gamma",
         {{"shape", "scale"}, {"mean", "sd"}, {"mean", "interval"}, {"median", "interval"}},
         {}},
        {"dirichlet", {{"alpha", "member", "joint"}}, {}},
        {"discrete", {{"values", "weights"}}, {}},
        {"empirical", {{"values"}}, {}},
        {"mixture", {{"weights", "components"}}, {}}};
    return all;
}

const Kind* find_kind(const YamlNode& key, const YamlNode& node, Reader& reader)
{
    std::vector<std::string> names;
    for (const auto& kind : kinds()) {
        if (kind.name == key.text) {
            return &kind;
        }
        names.emplace_back(kind.name);
    }
    reader.findings.error(key, node, fmt::format("there is no distribution '{}'", key.text),
                          suggestion(key.text, names));
    return nullptr;
}

/// The ways of giving a kind, for a message: "mean + sd, or shape + scale".
std::string ways_of(const Kind& kind)
{
    std::string text;
    for (const auto& way : kind.ways) {
        text += text.empty() ? "" : ", or ";
        for (std::size_t i = 0; i < way.size(); ++i) {
            text += fmt::format("{}{}", i == 0 ? "" : " + ", way[i]);
        }
    }
    return text;
}

bool contains(const std::vector<std::string_view>& all, std::string_view word)
{
    return std::find(all.begin(), all.end(), word) != all.end();
}

/// Exactly one way is given, with nothing of another beside it.
void check_way(const Kind& kind, const YamlNode& figures, Reader& reader)
{
    std::vector<std::string_view> given;
    for (const auto& entry : figures.entries) {
        const bool is_known = contains(kind.optional, entry.key.text) ||
                              std::any_of(kind.ways.begin(), kind.ways.end(), [&](const auto& way) {
                                  return contains(way, entry.key.text);
                              });
        if (!is_known) {
            reader.findings.error(
                entry.key, figures,
                fmt::format("the distribution '{}' has no '{}'", kind.name, entry.key.text),
                fmt::format("it is given by {}", ways_of(kind)));
            return;
        }
        if (!contains(kind.optional, entry.key.text)) {
            given.push_back(entry.key.text);
        }
    }
    const bool is_one_way = std::any_of(kind.ways.begin(), kind.ways.end(), [&](const auto& way) {
        return std::is_permutation(way.begin(), way.end(), given.begin(), given.end());
    });
    if (!is_one_way) {
        reader.error(figures,
                     fmt::format("these figures do not determine the distribution '{}'", kind.name),
                     fmt::format("give {}", ways_of(kind)));
    }
}

std::vector<double> read_numbers(const YamlNode& node, Reader& reader)
{
    std::vector<double> numbers;
    for (const YamlNode* item : read_items(node, reader.findings)) {
        numbers.push_back(read_number(*item, reader.findings).value_or(0));
    }
    return numbers;
}

void read_interval(const YamlNode& node, DistributionSpec& spec, Reader& reader)
{
    const auto bounds = read_numbers(node, reader);
    if (bounds.size() != 2) {
        reader.error(node, "an interval is two numbers: [low, high]");
        return;
    }
    spec.numbers["interval_low"] = bounds[0];
    spec.numbers["interval_high"] = bounds[1];
}

void read_components(const YamlNode& node, DistributionSpec& spec, int depth, Reader& reader)
{
    if (depth == deepest_mixture) {
        reader.error(node, fmt::format("mixtures are nested deeper than {}", deepest_mixture));
        return;
    }
    for (const YamlNode* item : read_items(node, reader.findings)) {
        if (auto component = read_distribution(*item, reader, depth + 1)) {
            spec.components.push_back(std::move(*component));
        }
    }
}

void read_figure(const YamlEntry& figure, DistributionSpec& spec, int depth, Reader& reader)
{
    const auto& key = figure.key.text;
    if (figure.value.kind == YamlKind::null) {
        reader.findings.error(figure.key, figure.value, fmt::format("'{}' has no value", key));
    } else if (key == "interval") {
        read_interval(figure.value, spec, reader);
    } else if (key == "values" || (key == "alpha" && spec.kind == "dirichlet")) {
        spec.values = read_numbers(figure.value, reader);
    } else if (key == "weights") {
        spec.weights = read_numbers(figure.value, reader);
    } else if (key == "components") {
        read_components(figure.value, spec, depth, reader);
    } else if (key == "joint") {
        spec.joint = read_text(figure.value, reader.findings);
    } else {
        spec.numbers[key] = read_number(figure.value, reader.findings).value_or(0);
    }
}

} // namespace

std::optional<DistributionSpec> read_distribution(const YamlNode& node, Reader& reader, int depth)
{
    const Mapping checked{node, reader.findings};
    if (node.kind != YamlKind::mapping) {
        return std::nullopt;
    }
    if (node.entries.size() != 1) {
        reader.error(node,
                     fmt::format("{} distributions where one was expected", node.entries.size()),
                     "write it as {kind: {figure: number}}");
        return std::nullopt;
    }
    const auto& [key, figures] = node.entries.front();
    const Kind* kind = find_kind(key, node, reader);
    if (kind == nullptr) {
        return std::nullopt;
    }
    const Mapping figures_checked{figures, reader.findings};
    if (figures.kind != YamlKind::mapping) {
        return std::nullopt;
    }
    const std::size_t before = reader.findings.size();
    check_way(*kind, figures, reader);
    if (reader.findings.size() > before) {
        return std::nullopt;
    }
    DistributionSpec spec;
    spec.place = figures.place();
    spec.kind = kind->name;
    for (const auto& figure : figures.entries) {
        read_figure(figure, spec, depth, reader);
    }
    return spec;
}

} // namespace mkba
