// What the program prints, and how two texts differ.
#pragma once

#include <string>

namespace mkba::test {

/// Standard output of `mkba ARGUMENTS`, run in the source folder. Throws std::runtime_error where
/// it does not end with 0.
[[nodiscard]] std::string printed_by(const std::string& arguments);

/// The text with the version and the hashes of inputs replaced by marks of the same width.
[[nodiscard]] std::string masked(const std::string& text);

/// The first lines that differ, at most `most` of them, as "- kept" and "+ printed" by line number;
/// empty where the texts are equal.
[[nodiscard]] std::string difference(const std::string& kept, const std::string& printed,
                                     int most = 8);

} // namespace mkba::test
