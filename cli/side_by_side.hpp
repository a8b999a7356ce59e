// Several scenarios that are to share their draws.
#pragma once

#include <string>
#include <vector>

#include "mkba/analysis/compare/input_differences.hpp"

#include "cli/analysis_requests.hpp"

namespace mkba {

/// The name of the file without folder and extension; a number where several have the same.
[[nodiscard]] std::vector<std::string> names_of_files(const std::vector<std::string>& paths);

/// Draws, seed and sampling are those of the first unless `over` gives them. Throws InputError.
[[nodiscard]] Descriptions read_side_by_side(const std::vector<std::string>& paths,
                                             ScenarioRequest over);

} // namespace mkba
