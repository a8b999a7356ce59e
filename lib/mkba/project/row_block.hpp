// Rows of lanes in one aligned piece of memory.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>

#include "mkba/core/lanes.hpp"

namespace mkba {

/// `rows` rows of `width` doubles, 64-byte aligned, zero at first.
class RowBlock {
public:
    RowBlock(std::size_t rows, std::size_t width)
        : rows_{rows}, width_{width}, values_{static_cast<double*>(::operator new[](
                                          rows* width * sizeof(double) + 64, alignment))}
    {
        clear();
    }

    [[nodiscard]] double* row(std::size_t index) { return values_.get() + index * width_; }
    [[nodiscard]] const double* row(std::size_t index) const
    {
        return values_.get() + index * width_;
    }
    [[nodiscard]] double* data() { return values_.get(); }
    [[nodiscard]] const double* data() const { return values_.get(); }
    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t width() const { return width_; }

    void clear() { std::fill_n(values_.get(), rows_ * width_, 0.0); }

private:
    static constexpr std::align_val_t alignment{64};
    struct Free {
        void operator()(double* values) const { ::operator delete[](values, alignment); }
    };

    std::size_t rows_;
    std::size_t width_;
    std::unique_ptr<double[], Free> values_;
};

} // namespace mkba
