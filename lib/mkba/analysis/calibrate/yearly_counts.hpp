// Counts of one year in the baseline, draw by draw: what can be held against what was observed.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "mkba/analysis/order_free.hpp"
#include "mkba/analysis/outputs.hpp"
#include "mkba/scenario/calibration_terms.hpp"

namespace mkba {

/// By draw, each in the order asked for.
struct CountedDraws {
    std::vector<DrawColumn> counts;
    std::vector<DrawColumn> outputs;
    std::vector<DrawColumn> parameters; // as Plan::drawn
    ReplicateRanges replicates;
};

class YearlyCounts {
public:
    /// The parameters are those to adjust. Throws InputError at a target or parameter that the
    /// scenario does not have, with what may have been meant.
    YearlyCounts(const std::shared_ptr<const Description>& description, const RunOptions& options,
                 const CalibrationTerms& terms);

    [[nodiscard]] const Plan& plan() const { return *plan_; }
    /// At central values, the adjusted parameters at these. Throws ModelRefusal.
    [[nodiscard]] std::vector<double> central(const std::vector<double>& values) const;
    /// Of the scenario's own draws.
    [[nodiscard]] CountedDraws draws(const std::vector<Output>& outputs) const;

private:
    void locate(const ObservedCount& target);

    std::shared_ptr<const Plan> plan_;       // of the scenario
    std::shared_ptr<const Plan> adjustable_; // with a row for each adjusted parameter
    RunOptions options_;
    std::size_t baseline_{};
    std::vector<std::size_t> places_; // of the targets in Ledger::yearly
    std::vector<std::size_t> rows_;   // of the adjusted parameters in adjustable_
};

} // namespace mkba
