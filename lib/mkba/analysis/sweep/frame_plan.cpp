#include "mkba/analysis/sweep/frame_plan.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "mkba/analysis/sweep/contract_numbers.hpp"
#include "mkba/plan/discounting.hpp"
#include "mkba/plan/open_parameter.hpp"
#include "mkba/run/engine.hpp"
#include "mkba/run/sampling.hpp"

namespace mkba {

namespace {

/// The scenarios of contracts with their swept numbers as parameters, all of which the first
/// has: the compiler must neither fold these rows nor trust that they stay below any bound but the
/// frame's.
std::vector<std::shared_ptr<const Description>> opened(const SweepFrame& frame,
                                                       const std::vector<ReadContract>& contracts)
{
    std::vector<std::shared_ptr<Description>> open;
    for (const auto& one : contracts) {
        auto& description = *open.emplace_back(std::make_shared<Description>(one.fixed));
        auto& all = open.front()->parameters;
        for (const auto& name : frame.contracts[one.contract].rows) {
            if (!name_contract_number(description, name)) {
                refuse({}, fmt::format("'{}' is no number of these contracts", name));
            }
            if (!index_of(all, name)) {
                all.push_back(
                    description.parameters[index_of(description.parameters, name).value()]);
            }
        }
    }
    for (const auto& swept : frame.swept) {
        auto& all = open.front()->parameters;
        if (const auto at = index_of(all, swept.name)) {
            leave_open(all[*at], swept.low, swept.high);
        }
    }
    return {open.begin(), open.end()};
}

std::vector<std::string> rate_names(const MoneyFrame& money)
{
    std::vector<std::string> names;
    for (const auto& [name, rates] : money.discount_rates) {
        names.push_back(name);
    }
    return names;
}

/// The factors of every discounting of a frame, of which the plan has that of `member`. Empty where
/// it cannot be read, or does not have the same named rates: then lines mean other ones.
std::vector<std::vector<std::vector<double>>> factors_of(const ScenarioSource& scenario,
                                                         const SweepFrame& frame,
                                                         std::size_t member, const Plan& plan)
{
    std::vector<std::vector<std::vector<double>>> factors(frame.discounting.size());
    const auto names = rate_names(plan.description->money);
    for (std::size_t d = 0; d < factors.size(); ++d) {
        if (d == frame.discount_of[member]) {
            factors[d] = plan.time.discount_factors;
            continue;
        }
        try {
            const auto money = read_at(scenario, frame, member, d).money;
            if (rate_names(money) == names) {
                factors[d] = discount_factors(money, plan.time.start, plan.time.years);
            }
        } catch (const InputError&) { // its points are tried by themselves
            factors[d].clear();
        }
    }
    return factors;
}

/// Where drawn numbers come from: the sampler or the point.
void place_rows(const SweepFrame& frame, const Description& fixed, FramePlan& made)
{
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
    made.sampler = fixed.simulation.draws > 0 ? make_sampler(fixed, sampled) : nullptr;
}

/// What a point computes again on the projection of another one.
void part_rows(FramePlan& made)
{
    std::vector<std::uint32_t> money;
    for (std::size_t s = 0; s < made.swept_rows.size(); ++s) {
        const auto row = static_cast<std::uint32_t>(made.swept_rows[s]);
        if (made.swept_rows[s] == FramePlan::unused) {
            continue;
        }
        if (moves_people(*made.plan, row)) {
            made.people.push_back(s);
        } else {
            made.money.push_back(s);
            money.push_back(row);
        }
    }
    if (made.plan->agreements.empty()) {
        made.again.push_back(money_rows(*made.plan, money));
        return;
    }
    Plan own = *made.plan;
    for (const auto& agreement : made.plan->agreements) {
        take_agreement(own, *agreement);
        made.again.push_back(money_rows(own, money));
    }
}

FramePlan plan_together(const ScenarioSource& scenario, const SweepFrame& frame,
                        const std::vector<ReadContract>& contracts)
{
    const auto open = opened(frame, contracts);
    FramePlan made;
    made.plan = open.size() == 1 ? plan_of_run(open.front(), {}) : compile_together(open, {});
    made.discount_factors = factors_of(scenario, frame, contracts.front().member, *made.plan);
    place_rows(frame, contracts.front().fixed, made);
    part_rows(made);
    return made;
}

class FramePlanner {
public:
    FramePlanner(const ScenarioSource& scenario, const SweepFrame& frame)
        : scenario_{scenario}, frame_{frame}
    {
        made_.contracts.resize(frame.contracts.size());
    }

    [[nodiscard]] PlannedFrame plan()
    {
        auto read = read_contracts(scenario_, frame_);
        made_.refused = std::move(read.refused);
        for (auto& contracts : read.kinds) {
            plan_kind(std::move(contracts));
        }
        return std::move(made_);
    }

private:
    /// Together or, where that cannot be, each by itself.
    void plan_kind(std::vector<ReadContract> contracts)
    {
        try {
            auto plan = plan_together(scenario_, frame_, contracts);
            for (std::size_t a = 0; a < contracts.size(); ++a) {
                made_.contracts[contracts[a].contract] = PlannedContract{made_.plans.size(), a};
            }
            made_.plans.push_back(std::move(plan));
        } catch (const InputError&) {
            if (frame_.points.size() == 1) {
                throw;
            }
            for (std::size_t c = 0; contracts.size() > 1 && c < contracts.size(); ++c) {
                plan_kind({std::move(contracts[c])});
            }
        }
    }

    const ScenarioSource& scenario_;
    const SweepFrame& frame_;
    PlannedFrame made_;
};

} // namespace

PlannedFrame plan_frame(const ScenarioSource& scenario, const SweepFrame& frame)
{
    return FramePlanner{scenario, frame}.plan();
}

} // namespace mkba
