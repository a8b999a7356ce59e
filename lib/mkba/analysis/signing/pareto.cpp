#include "mkba/analysis/signing/pareto.hpp"

namespace mkba {

namespace {

/// At least as high everywhere, and higher somewhere or, where it is the same, earlier.
bool beats(const std::vector<double>& other, const std::vector<double>& row, bool earlier)
{
    bool higher = earlier;
    for (std::size_t c = 0; c < row.size(); ++c) {
        if (other[c] < row[c]) {
            return false;
        }
        higher = higher || other[c] > row[c];
    }
    return higher;
}

bool is_beaten(const std::vector<std::vector<double>>& rows, std::size_t i)
{
    for (std::size_t j = 0; j < rows.size(); ++j) {
        if (j != i && beats(rows[j], rows[i], j < i)) {
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<std::size_t> efficient_rows(const std::vector<std::vector<double>>& rows)
{
    std::vector<std::size_t> efficient;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!is_beaten(rows, i)) {
            efficient.push_back(i);
        }
    }
    return efficient;
}

} // namespace mkba
