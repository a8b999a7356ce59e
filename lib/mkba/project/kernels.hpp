// The inner loops of a run: the same arithmetic for every lane, compiled for several instruction
// sets.
#pragma once

#include <cstddef>
#include <cstdint>

#include "mkba/plan/plan.hpp"

namespace mkba {

/// Which flows were written in the year at hand; one with another stamp counts as zero.
struct FlowRows {
    double* values{};
    std::uint32_t* stamps{};
    std::uint32_t stamp{};
};

/// The loops for one width. `Width::single` exists to measure what lanes bring.
struct Kernels {
    std::size_t width{};
    /// Computes every row of the value table from the parameter rows.
    void (*evaluate)(const Program& program, double* rows);
    /// Moves persons in place, oldest first.
    void (*move)(const StepTable& step, double* cells, const double* rows);
    /// Makes the sums that several flows share, in rows after the persons.
    void (*share)(const StepTable& step, double* persons);
    /// flow += weight x sum of its cells.
    void (*count)(const FlowTerm* terms, std::size_t count, const std::uint32_t* cells,
                  const double* persons, const double* rows, FlowRows flows);
    void (*add)(double* target, const double* a);                           // target += a
    void (*multiply)(double* target, const double* a, const double* b);     // target = a b
    void (*multiply_add)(double* target, const double* a, const double* b); // target += a b
    void (*multiply_add3)(double* target, const double* a, const double* b,
                          const double* c);                             // target += a (b c)
    void (*subtract)(double* target, const double* a, const double* b); // target = a - b
    /// target = a - b, and 0 where that is no more than the rounding of two sums that are equal.
    void (*difference)(double* target, const double* a, const double* b);
    void (*scaled_add)(double* target, const double* a, double factor); // target += factor a
    void (*average)(double* target, const double* a, std::size_t rows); // target = (target + a) / 2
};

enum class Width { block, single };
[[nodiscard]] const Kernels& kernels(Width width);

} // namespace mkba
