// The value of a number at which a result is zero, in expectation and with 80 % certainty.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "mkba/analysis/break_even/varied_run.hpp"

namespace mkba {

struct SearchRange {
    double low{};
    double high{};
};

/// What a result comes to at one value: its mean and its 20th percentile.
struct AtValue {
    double mean{};
    double p20{};
};

struct BreakEvenPoint {
    std::optional<double> in_expectation; // none: the mean keeps its sign over the whole range
    std::optional<double> with_certainty; // the same for the 20th percentile; none without draws
    bool zero_everywhere{};               // whatever the value: the number does not matter
    // Where there is no such value, but a stretch on which the mean, or the percentile, is zero.
    std::optional<SearchRange> zero_in_expectation;
    std::optional<SearchRange> zero_with_certainty;
};

struct BreakEven {
    Varied varied;
    SearchRange range;    // that was searched
    bool narrowed{};      // the model refuses values that were asked for
    BreakEvenPoint point; // of several the one nearest to the central value
    AtValue at_central;
    AtValue at_low;
    AtValue at_high;
};

/// Values of one number, each with the break-even of another.
struct BreakEvenLine {
    Varied against;
    SearchRange range; // of it
    bool narrowed{};   // the model refuses values of it that were asked for
    BreakEven first;   // of the other number, `against` as it is drawn
    std::vector<std::pair<double, BreakEvenPoint>> points;
};

/// Where a function of one number is zero, nearest to `near`: the range is cut in eight, and a root
/// refined in the piece whose ends differ in sign (TOMS 748), to 1e-7 of the range. A jump over
/// zero is no root, nor is a result of nothing at 0, where nothing runs, nor a stretch of zeros.
[[nodiscard]] std::optional<double> nearest_root(const std::function<double(double)>& function,
                                                 const SearchRange& range, double near);

/// The stretch nearest to `near` on which a function is zero: neighbouring points of those eight
/// pieces, its ends to a thousandth of a piece.
[[nodiscard]] std::optional<SearchRange>
stretch_of_zeros(const std::function<double(double)>& function, const SearchRange& range,
                 double near);

/// Searches `range`, or the range of the number itself; where the model refuses an end, as far as
/// it goes. Throws QuestionError, ModelRefusal at the central value, Interrupted.
[[nodiscard]] BreakEven break_even(const VariedRun& run, const Output& output,
                                   const std::optional<SearchRange>& range);

/// The break-even of the first varied number at `points` values of the second one over `against`,
/// or from the 5th to the 95th percentile of it, as far as the model goes.
[[nodiscard]] BreakEvenLine break_even_line(const VariedRun& run, const Output& output,
                                            const std::optional<SearchRange>& range,
                                            const std::optional<SearchRange>& against,
                                            std::size_t points);

} // namespace mkba
