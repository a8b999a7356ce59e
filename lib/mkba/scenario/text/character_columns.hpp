// Columns in characters from 1, where a parser counts bytes.
#pragma once

#include <cstddef>
#include <string_view>

namespace mkba {

/// Asked for one position after another, it counts each character once: a file may be one long
/// line.
class CharacterColumns {
public:
    explicit CharacterColumns(std::string_view text) : text_{text} {}

    /// The column of the byte at `position`, which is byte `column` (from 0) of its line.
    [[nodiscard]] int at(std::size_t position, std::size_t column);

private:
    std::string_view text_;
    std::size_t line_begin_{};
    std::size_t counted_to_{};
    int characters_{};
};

} // namespace mkba
