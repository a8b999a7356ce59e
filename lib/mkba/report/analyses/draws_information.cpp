#include "mkba/report/analyses/draws_information.hpp"

#include <algorithm>
#include <numeric>

#include "mkba/core/version.hpp"
#include "mkba/report/tables/cells.hpp"
#include "mkba/report/tables/few_draws.hpp"
#include "mkba/report/text/analysis_phrases.hpp"
#include "mkba/report/text/numbers.hpp"

namespace mkba {

namespace {

TableCell estimated(const Estimate& estimate)
{
    return Figure{Unit::number, {estimate.value, {}}}; // its error stands beside it
}

TableCell error_of(const Estimate& estimate)
{
    return Figure{Unit::number, {estimate.error, {}}};
}

TableColumn headed(std::string id, AnalysisPhrase heading)
{
    return {std::move(id), capitalised(words(heading))};
}

ReportTable decisions_table(const DrawsInformation& information)
{
    ReportTable table{"decisions", words(AnalysisPhrase::decisions_title),
                      capitalised(words(AnalysisPhrase::decision))};
    table.columns = {headed("mean", AnalysisPhrase::mean_benefit),
                     headed("chance_best", AnalysisPhrase::chance_best)};
    for (std::size_t d = 0; d < information.decisions.size(); ++d) {
        TableRow row{information.decisions[d], same(information.decisions[d])};
        row.cells = {Figure{Unit::number, {information.value.means[d], {}}},
                     chance(information.chances_best[d])};
        table.rows.push_back(std::move(row));
    }
    const auto& value = information.value;
    const Label best = same(information.decisions[value.best]);
    if (information.draws < fewest_telling_draws) {
        table.notes = {fill(AnalysisPhrase::best_of_few_draws,
                            {{"best", best},
                             {"count", draws_in_words(value.changes, information.draws)},
                             {"draws", same(std::to_string(information.draws))}}),
                       few_draws(information.draws)};
    } else {
        table.notes = {
            fill(AnalysisPhrase::sentence_best,
                 {{"best", best},
                  {"changes", in_words({Unit::chance, {value.changes, {}}, Show::mean, Precision{}},
                                       value.changes)}})};
    }
    return table;
}

TableRow estimate_row(const std::string& id, Label label, const Estimate& estimate,
                      const Estimate& perfect)
{
    TableRow row{id, std::move(label)};
    row.cells = {estimated(estimate), error_of(estimate), share_of(estimate.value, perfect.value)};
    return row;
}

ReportTable parameters_table(const DrawsInformation& information)
{
    ReportTable table{"information", words(AnalysisPhrase::information_by_parameter),
                      capitalised(words(AnalysisPhrase::parameter))};
    table.columns = {headed("value", AnalysisPhrase::value_of_knowing),
                     headed("se", AnalysisPhrase::standard_error),
                     headed("share", AnalysisPhrase::share_of_perfect)};
    const auto& value = information.value;
    std::vector<std::size_t> order(information.groups.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return value.partial[a].value > value.partial[b].value;
    });
    for (const auto g : order) {
        table.rows.push_back(estimate_row(information.groups[g], same(information.groups[g]),
                                          value.partial[g], value.perfect));
    }
    auto all = estimate_row("evpi", words(AnalysisPhrase::perfect_information), value.perfect,
                            value.perfect);
    all.kind = RowKind::total;
    table.rows.push_back(std::move(all));
    table.notes.push_back(words(AnalysisPhrase::note_information));
    return table;
}

ReportTable provenance(const DrawsInformation& information, const InputFile& file)
{
    ReportTable table{"provenance", words(Phrase::provenance_title)};
    table.rows.push_back(
        {"made", fill(Phrase::made_with, {{"version", same(std::string{version})}})});
    table.rows.push_back(
        {"inputs",
         fill(Phrase::input_files, {{"files", same(file.path + " " + file.sha256.substr(0, 8))}})});
    table.rows.push_back({"draws", fill(AnalysisPhrase::draws_of_table,
                                        {{"draws", same(std::to_string(information.draws))}})});
    return table;
}

FigureTree figures(const DrawsInformation& information, const InputFile& file)
{
    const auto& value = information.value;
    FigureTree decisions{FigureTree::Object{}};
    for (std::size_t d = 0; d < information.decisions.size(); ++d) {
        decisions.set(information.decisions[d],
                      FigureTree::Object{{"mean", information.value.means[d]},
                                         {"chance_best", information.chances_best[d]}});
    }
    FigureTree partial{FigureTree::Object{}};
    for (std::size_t g = 0; g < information.groups.size(); ++g) {
        partial.set(information.groups[g], FigureTree::Object{{"value", value.partial[g].value},
                                                              {"se", value.partial[g].error}});
    }
    return FigureTree::Object{
        {"mkba", FigureTree::Object{{"version", version}}},
        {"input", FigureTree::Object{{"path", file.path}, {"sha256", file.sha256}}},
        {"draws", information.draws},
        {"decisions", decisions},
        {"best", information.decisions[value.best]},
        {"chance_of_change", value.changes},
        {"evpi", value.perfect.value},
        {"evpi_se", value.perfect.error},
        {"evppi", partial}};
}

} // namespace

Printout draws_information_printout(const DrawsInformation& information, const InputFile& file)
{
    Printout made{"voi", words(AnalysisPhrase::information_title)};
    made.tables = {decisions_table(information), parameters_table(information),
                   provenance(information, file)};
    made.figures = figures(information, file);
    return made;
}

} // namespace mkba
