// Numbers and texts as bytes, and back.
#pragma once

#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>

namespace mkba {

/// Puts numbers and texts one after the other. The machines that this runs on all count from the
/// little end.
class ByteWriter {
public:
    template <class Number>
    ByteWriter& number(Number value)
    {
        const auto begin = bytes_.size();
        bytes_.resize(begin + sizeof(Number));
        std::memcpy(bytes_.data() + begin, &value, sizeof(Number));
        return *this;
    }
    ByteWriter& text(const std::string& text)
    {
        number(static_cast<std::uint64_t>(text.size()));
        bytes_ += text;
        return *this;
    }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
};

/// Takes them again, in the same order. Throws std::invalid_argument where the bytes end too soon.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : left_{bytes} {}

    template <class Number>
    [[nodiscard]] Number number()
    {
        Number value{};
        std::memcpy(&value, take(sizeof(Number)).data(), sizeof(Number));
        return value;
    }
    [[nodiscard]] std::string text() { return std::string{take(number<std::uint64_t>())}; }
    /// How many things follow, each of at least `size` bytes.
    [[nodiscard]] std::uint64_t count(std::size_t size)
    {
        const auto count = number<std::uint64_t>();
        if (count > left_.size() / size) {
            throw std::invalid_argument{"bytes that end too soon"};
        }
        return count;
    }
    /// Throws std::invalid_argument unless everything was taken.
    void finish() const
    {
        if (!left_.empty()) {
            throw std::invalid_argument{"bytes that do not end"};
        }
    }

private:
    std::string_view take(std::uint64_t size)
    {
        if (size > left_.size()) {
            throw std::invalid_argument{"bytes that end too soon"};
        }
        const auto taken = left_.substr(0, size);
        left_.remove_prefix(size);
        return taken;
    }
    std::string_view left_;
};

} // namespace mkba
