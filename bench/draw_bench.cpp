// How long one sampled value takes: 61 parameters like those of a real model, against the usual way
// of drawing them.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "mkba/draw/sampler.hpp"

using namespace mkba;

namespace {

constexpr std::uint64_t draws = 10000;
using Clock = std::chrono::steady_clock;

DistributionSpec spec(const std::string& kind, std::map<std::string, double> numbers)
{
    DistributionSpec made;
    made.kind = kind;
    made.numbers = std::move(numbers);
    return made;
}

/// 20 PERT, 14 beta, 10 gamma, 10 lognormal, 4 normal, 2 uniform, 1 triangular.
std::vector<DistributionSpec> mix()
{
    std::vector<DistributionSpec> specs;
    const auto add = [&specs](int count, const auto& make) {
        for (int i = 0; i < count; ++i) {
            specs.push_back(make(static_cast<double>(i)));
        }
    };
    add(20, [](double i) {
        return spec("pert", {{"min", 10 + i}, {"mode", 15 + 2 * i}, {"max", 30 + 4 * i}});
    });
    add(14, [](double i) { return spec("beta", {{"alpha", 2 + 30 * i}, {"beta", 8 + 100 * i}}); });
    add(10, [](double i) { return spec("gamma", {{"mean", 5.4}, {"sd", 0.5 + i / 10}}); });
    add(10, [](double i) { return spec("lognormal", {{"mu", -0.1 * i}, {"sigma", 0.2}}); });
    add(4, [](double i) { return spec("normal", {{"mean", i}, {"sd", 1}}); });
    add(2, [](double i) { return spec("uniform", {{"low", i}, {"high", i + 1}}); });
    add(1, [](double i) { return spec("triangular", {{"low", i}, {"mode", i + 1}, {"high", 4}}); });
    return specs;
}

std::vector<SampledParameter> parameters(const std::vector<DistributionSpec>& specs)
{
    std::vector<SampledParameter> made;
    made.reserve(specs.size());
    for (std::size_t i = 0; i < specs.size(); ++i) {
        made.push_back({"parameter_" + std::to_string(i), make_distribution(specs[i])});
    }
    return made;
}

/// Nanoseconds a value: the best of many rounds, each so short that other work on the machine
/// leaves some of them alone.
template <typename Round>
double best_of(int rounds, double values, const Round& round)
{
    double best = 1e300;
    for (int i = 0; i < rounds; ++i) {
        const auto start = Clock::now();
        round();
        best =
            std::min(best, std::chrono::duration<double, std::nano>(Clock::now() - start).count());
    }
    return best / values;
}

double of_sampler(const Sampler& sampler)
{
    std::vector<double> block(sampler.size() * block_lanes);
    std::vector<Lanes> rows;
    rows.reserve(sampler.size());
    for (std::size_t i = 0; i < sampler.size(); ++i) {
        rows.push_back(Lanes{block}.subspan(i * block_lanes, block_lanes));
    }
    constexpr std::uint64_t blocks = 8;
    const double values = static_cast<double>(blocks * block_lanes * sampler.size());
    DrawIndex first = 0;
    return best_of(400, values, [&] {
        for (std::uint64_t b = 0; b < blocks; ++b) {
            sampler.fill(first, block_lanes, rows);
            first = (first + block_lanes) % (draws - block_lanes);
        }
    });
}

/// The baseline: std::mt19937_64 and the exact quantile of each distribution, one value after the
/// other.
double of_baseline(const std::vector<SampledParameter>& all)
{
    constexpr int few = 5;
    double sum = 0;
    std::mt19937_64 generator{1};
    const double time = best_of(200, few * static_cast<double>(all.size()), [&] {
        for (int i = 0; i < few; ++i) {
            for (const auto& parameter : all) {
                const double u = (static_cast<double>(generator() >> 12U) + 0.5) * 0x1p-52;
                sum += parameter.distribution.quantile(u);
            }
        }
    });
    return std::isfinite(sum) ? time : 0;
}

} // namespace

int main()
{
    const auto specs = mix();
    std::vector<SampledParameter> all;
    const double building = best_of(20, 1e6, [&] { all = parameters(specs); });
    std::printf("building %zu distributions: %.2f ms\n", specs.size(), building);

    const double baseline = of_baseline(all);
    std::printf("%-34s %9.2f ns a value\n", "mt19937_64 + exact quantile", baseline);
    struct Row {
        const char* name;
        Sampling sampling;
    };
    for (const auto& [name, sampling] :
         {Row{"random", Sampling::random}, Row{"latin hypercube", Sampling::latin_hypercube},
          Row{"sobol", Sampling::sobol}}) {
        const double time = of_sampler(Sampler{all, {}, {sampling, 2025, draws}});
        std::printf("%-34s %9.2f ns a value, %.0f times the baseline\n", name, time,
                    baseline / time);
    }
}
