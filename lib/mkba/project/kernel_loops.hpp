// The bodies of the kernels for a width known when compiled, so that the compiler can use whole
// registers.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>

#include "mkba/core/paired_difference.hpp"
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
MKBA_INLINE void difference(double* __restrict target, const double* __restrict a,
                            const double* __restrict b)
{
    for (std::size_t i = 0; i < W; ++i) {
        target[i] = paired_difference(a[i], b[i]);
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

/// A register of V doubles. Only ever used inside a function compiled for registers that wide:
/// wider ones would be split through memory.
template <std::size_t V>
struct RegisterOf {
    using Type [[gnu::vector_size(V * sizeof(double)), gnu::may_alias]] = double;
};

/// Registers that are worked on together, to hide the time that one addition takes.
inline constexpr std::size_t registers_at_once = 4;

template <std::size_t W, std::size_t V>
inline constexpr std::size_t registers = W / V < registers_at_once ? W / V : registers_at_once;

/// Persons of a target cell, for the lanes of some registers: the sum of source x probability.
template <std::size_t W, std::size_t V>
MKBA_INLINE void gather(const MoveSource* source, const MoveSource* end, const double* cells,
                        const double* rows, double* to)
{
    using Register = typename RegisterOf<V>::Type;
    constexpr std::size_t at_once = registers<W, V>;
    Register sum[at_once] = {};
    for (; source != end; ++source) {
        const auto* persons =
            reinterpret_cast<const Register*>(cells + std::size_t{source->cell} * W);
        const auto* share =
            reinterpret_cast<const Register*>(rows + std::size_t{source->probability.index} * W);
        for (std::size_t r = 0; r < at_once; ++r) {
            sum[r] += persons[r] * share[r];
        }
    }
    for (std::size_t r = 0; r < at_once; ++r) {
        reinterpret_cast<Register*>(to)[r] = sum[r];
    }
}

template <std::size_t W, std::size_t V>
MKBA_INLINE void move(const StepTable& step, double* cells, const double* rows)
{
    constexpr std::size_t at_once = registers<W, V> * V;
    for (const auto& target : step.targets) {
        double* to = cells + std::size_t{target.cell} * W;
        const auto* begin = step.sources.data() + target.begin;
        const auto* end = step.sources.data() + target.end;
        for (std::size_t lane = 0; lane < W; lane += at_once) {
            gather<W, V>(begin, end, cells + lane, rows + lane, to + lane);
        }
    }
}

/// The sum of some cells, for the lanes of some registers.
template <std::size_t W, std::size_t V>
MKBA_INLINE void sum_cells(const std::uint32_t* cell, const std::uint32_t* end,
                           const double* persons, double* to)
{
    using Register = typename RegisterOf<V>::Type;
    constexpr std::size_t at_once = registers<W, V>;
    Register sum[at_once] = {};
    for (; cell != end; ++cell) {
        const auto* from = reinterpret_cast<const Register*>(persons + std::size_t{*cell} * W);
        for (std::size_t r = 0; r < at_once; ++r) {
            sum[r] += from[r];
        }
    }
    for (std::size_t r = 0; r < at_once; ++r) {
        reinterpret_cast<Register*>(to)[r] = sum[r];
    }
}

template <std::size_t W, std::size_t V>
MKBA_INLINE void share(const StepTable& step, double* persons)
{
    constexpr std::size_t at_once = registers<W, V> * V;
    for (const auto& sum : step.sums) {
        double* to = persons + std::size_t{sum.row} * W;
        const auto* begin = step.cells.data() + sum.begin;
        const auto* end = step.cells.data() + sum.end;
        for (std::size_t lane = 0; lane < W; lane += at_once) {
            sum_cells<W, V>(begin, end, persons + lane, to + lane);
        }
    }
}

/// The terms of one flow, for the lanes of some registers.
template <std::size_t W, std::size_t V>
MKBA_INLINE void sum_terms(const FlowTerm* term, const FlowTerm* end, const std::uint32_t* cells,
                           const double* persons, const double* rows, double* flow)
{
    using Register = typename RegisterOf<V>::Type;
    constexpr std::size_t at_once = registers<W, V>;
    Register total[at_once];
    for (std::size_t r = 0; r < at_once; ++r) {
        total[r] = reinterpret_cast<const Register*>(flow)[r];
    }
    for (; term != end; ++term) {
        Register sum[at_once] = {};
        for (auto c = term->begin; c < term->end; ++c) {
            const auto* cell =
                reinterpret_cast<const Register*>(persons + std::size_t{cells[c]} * W);
            for (std::size_t r = 0; r < at_once; ++r) {
                sum[r] += cell[r];
            }
        }
        const auto* weight =
            reinterpret_cast<const Register*>(rows + std::size_t{term->weight.index} * W);
        for (std::size_t r = 0; r < at_once; ++r) {
            total[r] += sum[r] * weight[r];
        }
    }
    for (std::size_t r = 0; r < at_once; ++r) {
        reinterpret_cast<Register*>(flow)[r] = total[r];
    }
}

template <std::size_t W, std::size_t V>
MKBA_INLINE void count(const FlowTerm* terms, std::size_t term_count, const std::uint32_t* cells,
                       const double* persons, const double* rows, FlowRows flows)
{
    constexpr std::size_t at_once = registers<W, V> * V;
    const auto* const last = terms + term_count;
    for (const auto* first = terms; first != last;) {
        const auto* end = first;
        while (end != last && end->flow == first->flow) {
            ++end;
        }
        double* flow = flows.values + std::size_t{first->flow} * W;
        if (flows.stamps[first->flow] != flows.stamp) {
            flows.stamps[first->flow] = flows.stamp;
            for (std::size_t i = 0; i < W; ++i) {
                flow[i] = 0;
            }
        }
        for (std::size_t lane = 0; lane < W; lane += at_once) {
            sum_terms<W, V>(first, end, cells, persons + lane, rows + lane, flow + lane);
        }
        first = end;
    }
}

} // namespace mkba::loops

#undef MKBA_INLINE
