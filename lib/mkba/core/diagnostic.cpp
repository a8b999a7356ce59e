#include "mkba/core/diagnostic.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace mkba {

namespace {

std::string all_of(const std::vector<Diagnostic>& found)
{
    std::string text;
    for (const auto& diagnostic : found) {
        text += render(diagnostic);
    }
    return text;
}

} // namespace

std::string to_text(const Place& place)
{
    return place.line == 0 ? place.file
                           : fmt::format("{}:{}:{}", place.file, place.line, place.column);
}

std::string render(const Diagnostic& diagnostic)
{
    std::string text =
        fmt::format("{}: {}: {}{}{}\n", to_text(diagnostic.where),
                    diagnostic.severity == Severity::error ? "error" : "warning", diagnostic.path,
                    diagnostic.path.empty() ? "" : ": ", diagnostic.message);
    if (!diagnostic.excerpt.empty()) {
        const auto before = static_cast<std::size_t>(std::max(diagnostic.where.column - 1, 0));
        text += fmt::format("  {}\n  {}^\n", diagnostic.excerpt, std::string(before, ' '));
    }
    if (!diagnostic.hint.empty()) {
        text += fmt::format("  hint: {}\n", diagnostic.hint);
    }
    return text;
}

InputError::InputError(std::vector<Diagnostic> found)
    : std::runtime_error{all_of(found)}, found_{std::move(found)}
{
}

} // namespace mkba
