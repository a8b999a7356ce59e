#include "mkba/scenario/read/read_sweep_axis.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "mkba/scenario/text/csv.hpp"
#include "mkba/scenario/text/mapping.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

void read_perspectives(const YamlNode& node, SweepAxis& axis, Findings& findings)
{
    const std::vector<std::string> known{"fiscal", "narrow", "broad"};
    for (const YamlNode* word : read_words(node, findings)) {
        if (std::find(known.begin(), known.end(), word->text) == known.end()) {
            findings.error(*word, fmt::format("there is no perspective {}", describe(*word)),
                           one_of(known));
        }
        axis.values.push_back({word->text});
    }
}

void read_range(Mapping& mapping, SweepAxis& axis, Findings& findings)
{
    AxisRange range;
    const YamlNode* from = mapping.require("from", "or give 'values' or 'csv'");
    const YamlNode* to = mapping.require("to");
    range.from = from == nullptr ? 0 : read_number(*from, findings).value_or(0);
    range.to = to == nullptr ? 0 : read_number(*to, findings).value_or(0);
    range.scale = mapping
                      .optional_choice<AxisScale>(
                          "scale", {{"linear", AxisScale::linear}, {"log", AxisScale::logarithmic}})
                      .value_or(AxisScale::linear);
    if (const auto steps = mapping.optional_integer("steps")) {
        if (*steps < 2) {
            findings.error(mapping.node(),
                           fmt::format("a range has 2 or more steps, not {}", *steps));
        }
        range.steps = static_cast<std::uint64_t>(std::max(*steps, 2));
    }
    if (from != nullptr && to != nullptr && !(range.from < range.to)) {
        findings.error(*from,
                       fmt::format("a range rises: {} is not below {}", from->text, to->text));
    }
    if (from != nullptr && range.scale == AxisScale::logarithmic && !(range.from > 0)) {
        findings.error(*from, "a range on a log scale lies above 0");
    }
    axis.range = range;
}

void read_points(const std::string& sweep, const YamlNode& node, SweepAxis& axis, Sources& sources,
                 Findings& findings)
{
    const auto path = resolved(sweep, read_text(node, findings));
    const SourceText* text = sources.table_text(path, node, findings);
    if (text == nullptr) {
        return;
    }
    const auto table = read_csv(*text, findings);
    for (const auto& cell : table.header) {
        axis.settings.push_back(cell.text);
    }
    for (const auto& row : table.rows) {
        auto& value = axis.values.emplace_back();
        for (const auto& cell : row) {
            value.push_back(cell.text);
        }
    }
    if (axis.values.empty()) {
        findings.error(node, fmt::format("{} holds no points", path));
    }
}

} // namespace

SweepAxis read_sweep_axis(const std::string& sweep, const std::string& name, const YamlNode& node,
                          Sources& sources, Findings& findings)
{
    Mapping mapping{node, findings};
    SweepAxis axis{name, node.place(), {}, {}, {}};
    if (node.kind != YamlKind::mapping) {
        return axis;
    }
    if (const YamlNode* file = mapping.find("csv")) {
        read_points(sweep, *file, axis, sources, findings);
    } else if (const YamlNode* words = mapping.find("perspective")) {
        axis.settings = {"perspective"};
        read_perspectives(*words, axis, findings);
    } else {
        axis.settings = {mapping.text("set")};
        if (const YamlNode* values = mapping.find("values")) {
            for (const YamlNode* value : read_words(*values, findings)) {
                axis.values.push_back({value->text});
            }
        } else {
            read_range(mapping, axis, findings);
        }
    }
    mapping.finish();
    return axis;
}

} // namespace mkba
