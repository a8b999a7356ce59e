// A calibration as tables, figures and an override.
#pragma once

#include <optional>
#include <string>

#include "mkba/analysis/calibrate/calibrate.hpp"
#include "mkba/report/tables/analysis_frame.hpp"

namespace mkba {

/// What a calibration found; without parameters there is no fit, without draws no weights.
struct Calibration {
    std::string targets; // path
    std::optional<Fit> fit;
    std::optional<DrawWeights> weights;
};

[[nodiscard]] Printout calibration_printout(const AnalysisFrame& frame,
                                            const Calibration& calibration);

/// The fitted values as an `override` section of a scenario, with the fit as comments. Their grade
/// is the worst of the targets', their year the last.
[[nodiscard]] std::string override_text(const Calibration& calibration);

} // namespace mkba
