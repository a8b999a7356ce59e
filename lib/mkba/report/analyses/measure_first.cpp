#include "mkba/report/analyses/measure_first.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>

#include "mkba/report/tables/few_draws.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/report/text/rounding.hpp"

namespace mkba {

namespace {

constexpr double smallest_worth = 0.5; // euros: less is rounding noise
constexpr std::size_t rows_for_people = 15;
constexpr std::size_t firm_draws_a_column = 100;
constexpr std::array<std::string_view, 3> shown_balances{"broad", "total", "cash"};

bool is_party(const AnalysisFrame& frame, const OutputInformation& output)
{
    const auto& parties = frame.description.parties;
    return std::any_of(parties.begin(), parties.end(),
                       [&](const auto& party) { return party.name == output.output; });
}

bool teaches(const OutputInformation& output)
{
    return most_valuable(output.value).has_value();
}

struct ShownOutput {
    const OutputInformation* output;
    Audience audience;
};

/// Balances first, then parties; machines get those too for which no study is worth anything.
std::vector<ShownOutput> shown_outputs(const AnalysisFrame& frame,
                                       const ScenarioInformation& information)
{
    std::vector<ShownOutput> shown;
    const auto add = [&](const OutputInformation& output) {
        shown.push_back({&output, teaches(output) ? Audience::everyone : Audience::machines});
    };
    for (const auto id : shown_balances) {
        for (const auto& output : information.outputs) {
            if (output.output == id) {
                add(output);
            }
        }
    }
    for (const auto& output : information.outputs) {
        if (is_party(frame, output)) {
            add(output);
        }
    }
    return shown;
}

/// By the first column, what is equal there by the next.
std::vector<std::size_t> ranked(const std::vector<ShownOutput>& shown, std::size_t groups)
{
    std::vector<std::size_t> order(groups);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        for (const auto& [output, audience] : shown) {
            const auto& partial = output->value.partial;
            if (audience == Audience::everyone && partial[a].value != partial[b].value) {
                return partial[a].value > partial[b].value;
            }
        }
        return false;
    });
    return order;
}

TableRow group_row(const AnalysisFrame& frame, const LearntGroup& group, std::size_t place,
                   const std::vector<ShownOutput>& shown)
{
    TableRow row{group.name, parameters_label(frame.description, group.name)};
    row.cells = {same(std::string{grade_letter(group.worst)})};
    row.audience = Audience::machines;
    for (const auto& [output, audience] : shown) {
        const auto& estimate = output->value.partial[place];
        row.cells.push_back(worth(estimate));
        if (worth_something(estimate)) {
            row.audience = Audience::everyone;
        }
    }
    return row;
}

/// What holds of a handful of draws need not hold of more, so nothing is concluded from them.
Label nothing_in_words(std::size_t draws, const std::vector<ShownOutput>& shown)
{
    if (draws < fewest_telling_draws) {
        return few_draws(draws);
    }
    const bool together = std::any_of(shown.begin(), shown.end(), [](const ShownOutput& one) {
        return worth_something(one.output->value.perfect);
    });
    return words(together ? AnalysisPhrase::nothing_to_measure_alone
                          : AnalysisPhrase::nothing_to_measure);
}

/// Names groups of which a regression has more columns than its draws carry.
void add_many_columns(const AnalysisFrame& frame, const ScenarioInformation& information,
                      ReportTable& table)
{
    const auto& columns = information.outputs.front().value.columns;
    Label names{};
    std::size_t most = 0;
    for (std::size_t g = 0; g < information.groups.size(); ++g) {
        const auto& group = information.groups[g];
        if (group.members.size() > 1 && columns[g] * firm_draws_a_column > information.draws) {
            append(names, parameters_label(frame.description, group.name));
            most = std::max(most, columns[g]);
        }
    }
    if (most > 0) {
        table.notes.push_back(
            fill(AnalysisPhrase::note_many_columns,
                 {{"names", names}, {"draws", same(std::to_string(most * firm_draws_a_column))}}));
    }
}

} // namespace

bool worth_something(const Estimate& estimate)
{
    return estimate.value >= smallest_worth;
}

Figure worth(const Estimate& estimate)
{
    Figure figure{Unit::euros, {estimate.value, {}}, Show::mean, Precision{0, estimate.error}};
    if (worth_something(estimate) && 2 * estimate.value < rounding_step(figure)) {
        figure.precision = Precision{10 * estimate.value, {}}; // one digit
    }
    return figure;
}

Figure worth(const Estimate& estimate, const Figure& like)
{
    Figure figure{Unit::euros, {estimate.value, {}}};
    figure.precision = Precision{10 * rounding_step(like), {}};
    return figure;
}

std::optional<std::size_t> most_valuable(const InformationValue& value)
{
    const auto top =
        std::max_element(value.partial.begin(), value.partial.end(),
                         [](const Estimate& a, const Estimate& b) { return a.value < b.value; });
    if (top == value.partial.end() || !worth_something(*top)) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(top - value.partial.begin());
}

ReportTable measure_first_table(const AnalysisFrame& frame, const ScenarioInformation& information)
{
    const auto shown = shown_outputs(frame, information);
    if (std::none_of(shown.begin(), shown.end(),
                     [](const ShownOutput& one) { return teaches(*one.output); })) {
        return sentences_table("measure_first", words(AnalysisPhrase::measure_first_title),
                               {nothing_in_words(information.draws, shown)});
    }
    ReportTable table{"measure_first", words(AnalysisPhrase::measure_first_title),
                      capitalised(words(AnalysisPhrase::parameter))};
    table.columns = {headed("grade", AnalysisPhrase::grade_word)};
    for (const auto& [output, audience] : shown) {
        TableColumn column{"evppi." + output->output,
                           output_label(frame.description, output->output)};
        column.group = words(AnalysisPhrase::study_at_most);
        column.audience = audience;
        table.columns.push_back(std::move(column));
    }
    std::size_t rows = 0;
    for (const auto place : ranked(shown, information.groups.size())) {
        table.rows.push_back(group_row(frame, information.groups[place], place, shown));
        auto& audience = table.rows.back().audience;
        if (audience == Audience::everyone && rows++ >= rows_for_people) {
            audience = Audience::machines;
        }
    }
    table.notes.push_back(words(AnalysisPhrase::note_measure_first));
    add_many_columns(frame, information, table);
    return table;
}

} // namespace mkba
