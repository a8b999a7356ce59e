// The sets of elements that a ladder runs, all on the same draws, and what follows from them for
// every other set.
#pragma once

#include <string>
#include <vector>

#include "mkba/analysis/ladder/ladder_columns.hpp"
#include "mkba/run/engine.hpp"

namespace mkba {

/// Parts of columns by set of switches: elements that never meet have one switch. What it is given
/// must outlive it.
class LadderRuns {
public:
    LadderRuns(const Description& description, const std::vector<std::string>& elements,
               const std::vector<std::string>& units);

    void run(const RunOptions& options);

    /// A column of the ladder by set of elements.
    [[nodiscard]] std::vector<DrawColumn> by_set(std::size_t column) const;
    [[nodiscard]] std::size_t sets() const { return by_switches_.size() - 1; }
    [[nodiscard]] const std::vector<std::string>& fixed_lines() const { return fixed_lines_; }
    [[nodiscard]] const DrawColumn& fixed_result() const { return fixed_result_; }
    [[nodiscard]] const ReplicateRanges& replicates() const { return replicates_; }

private:
    [[nodiscard]] Coalition switched_on(Coalition elements) const;
    [[nodiscard]] std::shared_ptr<const Plan> plan_of(Coalition first, Coalition end,
                                                      const RunOptions& options) const;
    void run_some(Coalition first, Coalition end, const RunOptions& options);

    const Description& description_;
    const std::vector<std::string>& elements_;
    const std::vector<std::string>& units_;
    std::vector<std::size_t> switches_;                // by element
    std::vector<LadderPart> parts_;                    // the same in every run
    std::vector<std::vector<DrawColumn>> by_switches_; // by set of switches, then part
    std::vector<std::string> fixed_lines_;
    DrawColumn fixed_result_; // of the whole
    ReplicateRanges replicates_;
};

} // namespace mkba
