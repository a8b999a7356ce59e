// Reverses a text by its indentation; comments go with the key below them.
#include "tests/run/reversed_yaml.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>
#include <vector>

namespace mkba::test {
namespace {

using Lines = std::vector<std::string>;

std::size_t indentation(const std::string& line)
{
    return std::min(line.find_first_not_of(' '), line.size());
}

bool is_comment(const std::string& line)
{
    const std::size_t first = indentation(line);
    return first == line.size() || line[first] == '#';
}

bool is_item(const std::string& line)
{
    return line.compare(indentation(line), 2, "- ") == 0;
}

bool is_key(const std::string& line)
{
    std::size_t end = indentation(line);
    const std::size_t first = end;
    const auto in_key = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.' ||
               c == '*' || c == '"';
    };
    while (end < line.size() && in_key(line[end])) {
        ++end;
    }
    return end > first && end < line.size() && line[end] == ':';
}

std::string key_of(const std::string& line)
{
    const std::size_t first = indentation(line);
    return line.substr(first, line.find(':') - first);
}

/// A key or item with all that belongs to it.
struct Entry {
    Lines comments;
    std::string head;
    Lines body;
};

std::vector<Entry> entries_of(const Lines& lines)
{
    std::vector<Entry> entries;
    Lines comments;
    std::size_t depth = std::string::npos;
    for (const std::string& line : lines) {
        if (is_comment(line)) {
            comments.push_back(line);
            continue;
        }
        depth = std::min(depth, indentation(line));
        if (entries.empty() || indentation(line) == depth) {
            entries.push_back({comments, line, {}});
        } else {
            entries.back().body.insert(entries.back().body.end(), comments.begin(), comments.end());
            entries.back().body.push_back(line);
        }
        comments.clear();
    }
    return entries;
}

/// "  parties: {a: 1, b: 2}" with its members turned round.
std::string reversed_parties(const std::string& line)
{
    const std::string opening = "parties: {";
    const std::size_t start = line.find(opening);
    if (start == std::string::npos) {
        return line;
    }
    const std::size_t first = start + opening.size();
    const std::size_t end = line.find('}', first);
    const std::string inside = line.substr(first, end - first);
    if (inside.find_first_of("{(") != std::string::npos) {
        return line;
    }
    std::string turned;
    std::istringstream members{inside};
    for (std::string member; std::getline(members, member, ',');) {
        member.erase(0, indentation(member));
        turned = turned.empty() ? member : member + ", " + turned;
    }
    return line.substr(0, first) + turned + line.substr(end);
}

bool order_means_nothing_in(const std::string& list)
{
    constexpr std::array names{"include", "moves", "correlations", "stock", "entrants", "children"};
    return std::find(names.begin(), names.end(), list) != names.end();
}

Lines reversed_lines(const Lines& lines, const std::string& parent)
{
    std::vector<Entry> entries = entries_of(lines);
    if (entries.empty()) {
        return lines;
    }
    const bool all_keys = std::all_of(entries.begin(), entries.end(),
                                      [](const Entry& one) { return is_key(one.head); });
    const bool all_items = std::all_of(entries.begin(), entries.end(),
                                       [](const Entry& one) { return is_item(one.head); });
    if (!all_keys && !all_items) {
        return lines;
    }
    if (all_keys || order_means_nothing_in(parent)) {
        const auto first = entries.begin() + (key_of(entries.front().head) == "mkba" ? 1 : 0);
        std::reverse(first, entries.end());
    }
    Lines result;
    for (const Entry& one : entries) {
        result.insert(result.end(), one.comments.begin(), one.comments.end());
        result.push_back(reversed_parties(one.head));
        const bool nested = all_keys && one.head.back() == ':';
        const Lines body = nested ? reversed_lines(one.body, key_of(one.head)) : one.body;
        result.insert(result.end(), body.begin(), body.end());
    }
    return result;
}

} // namespace

std::string reversed(const std::string& yaml)
{
    Lines lines;
    std::istringstream text{yaml};
    for (std::string line; std::getline(text, line);) {
        lines.push_back(line);
    }
    std::string result;
    for (const std::string& line : reversed_lines(lines, "")) {
        result += line + "\n";
    }
    return result;
}

} // namespace mkba::test
