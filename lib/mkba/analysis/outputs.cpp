#include "mkba/analysis/outputs.hpp"

#include <algorithm>

#include "mkba/analysis/question.hpp"
#include "mkba/stats/figure_layout.hpp"

namespace mkba {

std::vector<Output> result_outputs(const Plan& plan)
{
    const FigureLayout layout{plan};
    std::vector<Output> outputs{
        {"total", layout.party(0, layout.parties, PartyFigure::result)},
        {"cash", layout.party(0, layout.parties, PartyFigure::result_cash)},
        {"fiscal", layout.perspective(Perspective::fiscal, BalanceFigure::result)},
        {"broad", layout.perspective(Perspective::broad, BalanceFigure::result)}};
    const auto& parties = plan.description->parties;
    for (std::size_t p = 0; p < parties.size(); ++p) {
        outputs.push_back({parties[p].name, layout.party(0, p, PartyFigure::result)});
    }
    return outputs;
}

Output output_named(const Plan& plan, const std::string& id)
{
    const auto outputs = result_outputs(plan);
    std::vector<std::string> known;
    for (const auto& output : outputs) {
        known.push_back(output.id);
    }
    return outputs[place_of_name(id, known, "party or total")];
}

std::vector<WantedColumn> wanted_columns(const std::vector<Output>& outputs)
{
    std::vector<WantedColumn> wanted;
    for (const auto& output : outputs) {
        wanted.push_back({0, output.column});
    }
    return wanted;
}

std::vector<std::string> answer_units(const Description& description)
{
    std::vector<std::string> units;
    if (description.answer) {
        units = description.answer->outcomes;
        if (!description.answer->families_supported.empty()) {
            units.insert(units.begin(), description.answer->families_supported);
        }
    }
    return units;
}

bool is_constant(std::span<const double> values)
{
    return std::all_of(values.begin(), values.end(),
                       [&](double value) { return value == values.front(); });
}

} // namespace mkba
