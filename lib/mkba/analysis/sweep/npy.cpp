#include "mkba/analysis/sweep/npy.hpp"

#include <cstring>

#include <fmt/format.h>

namespace mkba {

std::string npy_of(const FigureTable& table, std::size_t first_column)
{
    constexpr std::size_t alignment = 64; // of the data, as the format asks
    constexpr std::size_t before_header = 10;
    const auto columns = table.columns - first_column;
    // Columns stand one after the other in memory, which NumPy calls Fortran order.
    std::string header = fmt::format(
        "{{'descr': '<f8', 'fortran_order': True, 'shape': ({}, {}), }}", table.draws, columns);
    const auto unpadded = before_header + header.size() + 1;
    header.append((alignment - unpadded % alignment) % alignment, ' ');
    header += '\n';
    std::string out{"\x93NUMPY\x01\x00", 8};
    out += static_cast<char>(header.size() % 256);
    out += static_cast<char>(header.size() / 256);
    out += header;
    const auto first = table.column(first_column);
    const auto bytes = columns * table.draws * sizeof(double);
    const auto begin = out.size();
    out.resize(begin + bytes);
    std::memcpy(out.data() + begin, first.data(), bytes);
    return out;
}

} // namespace mkba
