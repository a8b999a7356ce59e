// Which population files a scenario takes together.
#pragma once

#include <string>
#include <vector>

namespace mkba {

/// The files under `population: {together: …}` of a scenario that can be read, as written there;
/// empty where it takes none together.
[[nodiscard]] std::vector<std::string>
files_taken_together(const std::string& path, const std::vector<std::string>& sets = {});

} // namespace mkba
