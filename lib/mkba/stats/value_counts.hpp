// Values with how often each occurs: many equal ones take the room of one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mkba {

class ValueCounts {
public:
    struct Entry {
        double value{};
        std::uint64_t count{};
    };

    /// The value must not be NaN.
    void add(double value)
    {
        if (!entries_.empty() && entries_.back().value == value) {
            ++entries_.back().count;
            return;
        }
        if (entries_.size() == limit_) {
            compact();
            limit_ = entries_.size() * 2 > limit_ ? entries_.size() * 2 : limit_;
        }
        entries_.push_back({value, 1});
    }

    /// Every value once, rising.
    [[nodiscard]] const std::vector<Entry>& sorted()
    {
        compact();
        return entries_;
    }

private:
    void compact();

    std::vector<Entry> entries_;
    std::size_t limit_{1024};
};

} // namespace mkba
