// The fingerprint of an input file, by which a result says what it was made from.
#pragma once

#include <string>
#include <string_view>

namespace mkba {

/// SHA-256 in 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view text);

} // namespace mkba
