#include "mkba/scenario/read_sweep.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "mkba/scenario/formulas/expression_parser.hpp"
#include "mkba/scenario/read/read_sweep_axis.hpp"
#include "mkba/scenario/text/mapping.hpp"
#include "mkba/scenario/text/one_key_file.hpp"
#include "mkba/scenario/text/sources.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

class SweepReader {
public:
    explicit SweepReader(const std::string& path) : sources_{FileSource{}} { terms_.path = path; }

    SweepTerms read()
    {
        read_one_key_file(terms_.path, "sweep", sources_, findings_,
                          [&](const YamlNode& node) { read_terms(node); });
        terms_.inputs = sources_.inputs();
        return std::move(terms_);
    }

private:
    using Settings = std::vector<std::pair<std::string, std::string>>;

    void read_terms(const YamlNode& node)
    {
        Mapping sweep{node, findings_};
        if (node.kind != YamlKind::mapping) {
            return;
        }
        if (const YamlNode* scenario = sweep.require("scenario")) {
            terms_.scenario = resolved(terms_.path, read_text(*scenario, findings_));
            terms_.scenario_place = scenario->place();
        }
        if (const YamlNode* axes = sweep.require("axes")) {
            read_axes(*axes);
        }
        read_design(sweep);
        if (const YamlNode* simulate = sweep.find("simulate")) {
            for (const auto& [name, value] : settings_of(*simulate)) {
                terms_.simulate.emplace_back("simulate." + name, value);
            }
        }
        read_variants(sweep.find("variants"));
        if (const YamlNode* filters = sweep.find("filters")) {
            for (const YamlNode* filter : read_items(*filters, findings_)) {
                read_filter(*filter);
            }
        }
        if (const YamlNode* outputs = sweep.require("outputs")) {
            terms_.outputs = outputs_of(*outputs);
        }
        if (const YamlNode* draws = sweep.find("draws")) {
            terms_.draws = outputs_of(*draws);
        }
        sweep.finish();
    }

    Settings settings_of(const YamlNode& node)
    {
        Settings settings;
        const Mapping checked{node, findings_};
        for (const auto& entry : node.entries) {
            settings.emplace_back(entry.key.text, read_text(entry.value, findings_));
        }
        return settings;
    }

    std::vector<SweepOutput> outputs_of(const YamlNode& node)
    {
        std::vector<SweepOutput> outputs;
        for (const YamlNode* word : read_words(node, findings_)) {
            outputs.push_back({word->text, word->place()});
        }
        return outputs;
    }

    void read_axes(const YamlNode& node)
    {
        const Mapping checked{node, findings_};
        std::set<std::string> taken;
        for (const auto& entry : node.entries) {
            auto axis =
                read_sweep_axis(terms_.path, entry.key.text, entry.value, sources_, findings_);
            for (const auto& setting : axis.settings) {
                if (!taken.insert(setting).second) {
                    findings_.error(entry.value, fmt::format("'{}' is set by two axes", setting));
                }
            }
            terms_.axes.push_back(std::move(axis));
        }
        if (terms_.axes.empty() && node.kind == YamlKind::mapping) {
            findings_.error(node, "a sweep has at least one axis");
        }
        std::sort(terms_.axes.begin(), terms_.axes.end(),
                  [](const SweepAxis& a, const SweepAxis& b) { return a.name < b.name; });
    }

    void read_design(Mapping& sweep)
    {
        const YamlNode* node = sweep.find("design");
        if (node != nullptr && node->kind == YamlKind::mapping) {
            Mapping design{*node, findings_};
            terms_.design = design.has("sobol") ? SweepDesign::sobol : SweepDesign::latin_hypercube;
            const int points = design.integer(design.has("sobol") ? "sobol" : "latin_hypercube");
            if (points < 1) {
                findings_.error(*node,
                                fmt::format("a design has 1 or more points, not {}", points));
            }
            terms_.points = static_cast<std::uint64_t>(std::max(points, 1));
            terms_.seed = static_cast<std::uint64_t>(
                std::max(design.optional_integer("seed").value_or(1), 0));
            design.finish();
        } else {
            terms_.design =
                sweep.optional_choice<SweepDesign>("design", {{"grid", SweepDesign::grid}})
                    .value_or(SweepDesign::grid);
            require_steps();
        }
    }

    void require_steps()
    {
        for (const auto& axis : terms_.axes) {
            if (axis.range && !axis.range->steps) {
                findings_.error(
                    axis.place,
                    fmt::format("axis '{}' lacks 'steps', which a grid needs", axis.name),
                    "or choose design: {latin_hypercube: POINTS} or {sobol: POINTS}");
            }
        }
    }

    void read_variants(const YamlNode* node)
    {
        if (node != nullptr) {
            const Mapping checked{*node, findings_};
            for (const auto& entry : node->entries) {
                terms_.variants.push_back(
                    {entry.key.text, entry.value.place(), settings_of(entry.value)});
            }
        }
        if (terms_.variants.empty()) {
            terms_.variants.push_back({"base", {}, {}});
        }
        std::sort(terms_.variants.begin(), terms_.variants.end(),
                  [](const SweepVariant& a, const SweepVariant& b) { return a.name < b.name; });
    }

    void read_filter(const YamlNode& node)
    {
        Mapping mapping{node, findings_};
        const YamlNode* value = mapping.require("value");
        SweepFilter filter{node.place(),
                           {},
                           mapping.optional_number("at_least"),
                           mapping.optional_number("at_most")};
        if (!filter.at_least && !filter.at_most) {
            findings_.error(node, "a filter needs 'at_least' or 'at_most'");
        }
        if (value != nullptr) {
            if (auto formula = parse_expression(*value, findings_)) {
                check_names(*formula, *value);
                filter.value = std::move(*formula);
            }
        }
        mapping.finish();
        terms_.filters.push_back(std::move(filter));
    }

    void check_names(const Expression& formula, const YamlNode& node)
    {
        std::vector<std::string> names;
        for (const auto& axis : terms_.axes) {
            names.push_back(axis.name);
        }
        if (formula.operation == Operation::name &&
            std::find(names.begin(), names.end(), formula.name) == names.end()) {
            findings_.error(formula.place, node, fmt::format("there is no axis '{}'", formula.name),
                            suggestion(formula.name, names));
        }
        for (const auto& operand : formula.operands) {
            check_names(operand, node);
        }
    }

    Sources sources_;
    Findings findings_;
    SweepTerms terms_;
};

} // namespace

SweepTerms read_sweep(const std::string& path)
{
    return SweepReader{path}.read();
}

} // namespace mkba
