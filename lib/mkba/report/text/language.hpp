// The two languages of every report.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "mkba/scenario/parameter.hpp"

namespace mkba {

enum class Language { nl, en };

[[nodiscard]] inline const std::string& in(const Label& label, Language language)
{
    return language == Language::nl ? label.nl : label.en;
}

/// The label, or where the file gave none the name with its underscores as spaces.
[[nodiscard]] Label label_or_name(const Label& label, const std::string& name);

/// With a capital in front, as a sentence or a heading begins (letters of ASCII only).
[[nodiscard]] Label capitalised(Label label);

/// Both languages joined: "first" + separator + "second".
[[nodiscard]] Label joined(const Label& first, const std::string& separator, const Label& second);

/// Puts an item at the end of a list in words, in both languages.
void append(Label& list, const Label& item, const std::string& separator = ", ");

/// "one, two, three"; empty for none.
[[nodiscard]] Label listed(const std::vector<Label>& items, const std::string& separator = ", ");

using Filling = std::pair<std::string, Label>;

/// The text with every {name} replaced, in each language by that language's words.
[[nodiscard]] Label fill(const Label& text, const std::vector<Filling>& fillings);

/// The same text in both languages.
[[nodiscard]] Label same(std::string text);
[[nodiscard]] Label same(int number);

} // namespace mkba
