#include "mkba/report/text/language.hpp"

#include <algorithm>

namespace mkba {

namespace {

std::string replaced(std::string text, const std::vector<Filling>& fillings, Language language)
{
    for (const auto& [name, value] : fillings) {
        const std::string placeholder = "{" + name + "}";
        const auto& filled = in(value, language);
        for (auto at = text.find(placeholder); at != std::string::npos;
             at = text.find(placeholder, at + filled.size())) {
            text.replace(at, placeholder.size(), filled);
        }
    }
    return text;
}

} // namespace

Label label_or_name(const Label& label, const std::string& name)
{
    std::string words = name;
    std::replace(words.begin(), words.end(), '_', ' ');
    return {label.nl.empty() ? words : label.nl, label.en.empty() ? words : label.en};
}

Label capitalised(Label label)
{
    for (auto* text : {&label.nl, &label.en}) {
        if (!text->empty() && text->front() >= 'a' && text->front() <= 'z') {
            text->front() = static_cast<char>(text->front() - 'a' + 'A');
        }
    }
    return label;
}

Label joined(const Label& first, const std::string& separator, const Label& second)
{
    return {first.nl + separator + second.nl, first.en + separator + second.en};
}

void append(Label& list, const Label& item, const std::string& separator)
{
    list = list.nl.empty() ? item : joined(list, separator, item);
}

Label listed(const std::vector<Label>& items, const std::string& separator)
{
    Label list;
    for (const auto& item : items) {
        append(list, item, separator);
    }
    return list;
}

Label fill(const Label& text, const std::vector<Filling>& fillings)
{
    return {replaced(text.nl, fillings, Language::nl), replaced(text.en, fillings, Language::en)};
}

Label same(std::string text)
{
    return {text, text};
}

Label same(int number)
{
    return same(std::to_string(number));
}

} // namespace mkba
