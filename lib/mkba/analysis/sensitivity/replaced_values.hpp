// Many variants of a scenario in one run: some of its numbers get other values in each.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "mkba/analysis/outputs.hpp"

namespace mkba {

/// Values by parameter (places in ReplacedRun's names) that replace the drawn ones.
using Replacements = std::vector<std::pair<std::size_t, double>>;

class ReplacedRun {
public:
    /// `names` are parameters with a value; those that are not uncertain are made so that they can
    /// be replaced, and keep their value elsewhere. Throws QuestionError.
    ReplacedRun(const std::shared_ptr<const Description>& description, const RunOptions& options,
                const std::vector<std::string>& names);

    [[nodiscard]] const Plan& plan() const { return *plan_; }
    /// Runs every variant on the draws of the scenario (draws: 0: once, at central values) and
    /// returns the mean of each output: by output, then variant.
    [[nodiscard]] std::vector<std::vector<double>> means(const std::vector<Replacements>& variants,
                                                         const std::vector<Output>& outputs) const;

private:
    /// Lanes of a block that belong to one variant; the first `drawn` of them hold draws.
    struct Part {
        DrawIndex draw{};
        std::uint64_t drawn{};
        std::uint64_t lanes{};
        std::size_t lane{};
    };
    void fill_variant(const Part& part, const Replacements& variant, const DrawSource& own,
                      std::span<const Lanes> rows) const;

    std::shared_ptr<const Plan> plan_;
    RunOptions options_;
    std::vector<std::size_t> rows_;                    // of the names, in the plan
    std::vector<std::pair<std::size_t, double>> kept_; // rows that were made uncertain, and values
};

} // namespace mkba
