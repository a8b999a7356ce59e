#include "mkba/report/tables/evidence.hpp"

#include <algorithm>

#include "mkba/report/tables/cells.hpp"
#include "mkba/report/tables/weakest.hpp"
#include "mkba/report/text/names.hpp"

namespace mkba {

namespace {

constexpr std::size_t parameters_for_readers = 10;

TableCell at_grade(const std::map<Grade, double>& shares, Grade grade)
{
    const auto found = shares.find(grade);
    return share(found == shares.end() ? 0 : found->second);
}

/// Without draws, or with too few for a regression, there is no variance to divide.
TableCell with_variance(const EvidenceResults& evidence, TableCell cell)
{
    return evidence.parameters.empty() ? TableCell{} : std::move(cell);
}

TableRow grade_row(const EvidenceResults& evidence, Grade grade)
{
    TableRow row{std::string{"grade."} + grade_letter(grade), grade_label(grade)};
    row.cells = {at_grade(evidence.share_of_result, grade),
                 with_variance(evidence, at_grade(evidence.share_of_variance, grade)), Blank{},
                 Blank{}, Blank{}};
    return row;
}

TableRow parameter_row(const Description& description, const ParameterEvidence& parameter)
{
    TableRow row{"parameter." + parameter.name,
                 joined(parameter_label(description, parameter.name), " ",
                        same(std::string{'('} + grade_letter(parameter.grade) + ")")),
                 RowKind::detail};
    const auto found =
        std::find_if(description.parameters.begin(), description.parameters.end(),
                     [&](const Parameter& one) { return one.name == parameter.name; });
    const bool valued = found != description.parameters.end() && found->value;
    row.cells = {Blank{}, share(parameter.share_of_variance),
                 valued ? TableCell{Figure{Unit::number, {*found->value, {}}}} : TableCell{},
                 parameter.turns ? TableCell{Figure{Unit::number, {*parameter.turns, {}}}}
                                 : TableCell{},
                 Figure{Unit::euros, {parameter.slope, {}}}};
    return row;
}

} // namespace

ReportTable evidence_table(const Description& description, const Results& results)
{
    const auto& evidence = results.comparisons.front().evidence;
    ReportTable table{"evidence", words(Phrase::evidence_title), words(Phrase::evidence)};
    table.columns = {column("share_of_result", Phrase::share_of_result),
                     column("share_of_variance", Phrase::share_of_variance),
                     column("value", Phrase::value), column("turns", Phrase::turning_point),
                     machine_column("slope")};
    for (const Grade grade : {Grade::a, Grade::b, Grade::c, Grade::d}) {
        table.rows.push_back(grade_row(evidence, grade));
    }
    TableRow interaction{"interaction", words(Phrase::interaction)};
    interaction.cells = {Blank{}, with_variance(evidence, share(evidence.interaction)), Blank{},
                         Blank{}, Blank{}};
    table.rows.push_back(std::move(interaction));
    if (results.draws == 0) {
        table.notes.push_back(words(Phrase::note_no_draws));
    } else if (evidence.parameters.empty()) {
        table.notes.push_back(words(Phrase::note_few_draws));
    } else {
        table.rows.push_back(heading_row("parameters", words(Phrase::largest_shares)));
        for (std::size_t i = 0; i < evidence.parameters.size(); ++i) {
            TableRow row = parameter_row(description, evidence.parameters[i]);
            row.audience = i < parameters_for_readers ? Audience::everyone : Audience::machines;
            table.rows.push_back(std::move(row));
        }
    }
    for (auto& sentence : spread_sentence(description, evidence)) {
        table.notes.push_back(std::move(sentence));
    }
    table.notes.push_back(words(Phrase::note_evidence));
    return table;
}

} // namespace mkba
