#include "mkba/analysis/sweep/sweep_frames.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "mkba/analysis/sweep/contract_numbers.hpp"
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

/// Later settings win, over those below them too.
std::map<std::string, std::string> effective(const SweepPoint& point)
{
    std::map<std::string, std::string> made;
    for (const auto& [name, value] : point.settings) {
        std::erase_if(made, [below = name + "."](const auto& earlier) {
            return earlier.first.starts_with(below);
        });
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

using Rows = std::map<std::string, double>;

/// A point's settings, parted into those that are compiled once for a frame, a contract,
/// discounting, and those that are rows.
struct Parted {
    std::vector<Setting> settings;
    SweptContract contract;
    std::vector<Setting> discounting;
    Rows rows;
};

Parted parted(const SweepPoint& point, const std::set<std::string>& rows)
{
    Parted made;
    for (const auto& [name, value] : effective(point)) {
        const auto row = rows.contains(name) ? row_value(value) : std::nullopt;
        if (row) {
            made.rows[name] = *row;
            if (is_contract_term(name)) {
                made.contract.rows.push_back(name);
            }
        } else if (is_contract_term(name)) {
            made.contract.settings.emplace_back(name, value);
        } else {
            (is_discounting(name) ? made.discounting : made.settings).emplace_back(name, value);
        }
    }
    return made;
}

/// The place of `one` in `list`, where it is added if it is new.
template <class One>
std::size_t place_in(std::vector<One>& list, One one)
{
    auto found = std::find(list.begin(), list.end(), one);
    if (found == list.end()) {
        list.push_back(std::move(one));
        found = list.end() - 1;
    }
    return static_cast<std::size_t>(found - list.begin());
}

/// The lowest and highest value of a row; the points of some contracts may lack it.
SweptParameter swept_parameter(const std::string& name, const std::vector<Rows>& rows)
{
    std::optional<SweptParameter> swept;
    for (const auto& row : rows) {
        if (const auto found = row.find(name); found != row.end()) {
            swept = swept.value_or(SweptParameter{name, found->second, found->second});
            swept->low = std::min(swept->low, found->second);
            swept->high = std::max(swept->high, found->second);
        }
    }
    return swept.value();
}

/// What all points of a frame agree on is compiled; the rest are rows.
void settle_rows(SweepFrame& frame, const std::vector<Rows>& rows)
{
    std::set<std::string> names;
    for (const auto& row : rows) {
        for (const auto& [name, value] : row) {
            names.insert(name);
        }
    }
    frame.values.assign(frame.points.size(), {});
    for (const auto& name : names) {
        auto swept = swept_parameter(name, rows);
        const bool everywhere = std::all_of(rows.begin(), rows.end(),
                                            [&](const Rows& row) { return row.contains(name); });
        if (swept.low == swept.high && everywhere) {
            frame.settings.emplace_back(name, fmt::format("{}", swept.low));
            for (auto& contract : frame.contracts) {
                std::erase(contract.rows, name);
            }
            continue;
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto found = rows[i].find(name); // any value does where no contract reads it
            frame.values[i].push_back(found == rows[i].end() ? swept.low : found->second);
        }
        frame.swept.push_back(std::move(swept));
    }
}

/// Gathers points into frames.
class Gathering {
public:
    void add(std::size_t point, Parted parts)
    {
        auto& frame = frames_[frame_for(parts)];
        frame.points.push_back(point);
        frame.discount_of.push_back(place_in(frame.discounting, std::move(parts.discounting)));
        frame.contract_of.push_back(place_in(frame.contracts, std::move(parts.contract)));
        rows_[static_cast<std::size_t>(&frame - frames_.data())].push_back(std::move(parts.rows));
    }

    [[nodiscard]] std::vector<SweepFrame> finish()
    {
        for (std::size_t f = 0; f < frames_.size(); ++f) {
            settle_rows(frames_[f], rows_[f]);
        }
        return std::move(frames_);
    }

private:
    /// Settings, and names of the rows that belong to no contract.
    using Key = std::pair<std::vector<Setting>, std::vector<std::string>>;
    using Contract = std::pair<std::vector<Setting>, std::vector<std::string>>;

    /// Where a contract is in, or else the newest frame, if it has room for one more.
    std::size_t frame_for(const Parted& parts)
    {
        Key key{parts.settings, {}};
        for (const auto& [name, value] : parts.rows) {
            if (!is_contract_term(name)) {
                key.second.push_back(name);
            }
        }
        auto& [by_contract, newest] = places_[std::move(key)];
        const auto [found, is_new] = by_contract.try_emplace(
            Contract{parts.contract.settings, parts.contract.rows}, frames_.size());
        if (is_new) {
            if (by_contract.size() > 1 && frames_[newest].contracts.size() < most_contracts) {
                found->second = newest;
            } else {
                newest = frames_.size();
                frames_.emplace_back().settings = parts.settings;
                rows_.emplace_back();
            }
        }
        return found->second;
    }

    std::map<Key, std::pair<std::map<Contract, std::size_t>, std::size_t>> places_;
    std::vector<SweepFrame> frames_;
    std::vector<std::vector<Rows>> rows_; // by frame, by point
};

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
    frame.contracts = {{}};
    frame.contract_of = {0};
    return frame;
}

std::vector<SweepFrame> frames_of(const std::vector<SweepPoint>& points,
                                  const std::vector<std::string>& rows)
{
    const std::set<std::string> known{rows.begin(), rows.end()};
    Gathering gathering;
    for (std::size_t i = 0; i < points.size(); ++i) {
        gathering.add(i, parted(points[i], known));
    }
    return gathering.finish();
}

} // namespace mkba
