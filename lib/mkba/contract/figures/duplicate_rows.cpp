#include "mkba/contract/figures/duplicate_rows.hpp"

#include <algorithm>
#include <tuple>

namespace mkba {

namespace {

// Fowler, Noll and Vo's hash of 64 bits, variant 1a.
constexpr std::uint64_t basis = 14695981039346656037ULL;
constexpr std::uint64_t prime = 1099511628211ULL;
constexpr std::uint64_t between_identifiers = 0xFF; // no byte of UTF-8

std::uint64_t mixed(std::uint64_t hash, std::uint64_t byte)
{
    return (hash ^ byte) * prime;
}

} // namespace

void RowFingerprints::add(const std::vector<std::string>& identifiers, int line)
{
    std::uint64_t hash = basis;
    for (const auto& text : identifiers) {
        for (const char c : text) {
            hash = mixed(hash, static_cast<unsigned char>(c));
        }
        hash = mixed(hash, between_identifiers);
    }
    rows_.push_back({hash, line});
}

std::vector<std::pair<int, int>> RowFingerprints::candidates()
{
    std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
        return std::tie(a.fingerprint, a.line) < std::tie(b.fingerprint, b.line);
    });
    std::vector<std::pair<int, int>> found;
    for (std::size_t i = 1; i < rows_.size(); ++i) {
        if (rows_[i].fingerprint == rows_[i - 1].fingerprint) {
            found.emplace_back(rows_[i - 1].line, rows_[i].line);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace mkba
