// What an analysis found, to the screen or into a folder.
#pragma once

#include "mkba/report/formats/printout.hpp"
#include "mkba/run/engine.hpp"

#include "cli/analysis_requests.hpp"
#include "cli/progress.hpp"

namespace mkba {

/// Threads, progress and stop as the command line asks. `line` and `stop` must outlive it.
[[nodiscard]] RunOptions run_options(const OutputRequest& output, ProgressLine& line,
                                     const std::atomic<bool>& stop);

/// Returns the exit code. Throws std::system_error where results cannot be written.
[[nodiscard]] int print_analysis(Printout printout, const OutputRequest& output);

} // namespace mkba
