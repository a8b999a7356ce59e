// Result files, written whole or not at all.
#pragma once

#include <string>
#include <vector>

#include "mkba/report/formats/formats.hpp"

namespace mkba {

/// Throws UsageError where the folder holds anything: what is in it would seem to belong to what is
/// written.
void check_empty_folder(const std::string& folder);

/// Throws UsageError where no folder can be made or written at this path: said before any work is
/// done.
void check_folder(const std::string& folder);

/// Makes the folder where it does not exist. Every file is first written beside its place and
/// flushed to disk; only when all are there do they get their names, so that a failure leaves what
/// was there before. Throws std::system_error naming the file.
void write_files(const std::string& folder, const std::vector<OutputFile>& files);

} // namespace mkba
