// The engine's first draws of a scenario, for comparison with the oracle.
#include "tests/reference/engine_draws.hpp"

#include <stdexcept>

#include "mkba/plan/compile.hpp"
#include "mkba/run/sampling.hpp"
#include "mkba/scenario/contract_terms.hpp"

namespace mkba::reference {

EngineDraws::EngineDraws(std::shared_ptr<const Description> description, View view,
                         std::size_t draws)
    : plan_(compile(std::move(description), {.view = view})),
      sampler_(draws > 0 && plan_->description->simulation.draws >= draws ? make_sampler(*plan_)
                                                                          : nullptr),
      runner_(*plan_, source_of(sampler_.get()), Width::block)
{
    std::optional<Refusal> refusal;
    if (sampler_ != nullptr) {
        lanes_ = draws;
        refusal = runner_.run({0, draws});
    } else {
        refusal = runner_.run_central();
    }
    if (refusal) {
        throw std::runtime_error(refusal->text);
    }
}

std::map<std::string, double> EngineDraws::drawn(std::size_t lane) const
{
    std::map<std::string, double> values;
    for (std::size_t row = 0; sampler_ != nullptr && row < plan_->drawn.size(); ++row) {
        values[plan_->drawn[row]] = runner_.values().row(row)[lane];
    }
    return values;
}

ReferenceNoise EngineDraws::noise(std::size_t lane)
{
    ReferenceNoise noise;
    const auto& terms = plan_->description->contract;
    if (!terms || sampler_ == nullptr) {
        return noise;
    }
    for (int year = 0; year < terms->years; ++year) {
        noise.sampling[terms->first_year + year] =
            runner_.noise().row(static_cast<std::size_t>(year))[lane];
    }
    noise.benchmark = runner_.noise().row(static_cast<std::size_t>(terms->years))[lane];
    return noise;
}

} // namespace mkba::reference
