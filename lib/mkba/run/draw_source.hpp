// Where the values of the drawn parameters come from: the run's own sampler, or a design of an
// analysis.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>

#include "mkba/core/lanes.hpp"
#include "mkba/draw/sampler.hpp"

namespace mkba {

/// Both must be pure functions, as blocks are asked for by any thread in any order.
struct DrawSource {
    /// The drawn parameters of a plan in the draws first … first + count - 1: one row for each, as
    /// in Plan::drawn. Empty where nothing is drawn.
    std::function<void(DrawIndex first, std::size_t count, std::span<const Lanes> rows)> fill{};
    /// The draw whose measurement errors of a contract the first draw of a block has (the next
    /// ones have the next); none: no errors. Empty: its own.
    std::function<std::optional<DrawIndex>(DrawIndex first)> luck{};
};

/// `sampler` must outlive the source; null where nothing is drawn.
[[nodiscard]] inline DrawSource source_of(const Sampler* sampler)
{
    if (sampler == nullptr) {
        return {};
    }
    return {[sampler](DrawIndex first, std::size_t count, std::span<const Lanes> rows) {
                sampler->fill(first, count, rows);
            },
            {}};
}

} // namespace mkba
