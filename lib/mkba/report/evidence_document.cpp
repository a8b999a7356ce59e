#include "mkba/report/evidence_document.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "mkba/report/text/phrases.hpp"

namespace mkba {

namespace {

std::string cell(const std::string& text)
{
    std::string escaped;
    for (const char c : text) {
        escaped += c == '|' ? "\\|" : c == '\n' ? " " : std::string(1, c);
    }
    return escaped;
}

std::string row(const std::vector<std::string>& cells)
{
    std::string text = "|";
    for (const auto& one : cells) {
        text += " " + cell(one) + " |";
    }
    return text + "\n";
}

std::string head(const std::vector<std::string>& names)
{
    return row(names) + row(std::vector<std::string>(names.size(), "---"));
}

std::string list_of(const char* name, const std::vector<double>& values)
{
    return values.empty() ? std::string{} : fmt::format("; {} {}", name, fmt::join(values, ", "));
}

/// "gamma: mean 5.4, sd 0.54"
std::string spread(const DistributionSpec& spec)
{
    std::string text = spec.kind + ":";
    for (const auto& [name, number] : spec.numbers) {
        text += fmt::format("{} {} {}", text.back() == ':' ? "" : ",", name, number);
    }
    text += list_of("values", spec.values) + list_of("weights", spec.weights);
    for (const auto& component : spec.components) {
        text += " [" + spread(component) + "]";
    }
    return text;
}

std::string sourced(const Evidence& evidence)
{
    return evidence.year ? fmt::format("{} ({})", evidence.source, *evidence.year)
                         : evidence.source;
}

std::string grade_of(const Evidence& evidence)
{
    return evidence.grade ? std::string(1, grade_letter(*evidence.grade)) : std::string{};
}

std::string unit_of(const Parameter& parameter)
{
    return parameter.price_year ? fmt::format("{} ({}, {})", parameter.evidence.unit,
                                              *parameter.price_year, parameter.index)
                                : parameter.evidence.unit;
}

std::string parameter_row(const Parameter& parameter)
{
    if (!parameter.value) {
        return row({"`" + parameter.name + "`", "formula", unit_of(parameter), "", "", "",
                    parameter.evidence.note});
    }
    return row({"`" + parameter.name + "`", fmt::format("{}", *parameter.value), unit_of(parameter),
                parameter.distribution ? spread(*parameter.distribution) : "fixed",
                sourced(parameter.evidence), grade_of(parameter.evidence),
                parameter.evidence.note});
}

/// Rows by the file that they stand in, and their line in it.
using Rows = std::map<std::string, std::map<std::pair<int, std::string>, std::string>>;

template <class Named>
void add_named(Rows& rows, const Named& named, const std::string& value)
{
    rows[named.place.file][{named.place.line, named.name}] =
        row({"`" + named.name + "`", value, named.evidence.unit, "fixed", sourced(named.evidence),
             grade_of(named.evidence), named.evidence.note});
}

Rows rows_of(const Description& description)
{
    Rows rows;
    for (const auto& parameter : description.parameters) {
        rows[parameter.place.file][{parameter.place.line, parameter.name}] =
            parameter_row(parameter);
    }
    for (const auto& table : description.tables) {
        if (!table.evidence.source.empty()) { // points of a lever have none
            add_named(rows, table, fmt::format("table, {} points", table.points.size()));
        }
    }
    for (const auto& index : description.indices) {
        add_named(rows, index,
                  fmt::format("index, {} to {}", index.points.begin()->first,
                              index.points.rbegin()->first));
    }
    return rows;
}

std::string counts(const Description& description)
{
    std::map<Grade, std::pair<int, int>> numbers; // all, and with a distribution
    int formulas = 0;
    for (const auto& parameter : description.parameters) {
        formulas += parameter.formula ? 1 : 0;
        if (parameter.evidence.grade) {
            auto& [all, uncertain] = numbers[*parameter.evidence.grade];
            ++all;
            uncertain += parameter.distribution ? 1 : 0;
        }
    }
    std::string text = head({"grade", "parameters", "with a distribution"});
    for (const auto& [grade, count] : numbers) {
        text +=
            row({grade_label(grade).en, std::to_string(count.first), std::to_string(count.second)});
    }
    return text +
           fmt::format("\nBeside these {} formulas, as good as what is in them.\n", formulas);
}

const Parameter* find_parameter(const Description& description, const std::string& name)
{
    const auto found = std::find_if(description.parameters.begin(), description.parameters.end(),
                                    [&](const Parameter& one) { return one.name == name; });
    return found == description.parameters.end() ? nullptr : &*found;
}

/// In euros of the scenario's price year.
double converted(const Description& description, const Parameter& price)
{
    const auto index = std::find_if(description.indices.begin(), description.indices.end(),
                                    [&](const PriceIndex& one) { return one.name == price.index; });
    return *price.value * index->points.at(description.money.price_year) /
           index->points.at(*price.price_year);
}

} // namespace

std::string price_document(const Description& own, const Description& other)
{
    std::string text =
        fmt::format("## Prices: {} and {}\n\nEuros of {}, by the index of each price. "
                    "The difference is a finding, never a band.\n\n",
                    own.price_set, other.price_set, own.money.price_year);
    text += head({"price", "unit", own.price_set, "grade", other.price_set, "grade",
                  fmt::format("{} over {}", other.price_set, own.price_set)});
    for (const auto& parameter : own.parameters) {
        const auto* beside = find_parameter(other, parameter.name);
        if (!parameter.price_year || !parameter.value || beside == nullptr || !beside->value ||
            beside->place == parameter.place) {
            continue;
        }
        const double first = converted(own, parameter);
        const double second = converted(other, *beside);
        text +=
            row({"`" + parameter.name + "`", parameter.evidence.unit, fmt::format("{:.0f}", first),
                 grade_of(parameter.evidence), fmt::format("{:.0f}", second),
                 grade_of(beside->evidence), fmt::format("{:.2f}", second / first)});
    }
    return text;
}

std::string evidence_document(const Description& description,
                              const std::vector<std::shared_ptr<const Description>>& others)
{
    std::string text = fmt::format(
        "# Evidence\n\nEvery number behind `{}`, made from the data by `mkba list evidence {}` and "
        "kept current by a test: edit the data, never this page.\nGrades: A statistic or trial, B "
        "good but indirect, C weak, old or observational, D assumption. The spread is that of the "
        "mean.\n\n## Parameters by grade\n\n",
        description.path, description.path);
    text += counts(description);
    for (const auto& other : others) {
        text += "\n" + price_document(description, *other);
    }
    for (const auto& [file, rows] : rows_of(description)) {
        text += fmt::format("\n## {}\n\n", file);
        text += head({"name", "value", "unit", "spread", "source", "grade", "note"});
        for (const auto& [key, one] : rows) {
            text += one;
        }
    }
    return text;
}

} // namespace mkba
