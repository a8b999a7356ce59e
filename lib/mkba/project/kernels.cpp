#include "mkba/project/kernels.hpp"

#include "mkba/core/vector_math.hpp"
#include "mkba/project/kernel_loops.hpp"

namespace mkba {

namespace {

// A template cannot be multi-versioned, so each width has its own plain functions around the same
// loops.
#define MKBA_KERNELS(name, width)                                                                  \
    MKBA_LANE_LOOP void evaluate_##name(const Program& program, double* rows)                      \
    {                                                                                              \
        loops::evaluate<width>(program, rows);                                                     \
    }                                                                                              \
    MKBA_LANE_LOOP void move_##name(const StepTable& step, double* cells, const double* rows)      \
    {                                                                                              \
        loops::move<width>(step, cells, rows);                                                     \
    }                                                                                              \
    MKBA_LANE_LOOP void count_##name(const FlowTerm* terms, std::size_t count,                     \
                                     const std::uint32_t* cells, const double* persons,            \
                                     const double* rows, FlowRows flows)                           \
    {                                                                                              \
        loops::count<width>(terms, count, cells, persons, rows, flows);                            \
    }                                                                                              \
    MKBA_LANE_LOOP void add_##name(double* target, const double* a)                                \
    {                                                                                              \
        loops::add<width>(target, a);                                                              \
    }                                                                                              \
    MKBA_LANE_LOOP void multiply_##name(double* target, const double* a, const double* b)          \
    {                                                                                              \
        loops::multiply<width>(target, a, b);                                                      \
    }                                                                                              \
    MKBA_LANE_LOOP void multiply_add_##name(double* target, const double* a, const double* b)      \
    {                                                                                              \
        loops::multiply_add<width>(target, a, b);                                                  \
    }                                                                                              \
    MKBA_LANE_LOOP void multiply_add3_##name(double* target, const double* a, const double* b,     \
                                             const double* c)                                      \
    {                                                                                              \
        loops::multiply_add3<width>(target, a, b, c);                                              \
    }                                                                                              \
    MKBA_LANE_LOOP void subtract_##name(double* target, const double* a, const double* b)          \
    {                                                                                              \
        loops::subtract<width>(target, a, b);                                                      \
    }                                                                                              \
    MKBA_LANE_LOOP void scaled_add_##name(double* target, const double* a, double factor)          \
    {                                                                                              \
        loops::scaled_add<width>(target, a, factor);                                               \
    }                                                                                              \
    MKBA_LANE_LOOP void average_##name(double* target, const double* a, std::size_t rows)          \
    {                                                                                              \
        loops::average<width>(target, a, rows);                                                    \
    }                                                                                              \
    constexpr Kernels kernels_##name{                                                              \
        width,           evaluate_##name,   move_##name,         count_##name,                     \
        add_##name,      multiply_##name,   multiply_add_##name, multiply_add3_##name,             \
        subtract_##name, scaled_add_##name, average_##name};

MKBA_KERNELS(block, block_lanes)
MKBA_KERNELS(single, 1)

#undef MKBA_KERNELS

} // namespace

const Kernels& kernels(Width width)
{
    return width == Width::block ? kernels_block : kernels_single;
}

} // namespace mkba
