#include "mkba/report/tables/weakest.hpp"

#include <algorithm>

#include "mkba/report/tables/cells.hpp"
#include "mkba/report/text/names.hpp"
#include "mkba/report/text/numbers.hpp"
#include "mkba/report/text/phrases.hpp"

namespace mkba {

namespace {

constexpr std::size_t most_rows = 12;
constexpr double least_share = 0.005;
constexpr std::size_t most_names = 3;

TableRow weak_row(const Description& description, const ParameterEvidence& weak)
{
    const auto found = std::find_if(description.parameters.begin(), description.parameters.end(),
                                    [&](const Parameter& one) { return one.name == weak.name; });
    TableRow row{"parameter." + weak.name,
                 joined(parameter_label(description, weak.name), " ",
                        same(std::string{'('} + grade_letter(weak.grade) + ")"))};
    const bool valued = found != description.parameters.end() && found->value;
    row.cells = {share(weak.share_of_variance),
                 valued ? TableCell{Figure{Unit::number, {*found->value, {}}}} : TableCell{}};
    return row;
}

} // namespace

ReportTable weakest_table(const Description& description, const Results& results)
{
    ReportTable table{"weakest", words(Phrase::weakest_title), words(Phrase::weakest_stub)};
    if (results.draws == 0) {
        table.notes.push_back(words(Phrase::note_no_draws));
        return table;
    }
    const auto& evidence = results.comparisons.front().evidence;
    table.columns = {column("share_of_variance", Phrase::share_of_variance),
                     column("value", Phrase::value)};
    for (const auto& parameter : evidence.parameters) {
        const bool weak = parameter.grade >= Grade::c && parameter.share_of_variance >= least_share;
        if (weak && table.rows.size() < most_rows) {
            table.rows.push_back(weak_row(description, parameter));
        }
    }
    for (auto& sentence : spread_sentence(description, evidence)) {
        table.notes.push_back(std::move(sentence));
    }
    const double draws = static_cast<double>(results.draws);
    table.notes.push_back(fill(Phrase::note_weakest, {{"draws",
                                                       {format_number(draws, 1, Language::nl),
                                                        format_number(draws, 1, Language::en)}}}));
    return table;
}

std::vector<Label> spread_sentence(const Description& description, const EvidenceResults& evidence)
{
    const auto assumed = evidence.share_of_variance.find(Grade::d);
    if (evidence.parameters.empty() || assumed == evidence.share_of_variance.end()) {
        return {};
    }
    Label names{};
    std::size_t named = 0;
    for (const auto& parameter : evidence.parameters) {
        if (parameter.grade == Grade::d && named < most_names &&
            parameter.share_of_variance >= least_share) {
            const auto label = parameter_label(description, parameter.name);
            names = named == 0 ? label : joined(names, "; ", label);
            ++named;
        }
    }
    if (named == 0) {
        return {};
    }
    return {capitalised(
        fill(Phrase::spread_rests_on,
             {{"share", in_words(Figure{Unit::chance, {}, Show::mean, Precision{0.01, {}}},
                                 assumed->second)},
              {"names", names}}))};
}

} // namespace mkba
