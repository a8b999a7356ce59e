#include "mkba/analysis/sweep/sweep_tables.hpp"

#include <cmath>
#include <map>

#include <fmt/format.h>

#include "mkba/core/quoted_text.hpp"

namespace mkba {

namespace {

std::string axis_names(const SweepPlan& plan)
{
    std::string text;
    for (const auto& axis : plan.axes) {
        text += "," + csv_field(axis.name);
    }
    return text;
}

std::string axis_values(const SweepPoint& point)
{
    std::string text;
    for (const auto& value : point.axis_values) {
        text += "," + csv_field(value);
    }
    return text;
}

std::map<std::uint64_t, const SweepRecord*> by_point(const SweepResults& results)
{
    std::map<std::uint64_t, const SweepRecord*> records;
    for (const auto& record : results.records) {
        records[record.point] = &record;
    }
    return records;
}

} // namespace

std::string points_csv(const SweepResults& results)
{
    const auto records = by_point(results);
    std::string out = "point,variant,status,message" + axis_names(results.plan) + "\n";
    for (const auto& point : results.plan.points) {
        const auto found = records.find(point.number);
        const bool failed = found != records.end() && found->second->failed();
        out += fmt::format("{},{},{},{}{}\n", point.number, csv_field(point.variant),
                           found == records.end() ? "waiting"
                           : failed               ? "failed"
                                                  : "done",
                           failed ? csv_field(found->second->message) : "", axis_values(point));
    }
    return out;
}

std::string statistics_csv(const SweepResults& results)
{
    const auto records = by_point(results);
    std::string out = "point,variant" + axis_names(results.plan) + ",output";
    for (const auto& statistic : sweep_statistics) {
        out += fmt::format(",{}", statistic);
    }
    out += '\n';
    for (const auto& point : results.plan.points) {
        const auto found = records.find(point.number);
        if (found == records.end()) {
            continue;
        }
        const auto start =
            fmt::format("{},{}{}", point.number, csv_field(point.variant), axis_values(point));
        for (std::size_t i = 0; i < found->second->outputs.size(); ++i) {
            out += start + "," + csv_field(results.plan.outputs[i]);
            for (const double figure : found->second->outputs[i]) {
                out += std::isfinite(figure) ? fmt::format(",{}", figure) : ",";
            }
            out += '\n';
        }
    }
    return out;
}

} // namespace mkba
