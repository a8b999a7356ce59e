#include "mkba/report/text/language.hpp"

#include <algorithm>

namespace mkba {

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

} // namespace mkba
