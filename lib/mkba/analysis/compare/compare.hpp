// Scenarios side by side on the same draws.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mkba/analysis/compare/input_differences.hpp"
#include "mkba/analysis/outputs.hpp"

namespace mkba {

/// One result in every scenario. Differences are those with the first scenario, draw by draw.
struct ComparedOutput {
    std::string id;
    std::vector<Statistics> levels;
    std::vector<Statistics> differences; // of the first with itself: 0
    std::vector<double> chance_best;     // share of draws; of equals the one named first
};

/// How a counted effect and the broad result weigh against each other: at a value of one unit of
/// effect, the net benefit is value x effect + broad result. The last option is none of them.
struct Acceptability {
    std::string unit;
    bool fewer_is_better{};
    std::vector<double> values;               // euros a unit
    std::vector<std::vector<double>> chances; // by value, then option: share of draws in which best
    std::vector<std::size_t> best;            // by value: highest mean; its chance is the frontier
};

struct ScenarioComparison {
    std::vector<std::string> names;
    std::vector<ComparedOutput> outputs;
    std::vector<std::string> not_common; // results that not all scenarios have
    std::vector<InputDifference> inputs;
    std::optional<Acceptability> acceptability;
    bool same_draws{true}; // false: Sobol dimensions are shared out otherwise
    Results frame{};       // of the first scenario: provenance, no figures
};

struct CompareQuestion {
    std::vector<std::string> names; // of the scenarios
    std::string effect{};           // a natural unit; empty: families supported, where there are
    double highest_value{};         // of a unit of effect; 0: twice what it costs, or yields
};

/// Runs every scenario with the draws, seed and sampling that it has: the same for all, which is
/// the caller's to see to. Throws QuestionError, InputError (euros of different years, too),
/// ModelRefusal, Interrupted.
[[nodiscard]] ScenarioComparison compare(const Descriptions& scenarios, const RunOptions& options,
                                         const CompareQuestion& question);

} // namespace mkba
