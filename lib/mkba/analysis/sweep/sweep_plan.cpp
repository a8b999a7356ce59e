#include "mkba/analysis/sweep/sweep_plan.hpp"

#include "mkba/analysis/sweep/byte_text.hpp"

namespace mkba {

namespace {

constexpr std::size_t least = sizeof(std::uint64_t); // of anything that is counted

void write_texts(ByteWriter& out, const std::vector<std::string>& texts)
{
    out.number(static_cast<std::uint64_t>(texts.size()));
    for (const auto& text : texts) {
        out.text(text);
    }
}

std::vector<std::string> read_texts(ByteReader& in)
{
    std::vector<std::string> texts(in.count(least));
    for (auto& text : texts) {
        text = in.text();
    }
    return texts;
}

void write_point(ByteWriter& out, const SweepPoint& point)
{
    out.number(point.number).text(point.variant).text(point.perspective);
    write_texts(out, point.axis_values);
    out.number(static_cast<std::uint64_t>(point.settings.size()));
    for (const auto& [name, value] : point.settings) {
        out.text(name).text(value);
    }
}

SweepPoint read_point(ByteReader& in)
{
    SweepPoint point;
    point.number = in.number<std::uint64_t>();
    point.variant = in.text();
    point.perspective = in.text();
    point.axis_values = read_texts(in);
    point.settings.resize(in.count(2 * least));
    for (auto& [name, value] : point.settings) {
        name = in.text();
        value = in.text();
    }
    return point;
}

std::vector<std::string> names_of(const std::vector<SweepOutput>& outputs)
{
    std::vector<std::string> names;
    for (const auto& output : outputs) {
        names.push_back(output.name);
    }
    return names;
}

} // namespace

SweepPlan plan_of(const SweepTerms& terms, const std::atomic<bool>* stop)
{
    SweepPlan plan{{}, names_of(terms.outputs), names_of(terms.draws), sweep_points(terms, stop)};
    for (const auto& axis : terms.axes) {
        plan.axes.push_back({axis.name, axis.settings});
    }
    return plan;
}

std::string bytes_of(const SweepPlan& plan)
{
    ByteWriter out;
    out.number(static_cast<std::uint64_t>(plan.axes.size()));
    for (const auto& axis : plan.axes) {
        out.text(axis.name);
        write_texts(out, axis.settings);
    }
    write_texts(out, plan.outputs);
    write_texts(out, plan.kept_draws);
    out.number(static_cast<std::uint64_t>(plan.points.size()));
    for (const auto& point : plan.points) {
        write_point(out, point);
    }
    return out.bytes();
}

SweepPlan sweep_plan_of(std::string_view bytes)
{
    ByteReader in{bytes};
    SweepPlan plan;
    plan.axes.resize(in.count(2 * least));
    for (auto& axis : plan.axes) {
        axis.name = in.text();
        axis.settings = read_texts(in);
    }
    plan.outputs = read_texts(in);
    plan.kept_draws = read_texts(in);
    plan.points.resize(in.count(least));
    for (auto& point : plan.points) {
        point = read_point(in);
    }
    in.finish();
    return plan;
}

} // namespace mkba
