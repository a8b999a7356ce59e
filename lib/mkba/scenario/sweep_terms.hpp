// A sweep as written: a scenario, what is varied, and what is asked of every point.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mkba/scenario/description.hpp"

namespace mkba {

enum class AxisScale { linear, logarithmic };

/// Evenly spread values; `steps` of them on a grid.
struct AxisRange {
    double from{};
    double to{};
    std::optional<std::uint64_t> steps;
    AxisScale scale{};
};

/// What varies together. A value is one text for each of `settings`; names of settings are those of
/// --set, or "perspective", which chooses among outputs.
struct SweepAxis {
    std::string name;
    Place place;
    std::vector<std::string> settings;
    std::vector<std::vector<std::string>> values; // of a list or a CSV file
    std::optional<AxisRange> range;               // instead of values
};

/// A named set of settings under which every point is run.
struct SweepVariant {
    std::string name;
    Place place;
    std::vector<std::pair<std::string, std::string>> settings;
};

/// Keeps points at which the formula over axis names lies within its bounds.
struct SweepFilter {
    Place place;
    Expression value;
    std::optional<double> at_least;
    std::optional<double> at_most;
};

enum class SweepDesign { grid, latin_hypercube, sobol };

struct SweepOutput {
    std::string name;
    Place place;
};

struct SweepTerms {
    std::string path;
    std::string scenario; // from the working directory
    Place scenario_place;
    SweepDesign design{};
    std::uint64_t points{};                                    // of a hypercube or a Sobol sequence
    std::uint64_t seed{1};                                     // of the design
    std::vector<std::pair<std::string, std::string>> simulate; // settings of all points
    std::vector<SweepAxis> axes;                               // by name
    std::vector<SweepVariant> variants;                        // by name; never empty
    std::vector<SweepFilter> filters;
    std::vector<SweepOutput> outputs; // as given; never empty
    std::vector<SweepOutput> draws;   // outputs of which every draw is kept
    std::vector<InputFile> inputs;    // the sweep first, then its CSV files
};

} // namespace mkba
