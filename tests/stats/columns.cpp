// Makes columns of draws from a small hash, so that they are the same everywhere.
#include "tests/stats/columns.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <limits>
#include <thread>

#include "mkba/stats/two_passes.hpp"

namespace mkba::test {
namespace {

constexpr std::size_t block = 64;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

/// Between 0 and 1 (Knuth's multiplier, mixed twice).
double uniform(std::uint64_t draw, std::uint64_t column)
{
    std::uint64_t x = (draw + 1) * 6364136223846793005U + column * 1442695040888963407U;
    x = (x ^ (x >> 31U)) * 6364136223846793005U;
    x = (x ^ (x >> 29U)) * 6364136223846793005U;
    return (static_cast<double>(x >> 11U) + 0.5) / 9007199254740992.0;
}

struct Kind {
    std::string name;
    std::function<double(double)> value; // of a uniform number
    ColumnKind kind{ColumnKind::figure};
};

std::vector<Kind> awkward_kinds()
{
    using K = ColumnKind;
    return {
        {"smooth", [](double u) { return 1e6 * std::log(u / (1 - u)); }},
        {"far tails", [](double u) { return std::tan(3.14159265358979 * (u - 0.5)); }},
        {"far right tail", [](double u) { return std::pow(u, -2.0); }},
        {"mostly zero", [](double u) { return u < 0.6 ? 0.0 : u; }},
        {"zero of both signs", [](double u) { return u < 0.3   ? -0.0
                                                     : u < 0.7 ? 0.0
                                                               : u - 0.8; }},
        {"three values", [](double u) { return u < 0.05  ? -3.0
                                               : u < 0.5 ? 2.0
                                                         : 7.0; }},
        {"nearly always one value", [](double u) { return u < 0.999 ? 4.0 : 5.0; }},
        {"all equal", [](double) { return -12.5; }},
        {"all zero", [](double) { return 0.0; }},
        {"one in a hundred undefined", [](double u) { return u < 0.01 ? nan : u; }},
        {"one in a hundred infinite", [](double u) { return u < 0.01 ? infinity : u; }},
        {"payback", [](double u) { return 2026 + std::floor(30 * u); }, K::payback},
        {"payback with gaps",
         [](double u) { return u < 0.2   ? nan
                               : u < 0.3 ? infinity
                                         : std::floor(40 * u); },
         K::payback},
        {"payback mostly never", [](double u) { return u < 0.1 ? 9.0 : infinity; }, K::payback},
        {"payback never", [](double) { return infinity; }, K::payback},
        {"no payback", [](double) { return nan; }, K::payback},
        {"payback in one year", [](double) { return 2030.0; }, K::payback},
    };
}

RowBlock rows_of(const FigureTable& table, std::size_t first, std::size_t lanes)
{
    RowBlock rows{table.columns, block};
    for (std::size_t c = 0; c < table.columns; ++c) {
        const auto column = table.column(c).subspan(first, lanes);
        std::copy(column.begin(), column.end(), rows.row(c));
    }
    return rows;
}

template <class Sink>
void each_block(const FigureTable& table, unsigned threads, const Sink& sink)
{
    std::atomic<std::size_t> next{0};
    std::vector<std::jthread> workers;
    for (unsigned t = 0; t < threads; ++t) {
        workers.emplace_back([&] {
            for (auto first = next.fetch_add(block); first < table.draws;
                 first = next.fetch_add(block)) {
                const auto lanes = std::min(block, table.draws - first);
                sink(first, lanes, rows_of(table, first, lanes));
            }
        });
    }
}

} // namespace

Columns awkward_columns(std::size_t draws)
{
    Columns made;
    made.table.draws = draws;
    for (const auto& kind : awkward_kinds()) {
        for (std::size_t draw = 0; draw < draws; ++draw) {
            made.table.values.push_back(kind.value(uniform(draw, made.table.columns)));
        }
        ++made.table.columns;
        made.kinds.push_back(kind.kind);
        made.names.push_back(kind.name);
    }
    return made;
}

std::vector<ColumnSummary> seen_twice(const Columns& columns, std::size_t pilot,
                                      const ReplicateRanges& replicates, unsigned threads)
{
    const auto& table = columns.table;
    FigureTable first{table.columns, pilot, {}};
    for (std::size_t c = 0; c < table.columns; ++c) {
        const auto column = table.column(c).first(pilot);
        first.values.insert(first.values.end(), column.begin(), column.end());
    }
    TwoPasses passes{first, columns.kinds, {table.draws, block, replicates}};
    each_block(table, threads, [&](std::size_t from, std::size_t lanes, const RowBlock& rows) {
        passes.count(from, lanes, rows);
    });
    static_cast<void>(passes.choose());
    each_block(table, threads, [&](std::size_t from, std::size_t lanes, const RowBlock& rows) {
        passes.collect(from, lanes, rows);
    });
    return passes.summaries();
}

} // namespace mkba::test
