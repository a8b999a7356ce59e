// From a file of targets to the terms of a calibration.
#pragma once

#include <string>

#include "mkba/scenario/calibration_terms.hpp"
#include "mkba/scenario/text/file_source.hpp"

namespace mkba {

/// Names of parameters and counts are not looked up. Throws InputError with everything that is
/// wrong.
[[nodiscard]] CalibrationTerms read_calibration(const std::string& path,
                                                const FileSource& files = {});

} // namespace mkba
