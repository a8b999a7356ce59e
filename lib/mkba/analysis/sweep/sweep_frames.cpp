#include "mkba/analysis/sweep/sweep_frames.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "mkba/analysis/sweep/contract_numbers.hpp"
#include "mkba/contract/allocation_key.hpp"
#include "mkba/plan/chain_description.hpp"
#include "mkba/plan/discounting.hpp"
#include "mkba/plan/open_parameter.hpp"
#include "mkba/run/engine.hpp"
#include "mkba/run/sampling.hpp"
#include "mkba/scenario/contract_terms.hpp"
#include "mkba/scenario/read_scenario.hpp"
#include "mkba/scenario/text/scalar.hpp"

namespace mkba {

namespace {

/// A value that may be a row. What is 0 is compiled: a programme at coverage 0 is gone, lines and
/// all.
std::optional<double> row_value(const std::string& text)
{
    const auto value = to_number(text).value;
    return value && *value != 0 ? value : std::nullopt;
}

/// Later settings win.
std::map<std::string, std::string> effective(const SweepPoint& point)
{
    std::map<std::string, std::string> made;
    for (const auto& [name, value] : point.settings) {
        made[name] = value;
    }
    return made;
}

/// Settings that change what later euros are worth, and nothing else.
bool is_discounting(const std::string& name)
{
    return name.starts_with("money.discount.") || name == "money.preset" ||
           name == "money.timing" || name == "money.base_year";
}

/// A point's settings, parted into those that are compiled, discounting, and those that are rows.
struct Parted {
    std::vector<Setting> settings;
    std::vector<Setting> discounting;
    std::map<std::string, double> rows;
};

Parted parted(const SweepPoint& point, const std::set<std::string>& rows)
{
    Parted made;
    for (const auto& [name, value] : effective(point)) {
        const auto row = rows.contains(name) ? row_value(value) : std::nullopt;
        if (row) {
            made.rows[name] = *row;
        } else {
            (is_discounting(name) ? made.discounting : made.settings).emplace_back(name, value);
        }
    }
    return made;
}

/// Adds a point's discounting to its frame.
void add_discounting(SweepFrame& frame, std::vector<Setting> discounting)
{
    auto found = std::find(frame.discounting.begin(), frame.discounting.end(), discounting);
    if (found == frame.discounting.end()) {
        frame.discounting.push_back(std::move(discounting));
        found = frame.discounting.end() - 1;
    }
    frame.discount_of.push_back(static_cast<std::size_t>(found - frame.discounting.begin()));
}

/// The factors of every discounting of a frame. Throws InputError where they do not have the same
/// named rates: then lines mean other ones.
std::vector<std::vector<std::vector<double>>> factors_of(const std::string& scenario,
                                                         const SweepFrame& frame, const Plan& plan)
{
    std::vector<std::vector<std::vector<double>>> factors{plan.time.discount_factors};
    const auto names = [](const MoneyFrame& money) {
        std::vector<std::string> made;
        for (const auto& [name, rates] : money.discount_rates) {
            made.push_back(name);
        }
        return made;
    };
    const auto& base = plan.description->money;
    for (std::size_t d = 1; d < frame.discounting.size(); ++d) {
        auto settings = frame.settings;
        settings.insert(settings.end(), frame.discounting[d].begin(), frame.discounting[d].end());
        const auto money = read_scenario(scenario, as_sets(settings)).money;
        if (names(money) != names(base)) {
            refuse(money.place, "these points have discount rates of other names");
        }
        factors.push_back(discount_factors(money, plan.time.start, plan.time.years));
    }
    return factors;
}

/// What all points of a frame agree on is compiled; the rest are rows.
void settle_rows(SweepFrame& frame, const std::vector<std::map<std::string, double>>& rows)
{
    frame.values.assign(frame.points.size(), {});
    for (const auto& [name, first] : rows.front()) {
        SweptParameter swept{name, first, first};
        for (const auto& row : rows) {
            swept.low = std::min(swept.low, row.at(name));
            swept.high = std::max(swept.high, row.at(name));
        }
        if (swept.low == swept.high) {
            frame.settings.emplace_back(name, fmt::format("{}", first));
            continue;
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            frame.values[i].push_back(rows[i].at(name));
        }
        frame.swept.push_back(std::move(swept));
    }
}

} // namespace

std::vector<std::string> as_sets(const std::vector<Setting>& settings)
{
    std::vector<std::string> sets;
    for (const auto& [name, value] : settings) {
        sets.push_back(fmt::format("{}={}", name, value));
    }
    return sets;
}

SweepFrame frame_of(const SweepPoint& point, std::size_t place)
{
    SweepFrame frame;
    for (const auto& setting : effective(point)) {
        frame.settings.push_back(setting);
    }
    frame.points = {place};
    frame.values = {{}};
    frame.discounting = {{}};
    frame.discount_of = {0};
    return frame;
}

std::vector<SweepFrame> frames_of(const std::vector<SweepPoint>& points,
                                  const std::vector<std::string>& rows)
{
    using Key = std::pair<std::vector<Setting>, std::vector<std::string>>;
    const std::set<std::string> known{rows.begin(), rows.end()};
    std::map<Key, std::size_t> places;
    std::vector<SweepFrame> frames;
    std::vector<std::vector<std::map<std::string, double>>> values;
    for (std::size_t i = 0; i < points.size(); ++i) {
        auto made = parted(points[i], known);
        std::vector<std::string> names;
        for (const auto& [name, value] : made.rows) {
            names.push_back(name);
        }
        const auto [found, is_new] =
            places.emplace(Key{made.settings, std::move(names)}, frames.size());
        if (is_new) {
            frames.push_back({std::move(made.settings), {}, {}, {}, {}, {}});
            values.emplace_back();
        }
        frames[found->second].points.push_back(i);
        values[found->second].push_back(std::move(made.rows));
        add_discounting(frames[found->second], std::move(made.discounting));
    }
    for (std::size_t f = 0; f < frames.size(); ++f) {
        settle_rows(frames[f], values[f]);
    }
    return frames;
}

namespace {

/// What was agreed beforehand would differ by point, and each would take a run of its own.
void require_no_fixed_dues(const Description& description)
{
    if (description.contract && divides_result(description.contract->key_rule) &&
        find_key(word_of(description.contract->key_rule))->effort == KeyEffort::sample) {
        refuse(description.contract->place,
               fmt::format("the amounts of a key by '{}' are fixed before a run; a sweep makes no "
                           "run beforehand for each of its points",
                           word_of(description.contract->key_rule)));
    }
}

/// The frame's scenario at the lowest swept values of parameters, and with the numbers of a
/// contract of one of the points: they may have to fit together, as shares that sum to 1 do.
Description read_at(const std::string& scenario, const SweepFrame& frame, std::size_t member)
{
    auto settings = frame.settings;
    settings.insert(settings.end(), frame.discounting[0].begin(), frame.discounting[0].end());
    for (std::size_t s = 0; s < frame.swept.size(); ++s) {
        const auto& swept = frame.swept[s];
        const double value = is_contract_term(swept.name) ? frame.values[member][s] : swept.low;
        settings.emplace_back(swept.name, fmt::format("{}", value));
    }
    return read_scenario(scenario, as_sets(settings));
}

/// Reads points with the lowest and highest number of a contract: a reader knows their bounds, a
/// plan only some of them. Throws InputError.
void check_bounds(const std::string& scenario, const SweepFrame& frame)
{
    std::set<std::size_t> members;
    for (std::size_t s = 0; s < frame.swept.size(); ++s) {
        if (is_contract_term(frame.swept[s].name)) {
            const auto [low, high] = std::minmax_element(
                frame.values.begin(), frame.values.end(),
                [&](const auto& one, const auto& other) { return one[s] < other[s]; });
            members.insert(static_cast<std::size_t>(low - frame.values.begin()));
            members.insert(static_cast<std::size_t>(high - frame.values.begin()));
        }
    }
    for (const auto member : members) {
        static_cast<void>(read_at(scenario, frame, member));
    }
}

Description fixed_at(const std::string& scenario, const SweepFrame& frame)
{
    check_bounds(scenario, frame);
    auto fixed = read_at(scenario, frame, 0);
    require_one_chain(fixed);
    require_no_fixed_dues(fixed);
    return fixed;
}

/// The compiler must neither fold the swept rows nor trust that they stay below any bound but
/// these.
std::shared_ptr<const Plan> open_plan(const Description& fixed, const SweepFrame& frame)
{
    auto open = std::make_shared<Description>(fixed);
    for (const auto& swept : frame.swept) {
        if (is_contract_term(swept.name) && !name_contract_number(*open, swept.name)) {
            refuse({}, fmt::format("'{}' is no number of these contracts", swept.name));
        }
        leave_open(open->parameters[index_of(open->parameters, swept.name).value()], swept.low,
                   swept.high);
    }
    return plan_of_run(open, {});
}

} // namespace

FramePlan plan_frame(const std::string& scenario, const SweepFrame& frame)
{
    const auto fixed = fixed_at(scenario, frame);
    FramePlan made;
    made.plan = open_plan(fixed, frame);
    made.swept_rows.assign(frame.swept.size(), FramePlan::unused);
    std::vector<std::string> sampled;
    for (std::size_t row = 0; row < made.plan->drawn.size(); ++row) {
        const auto swept =
            std::find_if(frame.swept.begin(), frame.swept.end(), [&](const SweptParameter& one) {
                return one.name == made.plan->drawn[row];
            });
        if (swept == frame.swept.end()) {
            sampled.push_back(made.plan->drawn[row]);
            made.sampled_rows.push_back(row);
        } else {
            made.swept_rows[static_cast<std::size_t>(swept - frame.swept.begin())] = row;
        }
    }
    std::vector<std::uint32_t> used;
    for (const auto row : made.swept_rows) {
        if (row != FramePlan::unused) {
            used.push_back(static_cast<std::uint32_t>(row));
        }
    }
    made.discount_factors = factors_of(scenario, frame, *made.plan);
    made.money = money_rows(*made.plan, used);
    made.sampler = fixed.simulation.draws > 0 ? make_sampler(fixed, sampled) : nullptr;
    return made;
}

} // namespace mkba
