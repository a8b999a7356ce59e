#include "mkba/scenario/text/character_columns.hpp"

namespace mkba {

int CharacterColumns::at(std::size_t position, std::size_t column)
{
    if (position > text_.size() || column > position) {
        return static_cast<int>(column) + 1;
    }
    if (line_begin_ != position - column || counted_to_ > position) {
        line_begin_ = position - column;
        counted_to_ = line_begin_;
        characters_ = 0;
    }
    for (; counted_to_ < position; ++counted_to_) {
        const auto byte = static_cast<unsigned char>(text_[counted_to_]);
        characters_ += (byte & 0xC0U) != 0x80U ? 1 : 0;
    }
    return characters_ + 1;
}

} // namespace mkba
