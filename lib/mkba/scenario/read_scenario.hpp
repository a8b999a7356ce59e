// From files to a description: the door of this room.
#pragma once

#include <string>
#include <vector>

#include "mkba/scenario/description.hpp"
#include "mkba/scenario/text/file_source.hpp"

namespace mkba {

/// Reads a scenario with its model, data and contract, in layers, and `sets` ("NAME=VALUE" or
/// "a.b.c=VALUE") over them. Throws InputError with everything that is wrong, by file and line.
[[nodiscard]] Description read_scenario(const std::string& path,
                                        const std::vector<std::string>& sets = {});
/// The same, from another source of files.
[[nodiscard]] Description read_scenario(const std::string& path,
                                        const std::vector<std::string>& sets,
                                        const FileSource& files);

/// The findings with the lines of the files that they point into, for errors of later stages that
/// only know places.
[[nodiscard]] std::vector<Diagnostic> with_excerpts(std::vector<Diagnostic> found,
                                                    const FileSource& files = {});

} // namespace mkba
