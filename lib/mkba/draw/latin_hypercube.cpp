#include "mkba/draw/latin_hypercube.hpp"

#include <algorithm>
#include <cmath>

#include "mkba/draw/unit_interval.hpp"

namespace mkba {

namespace {

// Black and Rogaway's generalised Feistel network (CT-RSA 2002): numbers below rows * columns,
// written as a row and a column, of which each is shifted in turn by a keyed hash of the other.
// Both are about the root of the number of strata, so hardly any number falls outside it and has to
// walk on along its cycle.
struct Grid {
    std::uint32_t rows;
    std::uint32_t columns;
};

Grid grid_for(std::uint32_t size)
{
    const auto rows = static_cast<std::uint32_t>(std::ceil(std::sqrt(static_cast<double>(size))));
    return {rows, size / rows + (size % rows == 0 ? 0U : 1U)};
}

[[gnu::always_inline]] inline std::uint32_t hash_lane(std::uint32_t value, std::uint32_t key)
{
    std::uint32_t hash = value * 0x9e3779b1U + key;
    hash = (hash ^ (hash >> 16U)) * 0x7feb352dU;
    return (hash ^ (hash >> 15U)) * 0x846ca68bU;
}

[[gnu::always_inline]] inline std::uint32_t shift_lane(std::uint32_t value, std::uint32_t other,
                                                       std::uint32_t limit, std::uint32_t key)
{
    // The upper 16 bits of the hash, brought below the limit, which is at most 2^16.
    const std::uint32_t moved = value + ((hash_lane(other, key) >> 16U) * limit >> 16U);
    return moved >= limit ? moved - limit : moved;
}

struct Cell {
    std::uint32_t row;
    std::uint32_t column;
};

[[gnu::always_inline]] inline Cell step_lane(Cell cell, Grid grid, const std::uint32_t* key)
{
    auto [row, column] = cell;
    row = shift_lane(row, column, grid.rows, key[0]);
    column = shift_lane(column, row, grid.columns, key[1]);
    row = shift_lane(row, column, grid.rows, key[2]);
    column = shift_lane(column, row, grid.columns, key[3]);
    row = shift_lane(row, column, grid.rows, key[4]);
    column = shift_lane(column, row, grid.columns, key[5]);
    row = shift_lane(row, column, grid.rows, key[6]);
    column = shift_lane(column, row, grid.columns, key[7]);
    return {row, column};
}

MKBA_LANE_LOOP void permute_once(std::uint32_t index, std::uint32_t count, Grid grid,
                                 const std::uint32_t* key, std::uint32_t* out)
{
    const double share = 1.0 / grid.columns;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t number = index + i;
        // A half keeps the quotient clear of whole numbers, so that rounding cannot cross one.
        const auto row = static_cast<std::uint32_t>((number + 0.5) * share);
        const Cell cell = step_lane({row, number - row * grid.columns}, grid, key);
        out[i] = cell.row * grid.columns + cell.column;
    }
}

// The place inside the stratum is hashed twice: its neighbours must not show in it.
MKBA_LANE_LOOP void place_in_strata(const std::uint32_t* strata, const Stretch& stretch,
                                    const std::uint32_t* key, double* out)
{
    const double share = 1.0 / stretch.size;
    const std::uint32_t index = stretch.index;
    const std::uint32_t count = stretch.count;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t once = hash_lane(index + i, ~key[0]);
        const std::uint32_t hash = hash_lane(once ^ (once >> 16U), ~key[1]);
        const double inside = ((hash ^ (hash >> 16U)) + 0.5) * 0x1p-32;
        out[i] = unit_from_real_lane((strata[i] + inside) * share);
    }
}

} // namespace

std::array<std::uint32_t, block_lanes> permuted(std::uint32_t index, std::uint32_t count,
                                                std::uint32_t size,
                                                const std::array<std::uint32_t, 8>& key)
{
    const Grid grid = grid_for(size);
    std::array<std::uint32_t, block_lanes> places{};
    permute_once(index, count, grid, key.data(), places.data());
    for (std::uint32_t i = 0; i < count; ++i) {
        while (places[i] >= size) {
            const Cell cell =
                step_lane({places[i] / grid.columns, places[i] % grid.columns}, grid, key.data());
            places[i] = cell.row * grid.columns + cell.column;
        }
    }
    return places;
}

LatinDimension::LatinDimension(std::uint64_t seed, StreamId stream, const Replicates& replicates)
{
    for (std::uint32_t replicate = 0; replicate < replicates.count(); ++replicate) {
        keys_.push_back(key_words(seed, stream, KeyPurpose::permutation, replicate));
    }
}

void LatinDimension::uniforms(const Stretch& stretch, Lanes out) const
{
    const auto& key = keys_[stretch.replicate];
    Stretch part = stretch;
    for (std::uint32_t done = 0; done < stretch.count; done += part.count) {
        part.index = stretch.index + done;
        part.count = std::min<std::uint32_t>(stretch.count - done, block_lanes);
        const auto strata = permuted(part.index, part.count, part.size, key);
        place_in_strata(strata.data(), part, key.data(), out.data() + done);
    }
}

} // namespace mkba
