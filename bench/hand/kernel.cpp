#include "bench/hand/kernel.hpp"

#include <algorithm>
#include <optional>

namespace mkba::hand {

namespace {

/// Linear between the points, flat outside.
struct Point {
    double year;
    double value;
};
template <std::size_t count>
double between(const std::array<Point, count>& points, std::size_t t)
{
    const auto year = static_cast<double>(t);
    if (year >= points.back().year) {
        return points.back().value;
    }
    std::size_t p = 0;
    while (points[p + 1].year <= year) {
        ++p;
    }
    const double passed = (year - points[p].year) / (points[p + 1].year - points[p].year);
    return points[p].value + passed * (points[p + 1].value - points[p].value);
}

/// The share of pregnancies that is signalled: now x today's + before x that of earlier + fixed.
struct Signalled {
    double now;
    double before;
    double fixed;
};
Signalled signalled(Alternative alternative, std::size_t t)
{
    if (alternative == Alternative::stop) {
        const double lost = between(std::array{Point{0, 0}, Point{5, 1}}, t);
        return {1 - lost, lost, 0};
    }
    const double old = between(std::array{Point{0, 1}, Point{3, 0}}, t);
    return {old, 0, between(std::array{Point{0, 0}, Point{3, 0.7}, Point{7, 0.9}}, t)};
}

double invited_intensive(Alternative alternative, std::size_t t)
{
    return alternative == Alternative::stop
               ? 0
               : between(std::array{Point{0, 0}, Point{1, 0.25}, Point{5, 0.8}}, t);
}

double invited_support(std::size_t t)
{
    return t < recruiting_years ? between(std::array{Point{0, 0.2}, Point{3, 0.5}}, t) : 0;
}

/// Fills the youngest age and books what entering costs.
struct Entry {
    Signalled signalled;
    double intensive; // invited
    std::size_t t;
};
MKBA_LANE_LOOP void fill_entrants(const std::array<const double*, inputs>& given,
                                  const Rates& rates, const Entry& entry, Age& youngest,
                                  Flows& flows)
{
    const auto in = given; // the compiler then knows that nothing changes it
    const double first = entry.signalled.now;
    const double second = entry.signalled.before;
    const double third = entry.signalled.fixed;
    const double invited = entry.intensive;
    double* signalling = flows.euros[signalling_line][entry.t].lane.data();
    double* exploring = flows.euros[exploring_line][entry.t].lane.data();
    double* intensive = flows.euros[intensive_line][entry.t].lane.data();
    MKBA_APART
    for (std::size_t i = 0; i < width; ++i) {
        const double n = in[pregnancies][i];
        const double reach =
            first * in[signalling_coverage_now][i] + second * rates.reach_before.lane[i] + third;
        const double seen = reach * in[signalling_recognised][i];
        const double v = n * rates.local[1].lane[i];
        const double vv = n * rates.local[2].lane[i];
        const double begin = vv * seen * invited * in[intensive_accepted][i];
        const double complete = begin * in[intensive_completed][i];
        youngest[robust_cell].lane[i] = n * rates.local[0].lane[i];
        youngest[vulnerable_cell + offset::unseen].lane[i] = v * (1 - seen);
        youngest[vulnerable_cell + offset::in_view].lane[i] = v * seen;
        youngest[very_vulnerable_cell + offset::unseen].lane[i] = vv * (1 - seen);
        youngest[very_vulnerable_cell + offset::in_view].lane[i] = vv * seen - complete;
        youngest[intensive_cell].lane[i] = complete;
        signalling[i] = n * reach * in[signalling_cost][i];
        exploring[i] = n * reach * (rates.seen.lane[i] + rates.false_alarms.lane[i]) *
                       rates.exploring_price.lane[i];
        intensive[i] = begin * in[intensive_cost][i];
    }
}

MKBA_LANE_LOOP void fill_stock(const Rates& rates, const double* count, double share_of_age,
                               const Row& in_view, Age& age)
{
    MKBA_APART
    for (std::size_t i = 0; i < width; ++i) {
        const double n = count[i] * share_of_age;
        age[robust_cell].lane[i] = n * rates.local[0].lane[i];
        const double v = n * rates.local[1].lane[i];
        const double vv = n * rates.local[2].lane[i];
        age[vulnerable_cell + offset::unseen].lane[i] = v * (1 - in_view.lane[i]);
        age[vulnerable_cell + offset::in_view + 2].lane[i] = v * in_view.lane[i];
        age[very_vulnerable_cell + offset::unseen].lane[i] = vv * (1 - in_view.lane[i]);
        age[very_vulnerable_cell + offset::in_view + 2].lane[i] = vv * in_view.lane[i];
    }
}

MKBA_LANE_LOOP void multiply(const double* a, const double* b, double factor, double* product)
{
    MKBA_APART
    for (std::size_t i = 0; i < width; ++i) {
        product[i] = a[i] * b[i] * factor;
    }
}

MKBA_LANE_LOOP void pay(const std::array<Row, groups>& cases, const std::array<Row, groups>& rate,
                        const Row& price, std::array<Row, groups>& all, double* euros)
{
    MKBA_APART
    for (std::size_t i = 0; i < width; ++i) {
        const double robust = cases[0].lane[i] * rate[0].lane[i];
        const double vulnerable = cases[1].lane[i] * rate[1].lane[i];
        const double very = cases[2].lane[i] * rate[2].lane[i];
        all[0].lane[i] += robust;
        all[1].lane[i] += vulnerable;
        all[2].lane[i] += very;
        euros[i] = (robust + vulnerable + very) * price.lane[i];
    }
}

constexpr std::array<const char*, lines> line_names{
    "coordination", "exploring",      "foster_care",     "guardianship", "intensive",
    "probation",    "signalling",     "special_primary", "supervision",  "support",
    "training",     "training_start", "youth_care"};

/// New orders are counted, not priced.
constexpr std::array<std::optional<Line>, outcomes> line_of{
    std::nullopt,    supervision_line,     guardianship_line, foster_care_line,
    youth_care_line, special_primary_line, probation_line};

std::size_t phase_of(std::size_t age)
{
    return age == 0 ? 0 : age <= 5 ? 1 : 2;
}

} // namespace

const char* name_of(Line line)
{
    return line_names[line];
}

Kernel::Kernel(const Inputs& inputs)
    : inputs_{inputs}, rates_(1), people_(ages + 1), sums_(1), flows_(alternatives), ages_(ages)
{
    for (std::size_t a = 0; a < ages; ++a) {
        for (std::size_t o = 0; o < outcomes; ++o) {
            ages_[a].profile[o] = inputs.profiles()[o][a];
        }
        ages_[a].families_a_child = &rates_[0].families_a_child[phase_of(a)];
    }
}

void Kernel::run(const RowBlock& values)
{
    in_ = inputs_.rows(values);
    fill_rates(in_, rates_[0]);
    follow(Alternative::stop);
    follow(Alternative::goede_start);
}

void Kernel::follow(Alternative alternative)
{
    now_ = &flows_[static_cast<std::size_t>(alternative)];
    now_->cases = {};
    open();
    for (std::size_t t = 0; t < years; ++t) {
        if (t < recruiting_years) {
            enter(alternative, t);
        }
        sums_[0] = {};
        live(alternative, t);
        pay_programme(alternative, t);
        pay_outcomes(t);
    }
}

void Kernel::open()
{
    std::fill(people_.begin(), people_.end(), Age{});
    const auto& rates = rates_[0];
    for (std::size_t a = 1; a < ages; ++a) {
        if (a <= 5) {
            fill_stock(rates, in_[children_0_4], 1.0 / 5, rates.in_view_recent, people_[a]);
        } else if (a <= 13) {
            fill_stock(rates, in_[children_5_12], 1.0 / 8, rates.in_view_before, people_[a]);
        } else {
            fill_stock(rates, in_[children_13_18], 1.0 / 6, rates.in_view_before, people_[a]);
        }
    }
}

void Kernel::enter(Alternative alternative, std::size_t t)
{
    fill_entrants(in_, rates_[0], {signalled(alternative, t), invited_intensive(alternative, t), t},
                  people_[0], *now_);
}

/// The oldest first, so that each age can move into the place of the next.
void Kernel::live(Alternative alternative, std::size_t t)
{
    Row reached;
    std::fill(reached.lane.begin(), reached.lane.end(), invited_support(t));
    multiply(reached.lane.data(), in_[support_accepted], 1, reached.lane.data());
    const std::size_t youngest = t < recruiting_years ? 0 : t - recruiting_years + 1;
    for (std::size_t a = ages; a-- > youngest;) {
        if (alternative == Alternative::stop) {
            live_without_support(people_[a], people_[a + 1], rates_[0], ages_[a], sums_[0]);
        } else {
            live_with_support(people_[a], people_[a + 1], rates_[0], ages_[a], reached.lane.data(),
                              in_[support_ends], sums_[0]);
        }
    }
}

void Kernel::pay_programme(Alternative alternative, std::size_t t)
{
    if (alternative == Alternative::stop) {
        return;
    }
    auto& euros = now_->euros;
    multiply(sums_[0].families_supported.lane.data(), rates_[0].support_price.lane.data(), 1,
             euros[support_line][t].lane.data());
    if (t < recruiting_years) {
        std::copy_n(in_[coordination_cost], width, euros[coordination_line][t].lane.begin());
        std::copy_n(in_[training_yearly_cost], width, euros[training_line][t].lane.begin());
    }
    if (t == 0) {
        std::copy_n(in_[training_start_cost], width, euros[training_start_line][t].lane.begin());
    }
}

void Kernel::pay_outcomes(std::size_t t)
{
    Row unpaid;
    const auto& rates = rates_[0];
    for (std::size_t o = 0; o < outcomes; ++o) {
        auto& row = line_of[o] ? now_->euros[*line_of[o]][t] : unpaid;
        pay(sums_[0].cases[o], rates.rate[o], rates.price[o], now_->cases[o], row.lane.data());
    }
}

} // namespace mkba::hand
