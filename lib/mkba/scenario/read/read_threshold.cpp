#include "mkba/scenario/read/read_threshold.hpp"

#include <fmt/format.h>

namespace mkba {

namespace {

double number_of(Mapping& mapping, std::string_view key, Findings& findings)
{
    const YamlNode* found = mapping.require(key);
    return found == nullptr ? 0 : read_number(*found, findings).value_or(0);
}

ThresholdClass read_class(const YamlNode& node, const Reader& reader)
{
    Mapping mapping{node, reader.findings};
    ThresholdClass read;
    if (node.kind != YamlKind::mapping) {
        return read;
    }
    read.from = number_of(mapping, "from", reader.findings);
    read.to = mapping.optional_number("to");
    read.first = number_of(mapping, "first", reader.findings);
    read.last = read.to ? number_of(mapping, "last", reader.findings) : read.first;
    mapping.finish();
    for (const double level : {read.first, read.last}) {
        if (level < 0 || level > 1) {
            reader.error(node, fmt::format("{} is not between 0 and 1", level));
        }
    }
    if (read.to && *read.to <= read.from) {
        reader.error(node, fmt::format("this class ends at {}, before it begins", *read.to));
    }
    return read;
}

std::vector<ThresholdClass> read_classes(const YamlNode& node, const Reader& reader)
{
    std::vector<ThresholdClass> classes;
    for (const YamlNode* item : read_items(node, reader.findings)) {
        const auto next = read_class(*item, reader);
        if (!classes.empty()) {
            const auto& before = classes.back();
            if (!before.to) {
                reader.error(*item, "a class follows one that is open; only the last may be");
            } else if (next.from != *before.to + 1) {
                reader.error(*item,
                             fmt::format("the threshold table has {} between {} and {} persons",
                                         next.from > *before.to ? "a gap" : "an overlap",
                                         *before.to, next.from),
                             fmt::format("this class must begin at {}", *before.to + 1));
            }
        }
        classes.push_back(next);
    }
    if (node.kind == YamlKind::sequence && classes.empty()) {
        reader.error(node, "the threshold table has no classes");
    }
    return classes;
}

} // namespace

ThresholdTerms read_threshold(const YamlNode& node, const Reader& reader)
{
    ThresholdTerms terms;
    terms.place = node.place();
    if (node.kind != YamlKind::mapping) {
        terms.value = reader.expression(node, Variables::by_year, Range::share);
        return terms;
    }
    Mapping mapping{node, reader.findings};
    terms.value = reader.optional_expression(mapping, "value", Variables::by_year, Range::share);
    terms.when = reader.optional_expression(mapping, "when", Variables::by_year);
    if (const YamlNode* classes = mapping.find("classes")) {
        terms.classes = read_classes(*classes, reader);
    }
    terms.confidence =
        reader.optional_expression(mapping, "confidence", Variables::by_year, Range::confidence);
    mapping.finish();
    const int others = (mapping.has("classes") ? 1 : 0) + (terms.confidence ? 1 : 0);
    if (terms.when && (!terms.value || others == 0)) {
        reader.error(node, "'when' chooses between a value and something else",
                     "give 'value', and 'classes' or 'confidence'");
    } else if (others + (terms.value && !terms.when ? 1 : 0) != 1) {
        reader.error(node, "a threshold is one of value, classes and confidence",
                     "with 'when', a value and one other");
    }
    return terms;
}

} // namespace mkba
