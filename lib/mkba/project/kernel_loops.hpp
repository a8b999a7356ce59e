// The bodies of the kernels for a width known when compiled, so that the compiler can use whole
// registers.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>

#include "mkba/core/vector_math.hpp"
#include "mkba/project/kernels.hpp"

#define MKBA_INLINE [[gnu::always_inline]] inline

namespace mkba::loops {

template <std::size_t W>
MKBA_INLINE void add(double* __restrict target, const double* __restrict a)
{
    for (std::size_t i = 0; i < W; ++i) {
        target[i] += a[i];
    }
}

template <std::size_t W>
MKBA_INLINE void multiply(double* __restrict target, const double* __restrict a,
                          const double* __restrict b)
{
    for (std::size_t i = 0; i < W; ++i) {
        target[i] = a[i] * b[i];
    }
}

template <std::size_t W>
MKBA_INLINE void multiply_add(double* __restrict target, const double* __restrict a,
                              const double* __restrict b)
{
    for (std::size_t i = 0; i < W; ++i) {
        target[i] += a[i] * b[i];
    }
}

template <std::size_t W>
MKBA_INLINE void multiply_add3(double* __restrict target, const double* __restrict a,
                               const double* __restrict b, const double* __restrict c)
{
    for (std::size_t i = 0; i < W; ++i) {
        target[i] += a[i] * (b[i] * c[i]);
    }
}

template <std::size_t W>
MKBA_INLINE void subtract(double* __restrict target, const double* __restrict a,
                          const double* __restrict b)
{
    for (std::size_t i = 0; i < W; ++i) {
        target[i] = a[i] - b[i];
    }
}

template <std::size_t W>
MKBA_INLINE void scaled_add(double* __restrict target, const double* __restrict a, double factor)
{
    for (std::size_t i = 0; i < W; ++i) {
        target[i] += factor * a[i];
    }
}

template <std::size_t W>
MKBA_INLINE void average(double* __restrict target, const double* __restrict a, std::size_t rows)
{
    for (std::size_t i = 0; i < rows * W; ++i) {
        target[i] = (target[i] + a[i]) * 0.5;
    }
}

template <std::size_t W, class Operation>
MKBA_INLINE void each(double* __restrict target, const double* first, const double* second,
                      Operation operation)
{
    for (std::size_t i = 0; i < W; ++i) {
        target[i] = operation(first[i], second[i]);
    }
}

template <std::size_t W>
MKBA_INLINE void instruction(const Instruction& step, double* rows)
{
    double* target = rows + std::size_t{step.target} * W;
    const double* a = rows + std::size_t{step.first} * W;
    const double* b = rows + std::size_t{step.second} * W;
    switch (step.kind) {
    case NodeKind::add:
        return each<W>(target, a, b, [](double x, double y) { return x + y; });
    case NodeKind::subtract:
        return each<W>(target, a, b, [](double x, double y) { return x - y; });
    case NodeKind::multiply:
        return each<W>(target, a, b, [](double x, double y) { return x * y; });
    case NodeKind::divide:
        return each<W>(target, a, b, [](double x, double y) { return x / y; });
    case NodeKind::power:
        return each<W>(target, a, b, [](double x, double y) { return pow_lane(x, y); });
    case NodeKind::minimum:
        return each<W>(target, a, b, [](double x, double y) { return x < y ? x : y; });
    case NodeKind::maximum:
        return each<W>(target, a, b, [](double x, double y) { return x > y ? x : y; });
    case NodeKind::at_least:
        return each<W>(target, a, b, [](double x, double y) { return x >= y ? 1.0 : 0.0; });
    case NodeKind::exponential:
        return each<W>(target, a, b, [](double x, double) { return exp_lane(x); });
    case NodeKind::logarithm:
        return each<W>(target, a, b, [](double x, double) { return log_lane(x); });
    case NodeKind::square_root:
        return each<W>(target, a, b, [](double x, double) { return std::sqrt(x); });
    case NodeKind::absolute:
        return each<W>(target, a, b, [](double x, double) { return std::fabs(x); });
    case NodeKind::constant:
    case NodeKind::parameter:
        return;
    }
}

template <std::size_t W>
MKBA_INLINE void evaluate(const Program& program, double* rows)
{
    for (const auto& step : program.instructions) {
        instruction<W>(step, rows);
    }
}

template <std::size_t W>
MKBA_INLINE void move(const StepTable& step, double* cells, const double* rows)
{
    for (const auto& target : step.targets) {
        double* __restrict to = cells + std::size_t{target.cell} * W;
        const auto* source = step.sources.data() + target.begin;
        const auto count = target.end - target.begin;
        if (count == 0) {
            for (std::size_t i = 0; i < W; ++i) {
                to[i] = 0;
            }
            continue;
        }
        multiply<W>(to, cells + std::size_t{source[0].cell} * W,
                    rows + std::size_t{source[0].probability.index} * W);
        for (std::uint32_t s = 1; s < count; ++s) {
            multiply_add<W>(to, cells + std::size_t{source[s].cell} * W,
                            rows + std::size_t{source[s].probability.index} * W);
        }
    }
}

/// sum = the sum of some cells, in their order.
template <std::size_t W>
MKBA_INLINE void sum_cells(double* __restrict sum, const std::uint32_t* cell, std::size_t count,
                           const double* persons)
{
    const double* first = persons + std::size_t{cell[0]} * W;
    for (std::size_t i = 0; i < W; ++i) {
        sum[i] = first[i];
    }
    std::size_t c = 1;
    for (; c + 3 < count; c += 4) {
        const double* a = persons + std::size_t{cell[c]} * W;
        const double* b = persons + std::size_t{cell[c + 1]} * W;
        const double* d = persons + std::size_t{cell[c + 2]} * W;
        const double* e = persons + std::size_t{cell[c + 3]} * W;
        for (std::size_t i = 0; i < W; ++i) {
            sum[i] = (((sum[i] + a[i]) + b[i]) + d[i]) + e[i];
        }
    }
    for (; c < count; ++c) {
        add<W>(sum, persons + std::size_t{cell[c]} * W);
    }
}

template <std::size_t W>
MKBA_INLINE void count(const FlowTerm* terms, std::size_t term_count, const std::uint32_t* cells,
                       const double* persons, const double* rows, FlowRows flows)
{
    alignas(64) double sum[W];
    for (std::size_t t = 0; t < term_count; ++t) {
        const auto& term = terms[t];
        double* flow = flows.values + std::size_t{term.flow} * W;
        const double* weight = rows + std::size_t{term.weight.index} * W;
        sum_cells<W>(sum, cells + term.begin, term.end - term.begin, persons);
        if (flows.stamps[term.flow] == flows.stamp) {
            multiply_add<W>(flow, sum, weight);
        } else {
            multiply<W>(flow, sum, weight);
            flows.stamps[term.flow] = flows.stamp;
        }
    }
}

} // namespace mkba::loops

#undef MKBA_INLINE
