// Keys and cost division for machines.
#include "mkba/report/analyses/allocation.hpp"

namespace mkba {

namespace {

FigureTree statistics(const Statistics& figure)
{
    FigureTree tree;
    tree.set("mean", figure.mean);
    if (figure.spread) {
        tree.set("sd", figure.spread->sd)
            .set("p5", figure.spread->p5)
            .set("p50", figure.spread->p50)
            .set("p95", figure.spread->p95)
            .set("mcse", figure.spread->error_mean);
    }
    return tree;
}

const char* role_name(PlayerRole role)
{
    constexpr const char* names[] = {"payer", "provider", "investor", "grant"};
    return names[static_cast<std::size_t>(role)];
}

FigureTree players(const AllocationResults& results)
{
    FigureTree tree{FigureTree::Object{}};
    for (const auto& player : results.players) {
        FigureTree one;
        one.set("investment", statistics(player.investment))
            .set("own_saving", statistics(player.own_saving))
            .set("result", statistics(player.result))
            .set("alone", player.alone)
            .set("grant", player.is_grant)
            .set("role", player.role ? FigureTree{role_name(*player.role)} : FigureTree{});
        tree.set(player.name, std::move(one));
    }
    return tree;
}

FigureTree key(const KeyFigures& figures, const AllocationResults& results)
{
    if (figures.expected.empty()) {
        return {};
    }
    FigureTree tree;
    FigureTree by_player{FigureTree::Object{}};
    for (std::size_t p = 0; p < results.players.size(); ++p) {
        FigureTree one;
        one.set("expected", figures.expected[p])
            .set("transfer", figures.expected[p] - results.players[p].result.mean);
        if (p < figures.parts.size()) {
            one.set("part", statistics(figures.parts[p])).set("stays", figures.stays[p]);
        }
        by_player.set(results.players[p].name, std::move(one));
    }
    tree.set("players", std::move(by_player))
        .set("core_in_expectation", figures.holds_in_expectation)
        .set("side_payment_in_expectation", figures.side_payment_in_expectation)
        .set("core", figures.holds)
        .set("side_payment", figures.side_payment);
    return tree;
}

FigureTree funding(const AllocationResults& results)
{
    FigureTree tree{FigureTree::Object{}};
    for (const auto& funded : results.funding) {
        FigureTree names{FigureTree::List{}};
        for (const auto& funder : funded.funders) {
            names.add(funder);
        }
        tree.set(funded.intervention, std::move(names));
    }
    return tree;
}

} // namespace

FigureTree allocation_figures(const AllocationResults& results)
{
    FigureTree keys{FigureTree::Object{}};
    for (const auto& figures : results.keys) {
        keys.set(figures.name, key(figures, results));
    }
    FigureTree outside{FigureTree::List{}};
    for (const auto& party : results.not_seated) {
        outside.add(party);
    }
    FigureTree tree;
    tree.set("joint", statistics(results.joint))
        .set("players", players(results))
        .set("not_seated", std::move(outside))
        .set("funding", funding(results))
        .set("sets", results.sets)
        .set("sample", results.sample)
        .set("certainty", results.certainty)
        .set("core_in_expectation", results.core_in_expectation)
        .set("core", results.core)
        .set("best_side_payment", results.best_side_payment)
        .set("keys", std::move(keys));
    if (results.costs) {
        FigureTree costs;
        costs.set("programme_cost", results.costs->programme_cost)
            .set("gap", statistics(results.costs->gap))
            .set("gap_a_year", statistics(results.costs->gap_a_year))
            .set("grants_now", results.costs->grants_now);
        tree.set("cost_division", std::move(costs));
    }
    return tree;
}

} // namespace mkba
