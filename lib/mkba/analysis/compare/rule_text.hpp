// The text of a rule, part by part.
#pragma once

#include <optional>
#include <string>

#include <fmt/format.h>

#include "mkba/analysis/compare/input_differences.hpp"

namespace mkba {

/// Parts of a rule, separated by semicolons; what is absent leaves no trace.
class RuleText {
public:
    RuleText& add(const std::string& part)
    {
        if (!part.empty()) {
            text_ += (text_.empty() ? "" : "; ") + part;
        }
        return *this;
    }
    RuleText& add(const char* name, const std::optional<Expression>& value)
    {
        return value ? add(fmt::format("{} {}", name, text_of(*value))) : *this;
    }
    RuleText& add(const std::optional<AgeRange>& ages)
    {
        return ages ? add(fmt::format("ages {} to {}", ages->first, ages->last)) : *this;
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string text_;
};

} // namespace mkba
