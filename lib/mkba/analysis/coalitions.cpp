#include "mkba/analysis/coalitions.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "mkba/plan/compile.hpp"
#include "mkba/plan/contract_plan.hpp"
#include "mkba/run/block_runner.hpp"
#include "mkba/stats/figure_layout.hpp"

namespace mkba {

namespace {

/// Every row of the program with all parameters at their central values.
class CentralValues {
public:
    explicit CentralValues(const Plan& plan) : runner_{plan, {}, Width::single}
    {
        if (const auto refused = runner_.run_central()) {
            throw ModelRefusal{refused->text};
        }
    }
    [[nodiscard]] double at(Slot slot) const { return runner_.values().row(slot.index)[0]; }

private:
    BlockRunner runner_;
};

Coalition players_with(const std::vector<Player>& players, std::size_t party)
{
    Coalition found = 0;
    for (std::size_t p = 0; p < players.size(); ++p) {
        const auto& parties = players[p].parties;
        if (std::find(parties.begin(), parties.end(), party) != parties.end()) {
            found |= Coalition{1} << p;
        }
    }
    return found;
}

const RunningIntervention* running(const Alternative& alternative, const std::string& name)
{
    const auto found =
        std::find_if(alternative.interventions.begin(), alternative.interventions.end(),
                     [&](const RunningIntervention& one) { return one.intervention == name; });
    return found == alternative.interventions.end() ? nullptr : &*found;
}

const Alternative& alternative_named(const Description& description, const std::string& name)
{
    return description.alternatives[index_of(description.alternatives, name).value()];
}

/// The interventions of `funding` as in the compared alternative where `runs`, else as in the
/// baseline.
Alternative mixed(const Description& description, const std::vector<Funding>& funding,
                  const std::set<std::string>& runs)
{
    const auto& baseline = alternative_named(description, description.compare.baseline);
    const auto& with = alternative_named(description, description.compare.with);
    Alternative made{"", with.place, {}, {}};
    for (const auto& one : funding) {
        const auto* found =
            running(runs.contains(one.intervention) ? with : baseline, one.intervention);
        if (found != nullptr) {
            made.interventions.push_back(*found);
        }
    }
    return made;
}

std::vector<double> agreed_shares(const Plan& plan, const std::vector<Player>& players,
                                  const CentralValues& values)
{
    std::vector<double> shares;
    if (!plan.contract || plan.contract->key.empty()) {
        return shares;
    }
    shares.assign(players.size(), 0.0);
    for (const auto& receiver : plan.contract->key) {
        for (std::size_t p = 0; p < players.size(); ++p) {
            if (takes_part(players_with(players, receiver.party), p)) {
                shares[p] += values.at(receiver.share);
            }
        }
    }
    return shares;
}

std::set<std::string> runs_for(Coalition coalition, const std::vector<Funding>& funding)
{
    std::set<std::string> runs;
    for (const auto& one : funding) {
        if ((one.funders & ~coalition) == 0) {
            runs.insert(one.intervention);
        }
    }
    return runs;
}

/// Alternatives by the set of interventions that run beyond the baseline.
using Sets = std::map<std::set<std::string>, std::string>;

Sets distinct_sets(std::size_t players, const std::vector<Funding>& funding)
{
    Sets sets;
    for (Coalition s = 1; s < Coalition{1} << players; ++s) {
        const auto runs = runs_for(s, funding);
        if (!runs.empty()) {
            sets.emplace(runs, fmt::format("coalition_set_{}", sets.size()));
        }
    }
    return sets;
}

Description description_of(const Description& description, const std::vector<Funding>& funding,
                           const Sets& sets, const std::string& grand)
{
    Description made = description;
    made.contract.reset();
    made.alternatives = {alternative_named(description, description.compare.baseline)};
    for (const auto& [runs, name] : sets) {
        made.alternatives.push_back(mixed(description, funding, runs));
        made.alternatives.back().name = name;
    }
    made.compare.with = grand;
    return made;
}

} // namespace

std::vector<Funding> funding_of(const Plan& plan, const std::vector<Player>& players)
{
    const auto& description = *plan.description;
    const auto& baseline = alternative_named(description, description.compare.baseline);
    const auto& with = alternative_named(description, description.compare.with);
    const CentralValues values{plan};
    std::vector<Funding> funding;
    for (const auto& intervention : description.interventions) {
        if (running(baseline, intervention.name) == nullptr &&
            running(with, intervention.name) == nullptr) {
            continue;
        }
        Funding made{intervention.name};
        for (const auto& line : plan.lines) {
            const auto& of = description.lines[line.line].interventions;
            if (std::find(of.begin(), of.end(), intervention.name) == of.end()) {
                continue;
            }
            for (const auto& slot : line.parties) {
                made.funders |= values.at(slot.share) > 0 ? players_with(players, slot.party) : 0U;
            }
        }
        funding.push_back(std::move(made));
    }
    return funding;
}

CoalitionPlan plan_coalitions(const std::shared_ptr<const Description>& description,
                              const CompileOptions& options, const std::vector<PlayerGroup>& groups)
{
    const auto original = compile(description, options);
    CoalitionPlan made;
    made.players = players_of(*original, groups);
    made.funding = funding_of(*original, made.players);
    made.agreed_shares = agreed_shares(*original, made.players, CentralValues{*original});
    const auto sets = distinct_sets(made.players.size(), made.funding);
    made.sets = sets.size();
    const Coalition everybody = (Coalition{1} << made.players.size()) - 1;
    const auto grand = sets.find(runs_for(everybody, made.funding));
    if (grand == sets.end()) {
        refuse(description->compare.place, "no intervention runs, so there is nothing to divide");
    }
    made.plan = compile(std::make_shared<const Description>(description_of(
                            *original->description, made.funding, sets, grand->second)),
                        options);
    const auto compared = compared_alternatives(*made.plan->description);
    made.comparison.emplace_back();
    for (Coalition s = 1; s <= everybody; ++s) {
        const auto set = sets.find(runs_for(s, made.funding));
        made.comparison.emplace_back();
        for (std::size_t c = 0; set != sets.end() && c < compared.size(); ++c) {
            if (made.plan->description->alternatives[compared[c]].name == set->second) {
                made.comparison.back() = c;
            }
        }
    }
    return made;
}

} // namespace mkba
