#include "mkba/scenario/text/sha256.hpp"

#include <array>
#include <stdexcept>

#include <fmt/format.h>
#include <openssl/evp.h>

namespace mkba {

std::string sha256(std::string_view text)
{
    std::array<unsigned char, 32> digest{};
    if (EVP_Digest(text.data(), text.size(), digest.data(), nullptr, EVP_sha256(), nullptr) != 1) {
        throw std::runtime_error{"the SHA-256 of an input could not be made"};
    }
    std::string hexadecimal;
    for (const unsigned char byte : digest) {
        hexadecimal += fmt::format("{:02x}", byte);
    }
    return hexadecimal;
}

} // namespace mkba
