// A plain table of draws: a row of names, then one row of numbers for each draw.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "mkba/scenario/description.hpp"
#include "mkba/scenario/text/file_source.hpp"

namespace mkba {

/// Columns of equal length, as named in the header.
struct DrawColumns {
    InputFile file;
    std::vector<std::string> names;
    std::vector<std::vector<double>> columns;

    [[nodiscard]] std::size_t draws() const { return columns.empty() ? 0 : columns.front().size(); }
};

/// Written as strictly as every table (see read_csv()), but read in one go: a hundred thousand rows
/// of a hundred numbers take about a second. Throws InputError with all that is wrong (the first
/// hundred findings), also where there is no row of numbers.
[[nodiscard]] DrawColumns read_draws(const std::string& path, const FileSource& files = {});

} // namespace mkba
