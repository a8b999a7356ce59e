#include "mkba/scenario/text/spelling.hpp"

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace mkba {

namespace {

constexpr std::size_t longest_list = 12;
constexpr std::size_t longest_word = 80;

} // namespace

std::size_t edit_distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        above[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        before.swap(above);
        above.swap(row);
    }
    return above[b.size()];
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known)
{
    const std::string* nearest = nullptr;
    if (word.size() > longest_word) {
        return {};
    }
    std::size_t best = std::min(std::max<std::size_t>(1, word.size() / 3) + 1, word.size());
    for (const auto& candidate : known) {
        const std::size_t difference = candidate.size() > word.size()
                                           ? candidate.size() - word.size()
                                           : word.size() - candidate.size();
        if (difference >= best) {
            continue;
        }
        const std::size_t distance = edit_distance(word, candidate);
        if (distance < best) {
            best = distance;
            nearest = &candidate;
        }
    }
    return nearest == nullptr ? std::string{} : fmt::format("did you mean '{}'?", *nearest);
}

std::string one_of(const std::vector<std::string>& known)
{
    if (known.empty() || known.size() > longest_list) {
        return {};
    }
    return fmt::format("one of: {}", fmt::join(known, ", "));
}

std::string suggestion(std::string_view word, const std::vector<std::string>& known)
{
    auto near = did_you_mean(word, known);
    return near.empty() ? one_of(known) : near;
}

} // namespace mkba
