#include "mkba/run/coalitions.hpp"

#include <algorithm>
#include <set>

#include <fmt/ranges.h>

#include "mkba/plan/compile.hpp"
#include "mkba/plan/contract_plan.hpp"
#include "mkba/run/block_runner.hpp"
#include "mkba/run/intervention_sets.hpp"

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

std::vector<double> agreed_shares(const Plan& plan, const std::vector<Player>& players,
                                  const CentralValues& values)
{
    std::vector<double> shares;
    if (!plan.contract || plan.contract->key_rule != KeyRule::fixed) {
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

InterventionSets distinct_sets(std::size_t players, const std::vector<Funding>& funding)
{
    InterventionSets sets;
    for (Coalition s = 1; s < Coalition{1} << players; ++s) {
        const auto runs = runs_for(s, funding);
        if (!runs.empty()) {
            sets.emplace(runs, fmt::format("coalition_set_{}", sets.size()));
        }
    }
    return sets;
}

std::vector<std::string> names_of(const std::vector<Funding>& funding)
{
    std::vector<std::string> names;
    for (const auto& one : funding) {
        names.push_back(one.intervention);
    }
    return names;
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
        const bool runs = running(baseline, intervention.name) != nullptr ||
                          running(with, intervention.name) != nullptr;
        if (!runs || is_memorandum(description, intervention.name)) {
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
    const auto& terms = original->description->contract;
    made.players = groups.empty() && terms && !terms->players.empty()
                       ? players_of(*original, groups_of(*terms), Others::stay_out)
                       : players_of(*original, groups, Others::join);
    made.not_seated = not_seated(*original, made.players);
    made.funding = funding_of(*original, made.players);
    made.agreed_shares = agreed_shares(*original, made.players, CentralValues{*original});
    const auto sets = distinct_sets(made.players.size(), made.funding);
    made.sets = sets.size();
    const Coalition everybody = (Coalition{1} << made.players.size()) - 1;
    const auto grand = sets.find(runs_for(everybody, made.funding));
    if (grand == sets.end()) {
        const auto informed = memoranda(*description);
        refuse(description->compare.place,
               informed.empty()
                   ? "no intervention runs, so there is nothing to divide"
                   : fmt::format("{} is for information only, in no total and no division, and "
                                 "nothing else runs",
                                 fmt::join(informed, ", ")));
    }
    made.plan = compile(std::make_shared<const Description>(with_sets(
                            *original->description, names_of(made.funding), sets, grand->second)),
                        options);
    made.comparison.emplace_back();
    for (Coalition s = 1; s <= everybody; ++s) {
        const auto set = sets.find(runs_for(s, made.funding));
        made.comparison.push_back(
            set == sets.end() ? std::nullopt : comparison_of(*made.plan->description, set->second));
    }
    return made;
}

Game game_of(const std::vector<std::optional<std::size_t>>& comparison, std::size_t players,
             const std::vector<double>& results)
{
    Game game{players, std::vector<double>(comparison.size(), 0.0)};
    for (Coalition s = 1; s < game.worth.size(); ++s) {
        if (!comparison[s]) {
            continue;
        }
        const double* own = results.data() + *comparison[s] * players;
        for (std::size_t p = 0; p < players; ++p) {
            game.worth[s] += takes_part(s, p) ? own[p] : 0;
        }
    }
    return game;
}

std::vector<double> dues_of(const AllocationKey& key, const Game& game,
                            const std::vector<double>& results)
{
    auto dues = key.divide({game, {}, {}, {}}).value();
    for (std::size_t p = 0; p < dues.size(); ++p) {
        dues[p] -= results[p];
    }
    return dues;
}

} // namespace mkba
