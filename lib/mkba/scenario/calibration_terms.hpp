// What a calibration is to adjust, and the counts that it is to meet, as written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mkba/scenario/description.hpp"

namespace mkba {

/// A parameter that may be adjusted within a range.
struct AdjustedParameter {
    std::string name;
    Place place;
    double low{};
    double high{};
};

/// A count of one year that was observed. `count` is events.NAME, prevalences.NAME or
/// persons.POPULATION.STATE.
struct ObservedCount {
    std::string count;
    Place place;
    int year{};
    double observed{};
    std::optional<double> error; // standard error; absent: that of a Poisson count
    std::string source;
    Grade grade{};
};

struct CalibrationTerms {
    std::string path;
    std::vector<InputFile> inputs;
    std::vector<AdjustedParameter> parameters; // none: only draws are weighted
    std::vector<ObservedCount> targets;
};

} // namespace mkba
