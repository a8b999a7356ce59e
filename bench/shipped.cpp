#include "bench/shipped.hpp"

#include <algorithm>

#include "mkba/plan/compile.hpp"
#include "mkba/scenario/read_scenario.hpp"

namespace mkba::bench {

std::string shipped_path()
{
    return MKBA_SOURCE_DIR "/scenarios/aa-en-hunze.yaml";
}

std::shared_ptr<const Plan> shipped_plan()
{
    return compile(std::make_shared<const Description>(read_scenario(shipped_path())), {});
}

std::shared_ptr<const Plan> hand_written_plan()
{
    const std::string path = MKBA_SOURCE_DIR "/bench/hand/model.yaml";
    return compile(std::make_shared<const Description>(read_scenario(path)), {});
}

BareProjection::BareProjection(const Plan& plan, Width width)
    : plan_{plan}, kernels_{kernels(width)}, values_{plan.program.rows, kernels_.width},
      projection_{plan, width}
{
    for (std::size_t k = 0; k < plan.alternatives.size(); ++k) {
        ledgers_.emplace_back(plan, kernels_.width);
    }
    for (const auto& constant : plan.program.constants) {
        std::fill_n(values_.row(constant.row), kernels_.width, constant.value);
    }
}

void BareProjection::fill(const Sampler& sampler, DrawIndex first)
{
    std::vector<Lanes> rows;
    for (std::size_t p = 0; p < plan_.drawn.size(); ++p) {
        rows.emplace_back(values_.row(p), kernels_.width);
    }
    sampler.fill(first, kernels_.width, rows);
}

void BareProjection::take(const RowBlock& values, std::size_t lane)
{
    for (std::size_t p = 0; p < plan_.drawn.size(); ++p) {
        values_.row(p)[0] = values.row(p)[lane];
    }
}

void BareProjection::run()
{
    kernels_.evaluate(plan_.program, values_.data());
    for (std::size_t k = 0; k < ledgers_.size(); ++k) {
        projection_.project(k, values_, kernels_.width, ledgers_[k]);
    }
}

} // namespace mkba::bench
