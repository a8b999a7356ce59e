#include "mkba/analysis/sensitivity/switches.hpp"

#include <functional>

#include <fmt/format.h>

#include "mkba/plan/compile.hpp"

namespace mkba {

namespace {

struct Switch {
    std::string name;
    std::function<void(Description&)> turn;
};

void add_countings(const Description& description, std::vector<Switch>& all)
{
    const std::pair<const char*, Counting> countings[] = {
        {"start", Counting::start}, {"end", Counting::end}, {"half-cycle", Counting::half_cycle}};
    for (const auto& [name, counting] : countings) {
        if (counting != description.time.counting) {
            all.push_back({std::string{"time.counting="} + name,
                           [c = counting](Description& changed) { changed.time.counting = c; }});
        }
    }
    const std::pair<const char*, Timing> timings[] = {
        {"start", Timing::start}, {"middle", Timing::middle}, {"end", Timing::end}};
    for (const auto& [name, timing] : timings) {
        if (timing != description.money.timing) {
            all.push_back({std::string{"money.timing="} + name,
                           [t = timing](Description& changed) { changed.money.timing = t; }});
        }
    }
}

void add_rates(const Description& description, std::vector<Switch>& all)
{
    const auto euro = description.money.discount_rates.find("euro");
    for (const double rate : {0.015, 0.0225, 0.03, 0.04}) {
        const bool own = euro != description.money.discount_rates.end() &&
                         euro->second.size() == 1 && euro->second.begin()->second == rate;
        if (!own) {
            all.push_back({fmt::format("money.discount={}", rate), [rate](Description& changed) {
                               for (auto& point : changed.money.discount_rates["euro"]) {
                                   point.second = rate;
                               }
                           }});
        }
    }
}

void add_parameters(const Description& description, std::vector<Switch>& all)
{
    for (const auto& parameter : description.parameters) {
        if (parameter.value && parameter.evidence.unit.starts_with("switch")) {
            const double turned = *parameter.value == 0 ? 1 : 0;
            all.push_back({fmt::format("{}={}", parameter.name, turned),
                           [name = parameter.name, turned](Description& changed) {
                               for (auto& one : changed.parameters) {
                                   if (one.name == name) {
                                       one.value = turned;
                                   }
                               }
                           }});
        }
    }
}

/// The mean of every output.
std::vector<double> means_of(const std::shared_ptr<const Description>& description,
                             const RunOptions& options, const std::vector<Output>& outputs)
{
    const auto plan = plan_of_run(description, options);
    const auto run = run_own_draws(*plan, options, wanted_columns(outputs), KeepParameters::no);
    std::vector<double> means;
    for (std::size_t o = 0; o < outputs.size(); ++o) {
        means.push_back(mean_of(run.figures.column(o)));
    }
    return means;
}

} // namespace

SensitivityResult switches(const std::shared_ptr<const Description>& description,
                           const RunOptions& options)
{
    std::vector<Switch> all;
    add_countings(*description, all);
    add_rates(*description, all);
    add_parameters(*description, all);
    const auto plan = plan_of_run(description, options);
    const auto outputs = result_outputs(*plan);
    const auto own = means_of(description, options, outputs);
    SensitivityResult made;
    made.method = "switches";
    made.statistics = {"result", "difference"};
    made.ranked_by = 1;
    made.runs = (all.size() + 1) * std::max<std::uint64_t>(description->simulation.draws, 1);
    for (std::size_t o = 0; o < outputs.size(); ++o) {
        made.outputs.push_back({outputs[o].id, own[o], true, {}});
    }
    for (const auto& one : all) {
        auto changed = std::make_shared<Description>(*description);
        one.turn(*changed);
        const auto means = means_of(changed, options, outputs);
        made.inputs.push_back({one.name, {one.name}, Grade::a});
        for (std::size_t o = 0; o < outputs.size(); ++o) {
            made.outputs[o].figures.push_back({means[o], means[o] - own[o]});
            made.outputs[o].constant = made.outputs[o].constant && means[o] == own[o];
        }
    }
    for (auto& output : made.outputs) {
        if (output.constant) {
            output.figures.clear();
        }
    }
    return made;
}

} // namespace mkba
