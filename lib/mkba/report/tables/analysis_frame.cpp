#include "mkba/report/tables/analysis_frame.hpp"

#include "mkba/report/text/keys.hpp"
#include "mkba/report/text/names.hpp"

namespace mkba {

Label output_label(const Description& description, const std::string& id)
{
    if (id == "total") {
        return words(Phrase::narrow_balance);
    }
    if (id == "cash") {
        return capitalised(words(AnalysisPhrase::in_cash));
    }
    if (id == "fiscal") {
        return words(Phrase::fiscal_balance);
    }
    if (id == "broad") {
        return words(Phrase::broad);
    }
    return party_label(description, id);
}

Printout analysis_printout(const AnalysisFrame& frame, std::string name,
                           std::vector<ReportTable> tables)
{
    Printout made{std::move(name), frame.description.title, std::move(tables)};
    made.tables.push_back(provenance_table(frame.description, frame.frame, frame.drawn));
    return made;
}

FigureTree provenance_figures(const AnalysisFrame& frame)
{
    const auto& description = frame.description;
    FigureTree inputs{FigureTree::Object{}};
    for (const auto& input : description.inputs) {
        inputs.set(input.path, input.sha256);
    }
    FigureTree tree{FigureTree::Object{
        {"mkba", FigureTree::Object{{"version", frame.frame.version}}},
        {"scenario", FigureTree::Object{{"title", FigureTree::Object{{"nl", description.title.nl},
                                                                     {"en", description.title.en}}},
                                        {"path", description.path},
                                        {"inputs", std::move(inputs)}}},
        {"seed", frame.frame.seed}}};
    if (frame.drawn == DrawnBy::scenario) {
        tree.set("draws", frame.frame.draws);
        tree.set("sampling", key(frame.frame.sampling));
    }
    return tree;
}

FigureTree figures_of(const Estimate& estimate)
{
    return FigureTree::Object{{"value", estimate.value}, {"se", estimate.error}};
}

FigureTree figures_of(const Statistics& figure)
{
    FigureTree tree{FigureTree::Object{{"mean", figure.mean}}};
    if (figure.spread) {
        tree.set("sd", figure.spread->sd);
        tree.set("p5", figure.spread->p5);
        tree.set("p50", figure.spread->p50);
        tree.set("p95", figure.spread->p95);
        tree.set("mcse", figure.spread->error_mean);
        tree.set("positive", figure.spread->positive);
    }
    return tree;
}

TableCell euros(const Estimate& estimate)
{
    return Figure{Unit::euros, {estimate.value, {}}, Show::mean, Precision{0, estimate.error}};
}

TableCell euros(double value)
{
    return Figure{Unit::euros, {value, {}}};
}

TableColumn headed(std::string id, AnalysisPhrase heading)
{
    return {std::move(id), capitalised(words(heading))};
}

ReportTable sentences_table(std::string id, Label title, const std::vector<Label>& sentences)
{
    ReportTable table{std::move(id), std::move(title)};
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        table.rows.push_back({std::to_string(i + 1), sentences[i]});
    }
    return table;
}

} // namespace mkba
