// State patterns of the oracle.
#include "tests/reference/patterns.hpp"

#include <algorithm>

namespace mkba::reference {

bool covers(const std::string& pattern, const std::string& state)
{
    const auto star = pattern.find('*');
    if (star == std::string::npos) {
        return pattern == state;
    }
    const std::string head = pattern.substr(0, star);
    const std::string tail = pattern.substr(star + 1);
    return state.size() > head.size() + tail.size() && state.starts_with(head) &&
           state.ends_with(tail);
}

bool covers_any(const std::vector<std::string>& patterns, const std::string& state)
{
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const std::string& pattern) { return covers(pattern, state); });
}

std::string target_of(const std::string& state, const std::string& from, const std::string& to)
{
    if (!covers(from, state)) {
        return {};
    }
    const auto star = from.find('*');
    const auto slot = to.find('*');
    if (star == std::string::npos || slot == std::string::npos) {
        return to;
    }
    const std::string starred = state.substr(star, state.size() - (from.size() - 1));
    return to.substr(0, slot) + starred + to.substr(slot + 1);
}

} // namespace mkba::reference
