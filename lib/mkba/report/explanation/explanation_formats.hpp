// How an explanation is written: text, tree or JSON.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "mkba/analysis/explain/explanation.hpp"
#include "mkba/report/text/language.hpp"

namespace mkba {

struct ExplanationFormat {
    std::string_view name;
    std::string (*render)(const Explanation&, const Description&, Language);
};

[[nodiscard]] std::span<const ExplanationFormat> explanation_formats();

/// The text with one line a row, its factors in one product, and the numbers they rest on.
[[nodiscard]] std::string explanation_as_text(const Explanation& explanation,
                                              const Description& description, Language language);
/// Every factor on a line of its own, with what it rests on below it.
[[nodiscard]] std::string explanation_as_tree(const Explanation& explanation,
                                              const Description& description, Language language);
/// One object with exact numbers.
[[nodiscard]] std::string explanation_as_json(const Explanation& explanation,
                                              const Description& description, Language language);

} // namespace mkba
