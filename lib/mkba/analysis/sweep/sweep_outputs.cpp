#include "mkba/analysis/sweep/sweep_outputs.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "mkba/plan/formulas.hpp"
#include "mkba/scenario/text/spelling.hpp"
#include "mkba/stats/figure_layout.hpp"

namespace mkba {

namespace {

using Columns = std::map<std::string, std::size_t>;

constexpr std::array<std::pair<const char*, PartyFigure>, 8> party_names{
    {{"investment", PartyFigure::investment},
     {"saving", PartyFigure::saving},
     {"cashable", PartyFigure::cashable},
     {"line_transfer", PartyFigure::line_transfer},
     {"transfer", PartyFigure::transfer},
     {"result", PartyFigure::result},
     {"result_cash", PartyFigure::result_cash},
     {"payback_year", PartyFigure::payback}}};

constexpr std::array<std::pair<const char*, BalanceFigure>, 4> balance_names{
    {{"investment", BalanceFigure::investment},
     {"saving", BalanceFigure::saving},
     {"result", BalanceFigure::result},
     {"savings_share", BalanceFigure::savings_share}}};

constexpr std::array<std::pair<const char*, Perspective>, 3> perspective_names{
    {{"fiscal", Perspective::fiscal},
     {"narrow", Perspective::narrow},
     {"broad", Perspective::broad}}};

/// The followed view is cut 0 and has no prefix.
void add_parties(const Plan& plan, const FigureLayout& layout, std::size_t cut,
                 const std::string& prefix, Columns& columns)
{
    for (const auto& [name, figure] : party_names) {
        for (std::size_t p = 0; p < layout.parties; ++p) {
            columns[fmt::format("{}parties.{}.{}", prefix, plan.description->parties[p].name,
                                name)] = layout.party(cut, p, figure);
        }
        columns[fmt::format("{}total.{}", prefix, name)] =
            layout.party(cut, layout.parties, figure);
    }
}

void add_money(const Plan& plan, const FigureLayout& layout, Columns& columns)
{
    for (const auto& [name, perspective] : perspective_names) {
        for (const auto& [figure_name, figure] : balance_names) {
            columns[fmt::format("perspectives.{}.{}", name, figure_name)] =
                layout.perspective(perspective, figure);
        }
    }
    columns["perspectives.broad.ratio"] = columns.at("perspectives.broad.savings_share");
    const auto& posts = plan.description->posts;
    for (std::size_t p = 0; p < posts.size(); ++p) {
        columns["posts." + posts[p].name] = layout.post(p, PostFigure::result);
        columns["posts." + posts[p].name + ".investment"] = layout.post(p, PostFigure::investment);
        columns["posts." + posts[p].name + ".saving"] = layout.post(p, PostFigure::saving);
    }
    for (std::size_t l = 0; l < plan.lines.size(); ++l) {
        columns["lines." + plan.description->lines[plan.lines[l].line].name] = layout.line(l);
    }
}

void add_units(const Plan& plan, const FigureLayout& layout, Columns& columns)
{
    const auto& units = plan.description->units;
    for (std::size_t u = 0; u < units.size(); ++u) {
        columns["units." + units[u].name + ".baseline"] = layout.unit(u, UnitFigure::baseline);
        columns["units." + units[u].name + ".with"] = layout.unit(u, UnitFigure::with);
        columns["units." + units[u].name] = layout.unit(u, UnitFigure::difference);
    }
}

void add_groups(const Plan& plan, const FigureLayout& layout, Columns& columns)
{
    const auto& description = *plan.description;
    const std::size_t groups = description.groups ? description.groups->groups.size() : 0;
    for (std::size_t g = 0; g < groups; ++g) {
        const auto prefix = fmt::format("groups.{}.", description.groups->groups[g].name);
        columns[prefix + "programme_euros"] = layout.group_euros(g);
        for (std::size_t i = 0; i < description.interventions.size(); ++i) {
            columns[prefix + "reached." + description.interventions[i].name] = layout.reached(i, g);
        }
        for (std::size_t o = 0; o < description.outcomes.size(); ++o) {
            columns[prefix + "outcomes." + description.outcomes[o].name] = layout.avoided(o, g);
        }
    }
}

std::string full_name(const std::string& name, const std::string& perspective)
{
    if (name == "result" || name == "saving" || name == "investment") {
        return fmt::format("perspectives.{}.{}", perspective.empty() ? "narrow" : perspective,
                           name);
    }
    return name;
}

} // namespace

std::map<std::string, std::size_t> output_columns(const Plan& plan)
{
    const FigureLayout layout{plan};
    Columns columns;
    add_parties(plan, layout, 0, "", columns);
    const auto cuts = calendar_cuts(plan);
    for (std::size_t c = 0; c < cuts.size(); ++c) {
        add_parties(plan, layout, c + 1, fmt::format("calendar.{}.", cuts[c]), columns);
    }
    add_money(plan, layout, columns);
    add_units(plan, layout, columns);
    add_groups(plan, layout, columns);
    return columns;
}

std::vector<std::size_t> columns_of(const Plan& plan, const std::vector<SweepOutput>& outputs,
                                    const std::string& perspective)
{
    const auto known = output_columns(plan);
    std::vector<std::size_t> columns;
    for (const auto& output : outputs) {
        const auto found = known.find(full_name(output.name, perspective));
        if (found == known.end()) {
            std::vector<std::string> names;
            for (const auto& [name, column] : known) {
                names.push_back(name);
            }
            refuse(output.place, fmt::format("there is no output '{}'", output.name),
                   suggestion(output.name, names));
        }
        columns.push_back(found->second);
    }
    return columns;
}

} // namespace mkba
