#include "mkba/analysis/sensitivity/replaced_values.hpp"

#include <algorithm>

#include "mkba/analysis/question.hpp"
#include "mkba/plan/open_parameter.hpp"
#include "mkba/run/engine.hpp"
#include "mkba/run/sampling.hpp"

namespace mkba {

ReplacedRun::ReplacedRun(const std::shared_ptr<const Description>& description,
                         const RunOptions& options, const std::vector<std::string>& names)
    : options_{options}
{
    auto changed = std::make_shared<Description>(*description);
    std::vector<std::string> known;
    for (const auto& parameter : changed->parameters) {
        known.push_back(parameter.value ? parameter.name : std::string{});
    }
    std::vector<std::string> made;
    for (const auto& name : names) {
        auto& parameter = changed->parameters[place_of_name(name, known, "parameter with a value")];
        if (!parameter.distribution) {
            leave_open(parameter);
            made.push_back(name);
        }
    }
    plan_ = plan_of_run(changed, options_);
    for (const auto& name : names) {
        rows_.push_back(place_of_name(name, plan_->drawn, "parameter"));
    }
    const auto central = central_values(*plan_);
    for (const auto& name : made) {
        const auto row = place_of_name(name, plan_->drawn, "parameter");
        kept_.emplace_back(row, central[row]);
    }
}

void ReplacedRun::fill_variant(const Part& part, const Replacements& variant, const DrawSource& own,
                               std::span<const Lanes> rows) const
{
    std::vector<Lanes> drawn;
    for (const auto& row : rows) {
        drawn.push_back(row.subspan(part.lane, part.drawn));
    }
    own.fill(part.draw, part.drawn, drawn);
    for (const auto& row : rows) {
        const auto lanes = row.subspan(part.lane, part.lanes);
        std::fill(lanes.begin() + static_cast<std::ptrdiff_t>(part.drawn), lanes.end(),
                  lanes[part.drawn - 1]);
    }
    const auto set = [&](std::size_t row, double value) {
        const auto lanes = rows[row].subspan(part.lane, part.lanes);
        std::fill(lanes.begin(), lanes.end(), value);
    };
    for (const auto& [row, value] : kept_) {
        set(row, value);
    }
    for (const auto& [name, value] : variant) {
        set(rows_[name], value);
    }
}

std::vector<std::vector<double>> ReplacedRun::means(const std::vector<Replacements>& variants,
                                                    const std::vector<Output>& outputs) const
{
    const auto given = plan_->description->simulation.draws;
    const auto draws = std::max<std::uint64_t>(given, 1);
    const auto sampler = given > 0 ? make_sampler(*plan_) : nullptr;
    const auto own = given > 0 ? source_of(sampler.get()) : central_source(*plan_);
    // Whole blocks for each variant, so that draws keep their luck; the rest of the last one
    // repeats its last draw. Central runs have no luck and stand side by side.
    const auto stride = given > 0 ? (draws + block_lanes - 1) / block_lanes * block_lanes : 1;
    const auto fill = [&](DrawIndex first, std::size_t count, std::span<const Lanes> rows) {
        for (std::size_t lane = 0; lane < count;) {
            const auto draw = (first + lane) % stride;
            const auto part = std::min<std::uint64_t>(count - lane, stride - draw);
            const auto drawn = std::min(part, draws - draw);
            fill_variant({draw, drawn, part, lane}, variants[(first + lane) / stride], own, rows);
            lane += part;
        }
    };
    const DrawSource source{fill, [given, stride](DrawIndex first) {
                                return given > 0 ? std::optional{first % stride} : std::nullopt;
                            }};
    const auto run = run_given({*plan_, source, options_}, stride * variants.size(),
                               wanted_columns(outputs), KeepParameters::no);
    std::vector<std::vector<double>> means(outputs.size());
    for (std::size_t o = 0; o < outputs.size(); ++o) {
        for (std::size_t v = 0; v < variants.size(); ++v) {
            means[o].push_back(mean_of(run.figures.column(o).subspan(v * stride, draws)));
        }
    }
    return means;
}

} // namespace mkba
