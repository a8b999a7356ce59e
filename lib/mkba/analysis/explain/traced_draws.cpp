#include "mkba/analysis/explain/traced_draws.hpp"

#include <algorithm>

#include "mkba/analysis/explain/part_rows.hpp"
#include "mkba/plan/contract_plan.hpp"
#include "mkba/run/sampling.hpp"
#include "mkba/run/sign_contract.hpp"

namespace mkba {

namespace {

void refuse_if(const std::optional<Refusal>& refusal)
{
    if (refusal) {
        throw ModelRefusal{refusal->text};
    }
}

RunOptions options_of(View view)
{
    RunOptions options;
    options.view = view;
    return options;
}

} // namespace

TracedDraws::TracedDraws(const Unfolding& unfolding, const Quantity& quantity, View view,
                         Width width)
    : with_games_{with_games(std::make_shared<const Plan>(unfolding.plan()), options_of(view))},
      plan_{*with_games_}, quantity_{quantity}, parts_{unfolding, quantity},
      sampler_{plan_.description->simulation.draws > 0 ? make_sampler(plan_) : nullptr},
      width_{kernels(width).width}, runner_{plan_, source_of(sampler_.get()), width}
{
}

void TracedDraws::watch(const PartSink& sink)
{
    runner_.watch([this, &sink](std::size_t alternative, std::uint32_t t, const FlowView& flows) {
        parts_.of_year(alternative, t, flows, runner_.values(), sink.part);
    });
}

void TracedDraws::run_central(const PartSink& sink)
{
    watch(sink);
    refuse_if(runner_.run_central());
    show_transfers(1, sink);
}

void TracedDraws::run(const BlockOfDraws& block, const PartSink& sink)
{
    watch(sink);
    refuse_if(runner_.run(block));
    show_transfers(block.count, sink);
}

void TracedDraws::show_transfers(std::size_t lanes, const PartSink& sink)
{
    const auto any =
        std::any_of(quantity_.addends.begin(), quantity_.addends.end(),
                    [](const Addend& addend) { return addend.kind == AddendKind::transfer; });
    if (!plan_.contract || !any) {
        return;
    }
    const auto parties = plan_.description->parties.size();
    const auto& settlement = runner_.settle_again(0, lanes);
    for (const auto& addend : quantity_.addends) {
        const auto paid_years =
            addend.kind == AddendKind::transfer ? plan_.contract->paid_years : 0;
        for (std::uint32_t y = 0; y < paid_years; ++y) {
            const auto year = plan_.contract->paid_first + y;
            sink.transfer({&addend, year, transfer_worth(plan_, addend, year),
                           settlement.transfers.row(y * parties + addend.index)});
        }
    }
}

} // namespace mkba
