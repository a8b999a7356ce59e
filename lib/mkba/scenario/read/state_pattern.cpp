#include "mkba/scenario/read/state_pattern.hpp"

namespace mkba {

bool is_pattern(std::string_view text)
{
    return text.find('*') != std::string_view::npos;
}

std::optional<std::string> matched(std::string_view pattern, std::string_view state)
{
    const std::size_t star = pattern.find('*');
    if (star == std::string_view::npos) {
        return pattern == state ? std::optional<std::string>{""} : std::nullopt;
    }
    const std::string_view before = pattern.substr(0, star);
    const std::string_view after = pattern.substr(star + 1);
    if (state.size() <= before.size() + after.size() || !state.starts_with(before) ||
        !state.ends_with(after)) {
        return std::nullopt;
    }
    return std::string{state.substr(before.size(), state.size() - before.size() - after.size())};
}

std::string filled(std::string_view pattern, std::string_view star)
{
    std::string text{pattern};
    const std::size_t at = text.find('*');
    if (at != std::string::npos) {
        text.replace(at, 1, star);
    }
    return text;
}

} // namespace mkba
