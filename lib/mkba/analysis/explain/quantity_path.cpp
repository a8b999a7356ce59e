#include "mkba/analysis/explain/quantity_path.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "mkba/analysis/explain/quantity.hpp"
#include "mkba/scenario/text/spelling.hpp"

namespace mkba {

namespace {

std::size_t number_in(const std::string& word, std::size_t open)
{
    std::size_t number = 0;
    const char* first = word.data() + open + 1;
    const char* last = word.data() + word.size() - 1;
    const auto read = std::from_chars(first, last, number);
    if (word.back() != ']' || first == last || read.ec != std::errc{} || read.ptr != last) {
        throw UnknownQuantity{
            fmt::format("'{}' is no place in a list; expected a number in brackets: {}[3]", word,
                        word.substr(0, open))};
    }
    return number;
}

} // namespace

QuantityPath::QuantityPath(const std::string& name)
{
    std::size_t begin = 0;
    while (begin <= name.size()) {
        const auto end = std::min(name.find('.', begin), name.size());
        const auto word = name.substr(begin, end - begin);
        const auto open = word.find('[');
        if (open == std::string::npos) {
            words_.push_back({word, {}});
        } else {
            words_.push_back({word.substr(0, open), number_in(word, open)});
        }
        begin = end + 1;
    }
}

std::string QuantityPath::before() const
{
    std::string text;
    for (std::size_t i = 0; i < next_; ++i) {
        text += (text.empty() ? "" : ".") + words_[i].text;
        if (words_[i].number) {
            text += fmt::format("[{}]", *words_[i].number);
        }
    }
    return text;
}

void QuantityPath::refuse(const std::string& word, const std::vector<std::string>& known) const
{
    const auto where = before();
    const auto hint = suggestion(word, known);
    throw UnknownQuantity{fmt::format("there is no quantity '{}'{}{}", word,
                                      where.empty() ? " in the results" : " in " + where,
                                      hint.empty() ? "" : "; " + hint)};
}

std::optional<std::size_t> QuantityPath::maybe(const std::vector<std::string>& known)
{
    if (at_end()) {
        return std::nullopt;
    }
    const auto found = std::find(known.begin(), known.end(), words_[next_].text);
    if (found == known.end()) {
        return std::nullopt;
    }
    ++next_;
    return static_cast<std::size_t>(found - known.begin());
}

std::size_t QuantityPath::choose(const std::vector<std::string>& known)
{
    if (at_end()) {
        throw UnknownQuantity{fmt::format("{} holds more than one figure; add one of: {}", before(),
                                          fmt::join(known, ", "))};
    }
    if (const auto found = maybe(known)) {
        return *found;
    }
    refuse(words_[next_].text, known);
}

std::size_t QuantityPath::index(std::size_t count, int first_year)
{
    const auto& number = words_[next_ - 1].number;
    const auto years =
        fmt::format("{}[0] is {}, {}[{}] is {}", words_[next_ - 1].text, first_year,
                    words_[next_ - 1].text, count - 1, first_year + static_cast<int>(count) - 1);
    if (!number) {
        throw UnknownQuantity{fmt::format("{} is a list, one figure a year: {}", before(), years)};
    }
    if (*number >= count) {
        const auto as_year = *number - static_cast<std::size_t>(first_year);
        throw UnknownQuantity{fmt::format(
            "{} lies outside the list: {}{}", before(), years,
            as_year < count ? fmt::format("; did you mean {}[{}]?", words_[next_ - 1].text, as_year)
                            : "")};
    }
    return *number;
}

std::size_t QuantityPath::choose_dotted(const std::vector<std::string>& known)
{
    if (at_end()) {
        return choose(known);
    }
    std::string joined;
    auto last = next_;
    for (;; ++last) {
        joined += (joined.empty() ? "" : ".") + words_[last].text;
        if (words_[last].number || last + 1 == words_.size()) {
            break;
        }
    }
    const auto found = std::find(known.begin(), known.end(), joined);
    if (found == known.end()) {
        refuse(joined, known);
    }
    words_[next_] = {joined, words_[last].number};
    words_.erase(words_.begin() + static_cast<std::ptrdiff_t>(next_) + 1,
                 words_.begin() + static_cast<std::ptrdiff_t>(last) + 1);
    ++next_;
    return static_cast<std::size_t>(found - known.begin());
}

void QuantityPath::end() const
{
    if (!at_end()) {
        throw UnknownQuantity{fmt::format("{} is a figure; there is nothing in it called '{}'",
                                          before(), words_[next_].text)};
    }
}

} // namespace mkba
