// From a contract file to the columns and rules by which given figures are settled.
#pragma once

#include <string>

#include "mkba/scenario/figures_contract.hpp"
#include "mkba/scenario/text/file_source.hpp"

namespace mkba {

/// Reads the file at `path`. What only a projection needs (pool, payers, key …) is left alone.
/// Throws InputError with everything that is wrong.
[[nodiscard]] FiguresContract read_figures_contract(const std::string& path,
                                                    const FileSource& files = {});

} // namespace mkba
