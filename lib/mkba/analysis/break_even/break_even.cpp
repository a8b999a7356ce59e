#include "mkba/analysis/break_even/break_even.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <boost/math/tools/roots.hpp>

#include "mkba/analysis/question.hpp"

namespace mkba {

namespace {

constexpr std::size_t pieces = 8;
constexpr double precision = 1e-7; // of the range
constexpr double leap = 1e-4; // of the larger end of a piece: more within `precision` is a jump
constexpr std::uintmax_t most_steps = 60;
constexpr int most_halvings = 12;
constexpr int halvings_of_a_piece = 10;
constexpr double certain = 0.20;

bool same_sign(double a, double b)
{
    return (a < 0) == (b < 0);
}

/// The result as a function of the first varied number, every value computed once.
class Result {
public:
    Result(const VariedRun& run, const Output& output, std::vector<double> others)
        : run_{run}, output_{output}, others_{std::move(others)}
    {
    }

    const AtValue& operator()(double value)
    {
        const auto known = known_.find(value);
        if (known != known_.end()) {
            return known->second;
        }
        std::vector<double> values{value};
        values.insert(values.end(), others_.begin(), others_.end());
        const auto drawn = run_.run(values, {output_});
        const auto column = drawn.figures.column(0);
        std::vector<double> sorted(column.begin(), column.end());
        std::sort(sorted.begin(), sorted.end());
        const AtValue made{mean_of(column), sorted_quantile(sorted, certain)};
        return known_.emplace(value, made).first->second;
    }

private:
    const VariedRun& run_;
    const Output& output_;
    std::vector<double> others_;
    std::map<double, AtValue> known_;
};

/// Whether the model takes a value.
using Accepts = std::function<bool(double)>;

Accepts accepts(const std::function<void(double)>& run)
{
    return [run](double value) {
        try {
            run(value);
            return true;
        } catch (const ModelRefusal&) {
            return false;
        } catch (const InputError&) {
            return false; // a constant outside its bounds is found while compiling
        }
    };
}

/// The end itself, or as near to it as the model goes.
double accepted_end(const Accepts& accepted, double central, double end)
{
    if (accepted(end)) {
        return end;
    }
    double inside = central;
    double outside = end;
    for (int step = 0; step < most_halvings; ++step) {
        const double middle = inside + (outside - inside) / 2;
        (accepted(middle) ? inside : outside) = middle;
    }
    return inside;
}

struct AcceptedRange {
    SearchRange range;
    bool narrowed{};
};

AcceptedRange accepted_range(const Accepts& accepted, double central, const SearchRange& asked)
{
    if (!(asked.low < asked.high)) {
        throw QuestionError{"a range goes from a lower to a higher value"};
    }
    const double inside = std::clamp(central, asked.low, asked.high);
    const SearchRange range{accepted_end(accepted, inside, asked.low),
                            accepted_end(accepted, inside, asked.high)};
    return {range, range.low != asked.low || range.high != asked.high};
}

/// Where, what: at the ends of the pieces.
std::vector<std::pair<double, double>> over_pieces(const std::function<double(double)>& function,
                                                   const SearchRange& range)
{
    std::vector<std::pair<double, double>> values;
    for (std::size_t i = 0; i <= pieces; ++i) {
        const double part = static_cast<double>(i) / static_cast<double>(pieces);
        const double at = i == pieces ? range.high : range.low + (range.high - range.low) * part;
        values.emplace_back(at, function(at));
    }
    return values;
}

/// The last place from `zero` towards `other` at which a function is zero still.
double end_of_zeros(const std::function<double(double)>& function, double zero, double other)
{
    for (int halving = 0; halving < halvings_of_a_piece; ++halving) {
        const double middle = zero + (other - zero) / 2;
        (function(middle) == 0 ? zero : other) = middle;
    }
    return zero;
}

BreakEvenPoint point_of(Result& result, const SearchRange& range, double central, bool drawn)
{
    BreakEvenPoint point;
    const auto is_zero = [&](double value) {
        return result(value).mean == 0 && result(value).p20 == 0;
    };
    if (is_zero(range.low) && is_zero(central) && is_zero(range.high)) {
        point.zero_everywhere = true;
        return point;
    }
    const auto mean = [&](double value) { return result(value).mean; };
    const auto p20 = [&](double value) { return result(value).p20; };
    point.in_expectation = nearest_root(mean, range, central);
    if (!point.in_expectation) {
        point.zero_in_expectation = stretch_of_zeros(mean, range, central);
    }
    if (drawn) {
        point.with_certainty = nearest_root(p20, range, central);
        if (!point.with_certainty) {
            point.zero_with_certainty = stretch_of_zeros(p20, range, central);
        }
    }
    return point;
}

BreakEven search(const VariedRun& run, const Output& output,
                 const std::optional<SearchRange>& range, std::vector<double> others)
{
    BreakEven made;
    made.varied = run.varied().front();
    const double central = made.varied.central;
    const SearchRange asked = range.value_or(SearchRange{made.varied.low, made.varied.high});
    Result result{run, output, std::move(others)};
    made.at_central = result(central);
    const auto accepted =
        accepted_range(accepts([&](double value) { (void)result(value); }), central, asked);
    made.range = accepted.range;
    made.narrowed = accepted.narrowed;
    made.point = point_of(result, made.range, central, run.draws() > 1);
    made.at_low = result(made.range.low);
    made.at_high = result(made.range.high);
    return made;
}

} // namespace

std::optional<double> nearest_root(const std::function<double(double)>& function,
                                   const SearchRange& range, double near)
{
    const auto values = over_pieces(function, range);
    std::optional<double> nearest;
    const auto consider = [&](double root) {
        if (!nearest || std::fabs(root - near) < std::fabs(*nearest - near)) {
            nearest = root;
        }
    };
    const double tolerance = precision * (range.high - range.low);
    const auto close = [&](double a, double b) { return b - a <= tolerance; };
    for (std::size_t i = 0; i <= pieces; ++i) {
        if (values[i].second == 0) {
            const bool in_stretch =
                (i > 0 && values[i - 1].second == 0) || (i < pieces && values[i + 1].second == 0);
            if (values[i].first != 0 && !in_stretch) { // at 0 nothing runs
                consider(values[i].first);
            }
        } else if (i > 0 && values[i - 1].second != 0 &&
                   !same_sign(values[i - 1].second, values[i].second)) {
            std::uintmax_t steps = most_steps;
            const auto [left, right] = boost::math::tools::toms748_solve(
                function, values[i - 1].first, values[i].first, values[i - 1].second,
                values[i].second, close, steps);
            // A part of the programme that is gone at 0 takes its fixed cost along: no root.
            const double ends =
                std::max(std::fabs(values[i - 1].second), std::fabs(values[i].second));
            if (std::fabs(function(right) - function(left)) <= leap * ends) {
                consider(left + (right - left) / 2);
            }
        }
    }
    return nearest;
}

std::optional<SearchRange> stretch_of_zeros(const std::function<double(double)>& function,
                                            const SearchRange& range, double near)
{
    const auto values = over_pieces(function, range);
    const auto away = [&](const SearchRange& stretch) {
        return std::max({stretch.low - near, near - stretch.high, 0.0});
    };
    std::optional<SearchRange> nearest;
    for (std::size_t first = 0; first < values.size(); ++first) {
        std::size_t last = first;
        while (last + 1 < values.size() && values[first].second == 0 &&
               values[last + 1].second == 0) {
            ++last;
        }
        const SearchRange found{values[first].first, values[last].first};
        if (last > first && (!nearest || away(found) < away(*nearest))) {
            const bool ends_low = first == 0;
            const bool ends_high = last + 1 == values.size();
            nearest = SearchRange{
                ends_low ? found.low : end_of_zeros(function, found.low, values[first - 1].first),
                ends_high ? found.high
                          : end_of_zeros(function, found.high, values[last + 1].first)};
        }
        first = last;
    }
    return nearest;
}

BreakEven break_even(const VariedRun& run, const Output& output,
                     const std::optional<SearchRange>& range)
{
    return search(run, output, range, {});
}

BreakEvenLine break_even_line(const VariedRun& run, const Output& output,
                              const std::optional<SearchRange>& range,
                              const std::optional<SearchRange>& against, std::size_t points)
{
    BreakEvenLine line;
    line.against = run.varied()[1];
    line.first = break_even(run, output, range);
    const double central = run.varied()[0].central;
    const auto accepted = accepted_range(
        accepts([&](double value) {
            (void)run.run({central, value}, {output});
        }),
        line.against.central, against.value_or(SearchRange{line.against.p5, line.against.p95}));
    line.range = accepted.range;
    line.narrowed = accepted.narrowed;
    for (std::size_t i = 0; i < points; ++i) {
        const double part =
            points > 1 ? static_cast<double>(i) / static_cast<double>(points - 1) : 0;
        const double at = line.range.low + (line.range.high - line.range.low) * part;
        line.points.emplace_back(at, search(run, output, range, {at}).point);
    }
    return line;
}

} // namespace mkba
