#include "mkba/scenario/read/reader.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "mkba/scenario/formulas/expression_parser.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

std::string listed(Variables variables)
{
    std::vector<std::string_view> names;
    for (const auto& known : all_variables) {
        if ((variables - known.variable) != variables) {
            names.push_back(known.name);
        }
    }
    return fmt::format("{}", fmt::join(names, ", "));
}

void check_name(const Expression& part, const YamlNode& node, Variables allowed,
                const Reader& reader)
{
    const bool is_variable = variable_named(part.name) != Variables::none;
    if (!is_variable && !reader.formula_names.contains(part.name)) {
        reader.findings.error(part.place, node,
                              fmt::format("there is no parameter or table '{}'", part.name),
                              did_you_mean(part.name, reader.formula_names.all()));
        return;
    }
    const auto meaningless = reader.formula_names.variables_of(part.name) - allowed;
    if (meaningless == Variables::none) {
        return;
    }
    reader.findings.error(part.place, node,
                          is_variable ? fmt::format("'{}' has no meaning here", part.name)
                                      : fmt::format("'{}' depends on {}, which has no meaning here",
                                                    part.name, listed(meaningless)),
                          allowed == Variables::none
                              ? "this number is the same at every age and in every year"
                              : fmt::format("it may depend on {}", listed(allowed)));
}

} // namespace

Expression Reader::expression(const YamlNode& node, Variables allowed, Range range) const
{
    auto parsed = parse_expression(node, findings);
    if (!parsed) {
        Expression unreadable;
        unreadable.place = node.place();
        return unreadable;
    }
    for_each_part(*parsed, [&](const Expression& part) {
        if (part.operation == Operation::name) {
            check_name(part, node, allowed, *this);
        }
    });
    check_value(*parsed, node, range);
    return std::move(*parsed);
}

Expression Reader::expression(Mapping& mapping, std::string_view key, Variables allowed,
                              Range range) const
{
    const YamlNode* found = mapping.require(key);
    return found == nullptr ? Expression{} : expression(*found, allowed, range);
}

std::optional<Expression> Reader::optional_expression(Mapping& mapping, std::string_view key,
                                                      Variables allowed, Range range) const
{
    const YamlNode* found = mapping.find(key);
    return found == nullptr ? std::nullopt : std::optional{expression(*found, allowed, range)};
}

Label Reader::label(const YamlNode& node) const
{
    if (node.kind == YamlKind::scalar) {
        const auto text = read_text(node, findings);
        return {text, text};
    }
    Mapping both{node, findings};
    Label label{both.text("nl"), both.text("en")};
    both.finish();
    return label;
}

Label Reader::label(Mapping& mapping, std::string_view fallback) const
{
    const YamlNode* found = mapping.find("label");
    return found == nullptr ? Label{std::string{fallback}, std::string{fallback}} : label(*found);
}

std::string Reader::known(const YamlNode& node, const std::vector<std::string>& names,
                          std::string_view what) const
{
    if (node.kind != YamlKind::scalar) {
        error(node, fmt::format("{} where the name of one {} was expected", describe(node), what));
        return {};
    }
    if (std::find(names.begin(), names.end(), node.text) == names.end()) {
        error(node, fmt::format("there is no {} '{}'", what, node.text),
              suggestion(node.text, names));
        return {};
    }
    return node.text;
}

std::string Reader::known(Mapping& mapping, std::string_view key,
                          const std::vector<std::string>& names, std::string_view what) const
{
    const YamlNode* found = mapping.require(key);
    return found == nullptr ? std::string{} : known(*found, names, what);
}

std::vector<std::string> Reader::known_words(const YamlNode& node,
                                             const std::vector<std::string>& names,
                                             std::string_view what) const
{
    std::vector<std::string> found;
    for (const YamlNode* word : read_words(node, findings)) {
        if (auto name = known(*word, names, what); !name.empty()) {
            found.push_back(std::move(name));
        }
    }
    return found;
}

std::vector<std::string> Reader::names_of(std::string_view section) const
{
    return definitions.section(section).names();
}

} // namespace mkba
