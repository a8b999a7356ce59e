// What a verb found, to the screen or into a folder.
#pragma once

#include "mkba/report/formats/printout.hpp"
#include "mkba/run/engine.hpp"

#include "cli/analysis_requests.hpp"
#include "cli/progress.hpp"

namespace mkba {

/// Threads, progress and stop as the command line asks. `line` and `stop` must outlive it.
[[nodiscard]] RunOptions run_options(const OutputRequest& output, ProgressLine& line,
                                     const std::atomic<bool>& stop);

/// Writes files into the folder asked for and says so. Throws std::system_error where it cannot.
void write_into_folder(const OutputRequest& output, const std::vector<OutputFile>& files);

/// Returns the exit code. `beside` are files that only a folder gets. Throws std::system_error
/// where results cannot be written.
[[nodiscard]] int print_analysis(Printout printout, const OutputRequest& output,
                                 const std::vector<OutputFile>& beside = {});

} // namespace mkba
