// How many draws of the model in hand/model.yaml a core does in a second, against other ways of
// doing them.
#include <cstdio>
#include <map>
#include <string>

#include <fmt/format.h>

#include "mkba/draw/distribution.hpp"
#include "mkba/run/block_runner.hpp"
#include "mkba/run/sampling.hpp"

#include "bench/hand_check.hpp"
#include "bench/measure.hpp"
#include "tests/reference/reference_model.hpp"

using namespace mkba;
using namespace mkba::bench;

namespace {

constexpr std::size_t blocks = 8; // a turn
constexpr int rounds = 40;

/// Everything that is measured, on the same plan.
struct Contestants {
    explicit Contestants(std::shared_ptr<const Plan> of)
        : plan{std::move(of)}, sampler{make_sampler(*plan)}, block{*plan, source_of(sampler.get()),
                                                                   Width::block},
          single{*plan, source_of(sampler.get()), Width::single}, bare{*plan, Width::block},
          bare_single{*plan, Width::single}, inputs{*plan}, kernel{inputs}
    {
        bare.fill(*sampler, 0);
    }

    std::shared_ptr<const Plan> plan;
    std::unique_ptr<const Sampler> sampler;
    BlockRunner block;
    BlockRunner single;
    BareProjection bare;
    BareProjection bare_single;
    hand::Inputs inputs;
    hand::Kernel kernel;
};

/// Work that is only worth measuring where no draw is refused.
void run_block(BlockRunner& runner, const BlockOfDraws& draws)
{
    if (const auto refusal = runner.run(draws)) {
        throw std::runtime_error(refusal->text);
    }
}

std::string draws_a_second(double seconds, const char* which)
{
    return fmt::format("{:.0f} {} a second and core", 1 / seconds, which);
}

void whole_draws(Contestants& c)
{
    const Side by_block{[&] {
                            for (std::size_t b = 0; b < blocks; ++b) {
                                run_block(c.block, {b * block_lanes, block_lanes});
                            }
                        },
                        blocks * block_lanes};
    const Side by_lane{[&] {
                           for (std::size_t d = 0; d < block_lanes; ++d) {
                               run_block(c.single, {d, 1});
                           }
                       },
                       block_lanes};
    const Side by_hand{[&] {
                           for (std::size_t b = 0; b < blocks; ++b) {
                               c.bare.fill(*c.sampler, b * block_lanes);
                               c.kernel.run(c.bare.values());
                           }
                       },
                       blocks * block_lanes};
    const auto seconds = best_in_turns({by_block, by_lane, by_hand}, rounds);
    const auto detail = draws_a_second(seconds[0], "draws");
    print({"whole draws", seconds[1] / seconds[0], "the same plan, one lane at a time", 8, detail});
    print({"whole draws", seconds[2] / seconds[0], "the sampler and the hand-written kernel", 0,
           draws_a_second(seconds[2], "by hand")});
}

void bare_projections(Contestants& c)
{
    c.bare.fill(*c.sampler, 0);
    const Side by_block{[&] {
                            for (std::size_t b = 0; b < blocks; ++b) {
                                c.bare.run();
                            }
                        },
                        blocks * block_lanes};
    const Side by_lane{[&] {
                           for (std::size_t lane = 0; lane < block_lanes; ++lane) {
                               c.bare_single.take(c.bare.values(), lane);
                               c.bare_single.run();
                           }
                       },
                       block_lanes};
    const Side by_hand{[&] {
                           for (std::size_t b = 0; b < blocks; ++b) {
                               c.kernel.run(c.bare.values());
                           }
                       },
                       blocks * block_lanes};
    const auto seconds = best_in_turns({by_block, by_lane, by_hand}, rounds);
    print({"parameters to yearly flows", seconds[1] / seconds[0],
           "the same plan, one lane at a time", 8, draws_a_second(seconds[0], "draws")});
    print({"parameters to yearly flows", seconds[2] / seconds[0], "the hand-written kernel", 0.4,
           draws_a_second(seconds[2], "by hand")});
    const auto difference = hand_difference(*c.plan, c.bare, c.kernel);
    std::printf("  the two differ by at most %.1e in euros and %.1e in cases: %s\n",
                difference.euros, difference.cases,
                difference.euros < 1e-9 && difference.cases < 1e-9 ? "ok" : "WRONG");
}

void against_oracle(Contestants& c)
{
    run_block(c.block, {0, block_lanes});
    std::map<std::string, double> drawn;
    for (std::size_t p = 0; p < c.plan->drawn.size(); ++p) {
        drawn[c.plan->drawn[p]] = c.block.values().row(p)[0];
    }
    const Side by_block{[&] { run_block(c.block, {0, block_lanes}); }, block_lanes};
    const Side by_oracle{
        [&] { (void)reference::run_reference(*c.plan->description, drawn, View::followed); }};
    const auto seconds = best_in_turns({by_block, by_oracle}, 3);
    print({"whole draws", seconds[1] / seconds[0], "the oracle", 0,
           fmt::format("{:.2f} s a draw by the oracle", seconds[1])});
}

/// Nanoseconds a sampled value, against the exact quantile of every distribution.
void sampled_values(Contestants& c)
{
    std::vector<Distribution> distributions;
    for (const auto& parameter : c.plan->description->parameters) {
        if (parameter.distribution) {
            distributions.push_back(make_distribution(*parameter.distribution));
        }
    }
    const auto values = static_cast<double>(c.plan->drawn.size() * block_lanes * blocks);
    const Side by_sampler{[&] {
                              for (std::size_t b = 0; b < blocks; ++b) {
                                  c.bare.fill(*c.sampler, b * block_lanes);
                              }
                          },
                          values};
    double sum = 0;
    const Side by_quantile{[&] {
                               for (const auto& distribution : distributions) {
                                   for (double u = 0.05; u < 1; u += 0.1) {
                                       sum += distribution.quantile(u);
                                   }
                               }
                           },
                           10.0 * static_cast<double>(distributions.size())};
    const auto seconds = best_in_turns({by_sampler, by_quantile}, rounds);
    print({"sampled values", seconds[1] / seconds[0], "the exact quantile of each, one by one", 0,
           fmt::format("{} parameters, checksum {:.6g}", c.plan->drawn.size(), sum)});
    print({"sampled values", 12e-9 / seconds[0], "the limit of 12 ns", 1,
           fmt::format("{:.1f} ns a value", 1e9 * seconds[0])});
}

} // namespace

int main()
{
    print_load();
    Contestants contestants{hand_written_plan()};
    whole_draws(contestants);
    bare_projections(contestants);
    sampled_values(contestants);
    against_oracle(contestants);
    print_load();
}
