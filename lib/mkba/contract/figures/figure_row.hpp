// One row of given figures: what is known of each.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace mkba {

/// How a figure was given.
enum class Given { exactly, rounded, suppressed, range, not_at_all };

/// The least and most that a figure can be; the same where it is given exactly.
struct GivenFigure {
    double low{};
    double high{};
    Given given{Given::exactly};

    [[nodiscard]] bool is_open() const { return low != high; }
};

struct FigureRow {
    int line{};
    std::vector<std::string> identifiers; // as written
    std::vector<std::string> keys;        // the same as they are meant: 1000 for 1e3; without
                                          // identifiers, all that the contract reads
    std::vector<GivenFigure> figures;     // by column; of words: their number
    std::size_t rules{};                  // FiguresContract::rules
};

} // namespace mkba
