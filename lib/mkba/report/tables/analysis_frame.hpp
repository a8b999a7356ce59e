// What the printouts of all analyses of a scenario share: names of outputs, provenance, small
// cells.
#pragma once

#include "mkba/analysis/information/value_of_information.hpp"
#include "mkba/report/formats/printout.hpp"
#include "mkba/report/tables/provenance.hpp"
#include "mkba/report/text/analysis_phrases.hpp"

namespace mkba {

/// A scenario and how it was run.
struct AnalysisFrame {
    const Description& description;
    const Results& frame; // of results_frame()
    DrawnBy drawn{DrawnBy::scenario};
};

/// The label of an output of result_outputs().
[[nodiscard]] Label output_label(const Description& description, const std::string& id);

/// Title of the scenario, provenance as the last table; `name` is that of its files.
[[nodiscard]] Printout analysis_printout(const AnalysisFrame& frame, std::string name,
                                         std::vector<ReportTable> tables);

/// Version, scenario, inputs, seed, and where they were used draws and sampling: the head of every
/// JSON of an analysis.
[[nodiscard]] FigureTree provenance_figures(const AnalysisFrame& frame);

/// "value" and "se".
[[nodiscard]] FigureTree figures_of(const Estimate& estimate);

/// "mean", and where there are draws "sd", "p5", "p50", "p95", "mcse" and "positive".
[[nodiscard]] FigureTree figures_of(const Statistics& figure);

/// Euros with the digits that their standard error supports.
[[nodiscard]] TableCell euros(const Estimate& estimate);
[[nodiscard]] TableCell euros(double value);

[[nodiscard]] TableColumn headed(std::string id, AnalysisPhrase heading);

/// A table of sentences.
[[nodiscard]] ReportTable sentences_table(std::string id, Label title,
                                          const std::vector<Label>& sentences);

} // namespace mkba
