#include "mkba/project/kernels.hpp"

#include "mkba/core/vector_math.hpp"
#include "mkba/project/kernel_loops.hpp"

namespace mkba {

namespace {

// NOLINTBEGIN(bugprone-macro-parentheses): an attribute and a name cannot stand in parentheses
// A template cannot be compiled for several instruction sets, so each set has its own plain
// functions around the same loops: `lanes` doubles fit in a register of it. Every lane does the
// same IEEE operations, so the bits agree.
#define MKBA_KERNELS(name, attribute, lanes, width)                                                \
    attribute void evaluate_##name(const Program& program, double* rows)                           \
    {                                                                                              \
        loops::evaluate<width>(program, rows);                                                     \
    }                                                                                              \
    attribute void move_##name(const StepTable& step, double* cells, const double* rows)           \
    {                                                                                              \
        loops::move<width, lanes>(step, cells, rows);                                              \
    }                                                                                              \
    attribute void share_##name(const StepTable& step, double* persons)                            \
    {                                                                                              \
        loops::share<width, lanes>(step, persons);                                                 \
    }                                                                                              \
    attribute void count_##name(const FlowTerm* terms, std::size_t count,                          \
                                const std::uint32_t* cells, const double* persons,                 \
                                const double* rows, FlowRows flows)                                \
    {                                                                                              \
        loops::count<width, lanes>(terms, count, cells, persons, rows, flows);                     \
    }                                                                                              \
    attribute void add_##name(double* target, const double* a)                                     \
    {                                                                                              \
        loops::add<width>(target, a);                                                              \
    }                                                                                              \
    attribute void multiply_##name(double* target, const double* a, const double* b)               \
    {                                                                                              \
        loops::multiply<width>(target, a, b);                                                      \
    }                                                                                              \
    attribute void multiply_add_##name(double* target, const double* a, const double* b)           \
    {                                                                                              \
        loops::multiply_add<width>(target, a, b);                                                  \
    }                                                                                              \
    attribute void multiply_add3_##name(double* target, const double* a, const double* b,          \
                                        const double* c)                                           \
    {                                                                                              \
        loops::multiply_add3<width>(target, a, b, c);                                              \
    }                                                                                              \
    attribute void subtract_##name(double* target, const double* a, const double* b)               \
    {                                                                                              \
        loops::subtract<width>(target, a, b);                                                      \
    }                                                                                              \
    attribute void difference_##name(double* target, const double* a, const double* b)             \
    {                                                                                              \
        loops::difference<width>(target, a, b);                                                    \
    }                                                                                              \
    attribute void scaled_add_##name(double* target, const double* a, double factor)               \
    {                                                                                              \
        loops::scaled_add<width>(target, a, factor);                                               \
    }                                                                                              \
    attribute void average_##name(double* target, const double* a, std::size_t rows)               \
    {                                                                                              \
        loops::average<width>(target, a, rows);                                                    \
    }                                                                                              \
    constexpr Kernels kernels_##name{width,           evaluate_##name,     move_##name,            \
                                     share_##name,    count_##name,        add_##name,             \
                                     multiply_##name, multiply_add_##name, multiply_add3_##name,   \
                                     subtract_##name, difference_##name,   scaled_add_##name,      \
                                     average_##name};

MKBA_KERNELS(single, , 1, 1)
MKBA_KERNELS(block, , 2, block_lanes)
#if defined(MKBA_MULTIVERSION)
MKBA_KERNELS(block_avx2, [[gnu::target("avx2")]], 4, block_lanes)
MKBA_KERNELS(block_avx512, [[gnu::target("avx512f")]], 8, block_lanes)
#endif

#undef MKBA_KERNELS
// NOLINTEND(bugprone-macro-parentheses)

const Kernels& widest_kernels()
{
#if defined(MKBA_MULTIVERSION)
    if (__builtin_cpu_supports("avx512f")) {
        return kernels_block_avx512;
    }
    if (__builtin_cpu_supports("avx2")) {
        return kernels_block_avx2;
    }
#endif
    return kernels_block;
}

} // namespace

const Kernels& kernels(Width width)
{
    return width == Width::block ? widest_kernels() : kernels_single;
}

} // namespace mkba
