// Which rules hold for a row: of every group of variants the one case that fits its figures.
#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "mkba/contract/figures/figures_reader.hpp"
#include "mkba/scenario/text/scalar.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

} // namespace

bool FiguresReader::holds(const ColumnCondition& condition) const
{
    for (std::size_t c = 0; c < contract_.columns.size(); ++c) {
        const auto& column = contract_.columns[c];
        if (column.name != condition.column) {
            continue;
        }
        if (column.holds == Holds::word) {
            return std::find(condition.words.begin(), condition.words.end(), words_[c]) !=
                   condition.words.end();
        }
        const auto& figure = row_.figures[c];
        if (!condition.words.empty()) {
            return std::any_of(
                condition.words.begin(), condition.words.end(),
                [&](const std::string& word) { return to_number(word).value == figure.low; });
        }
        return figure.low >= condition.from.value_or(-infinite) &&
               figure.high <= condition.to.value_or(infinite);
    }
    return false;
}

/// Of every group the one case that holds.
bool FiguresReader::choose_rules()
{
    row_.rules = 0;
    for (const auto& group : contract_.groups) {
        const auto found = std::find_if(group.cases.begin(), group.cases.end(),
                                        [&](const FigureCase& one) { return holds(one.when); });
        if (found == group.cases.end()) {
            std::vector<std::string> known;
            for (const auto& one : group.cases) {
                known.insert(known.end(), one.when.words.begin(), one.when.words.end());
            }
            const auto column = static_cast<std::size_t>(find_column(contract_, group.column) -
                                                         contract_.columns.data());
            const bool is_word = contract_.columns[column].holds == Holds::word;
            findings_.error(place(),
                            fmt::format("the contract has no rules for {} {}", group.column,
                                        is_word ? fmt::format("'{}'", words_[column])
                                                : fmt::format("{}", row_.figures[column].low)),
                            is_word ? suggestion(words_[column], known) : std::string{});
            return false;
        }
        row_.rules =
            row_.rules * group.cases.size() + static_cast<std::size_t>(found - group.cases.begin());
    }
    return true;
}

} // namespace mkba
