// No row of the programme's description is without a place. The description is not part of the
// project: docs/programme-places.csv knows its statements by their prints alone.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <optional>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "mkba/scenario/text/sha256.hpp"

#include "tests/run/programme_places.hpp"
#include "tests/run/scenarios.hpp"

namespace mkba::test {
namespace {

/// What a test of published cases is given, and the description of the programme beside it.
std::optional<std::string> description_of_the_programme()
{
    const char* cases = std::getenv("MKBA_CASES");
    const std::string path =
        (cases != nullptr ? std::string{cases}
                          : std::string{MKBA_SOURCE_DIR} + "/../shared/cases") +
        "/../evidence/programme.md";
    if (!std::ifstream{path}) {
        std::cout << "SKIPPED: no " << path << "\n";
        return std::nullopt;
    }
    return text_of(path);
}

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t\r");
    const auto last = text.find_last_not_of(" \t\r");
    return first == std::string::npos ? std::string{} : text.substr(first, last - first + 1);
}

std::vector<std::string> lines_of(const std::string& markdown)
{
    std::istringstream text{markdown};
    std::vector<std::string> lines;
    for (std::string line; std::getline(text, line);) {
        lines.push_back(trimmed(line));
    }
    return lines;
}

bool is_ruler(const std::string& line)
{
    return line.starts_with("|--");
}

/// Headings of chapters (they may hold a claim of their own), rows of tables without theirs, items
/// of lists and paragraphs, from the first chapter on.
std::vector<std::string> blocks_of(const std::string& markdown)
{
    const auto lines = lines_of(markdown);
    std::vector<std::string> blocks;
    bool is_open = false; // whether the next line may go on with the last block
    bool is_in_chapter = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        const bool is_row = line.starts_with("|");
        const bool is_heading = line.starts_with("#");
        is_in_chapter = is_in_chapter || line.starts_with("## ");
        if (!is_in_chapter || line.empty() || is_ruler(line) ||
            (is_row && i + 1 < lines.size() && is_ruler(lines[i + 1]))) {
            is_open = false;
            continue;
        }
        if (is_open && !is_row && !is_heading && !line.starts_with("- ")) {
            blocks.back() += " " + line;
        } else {
            blocks.push_back(line);
        }
        is_open = !is_row && !is_heading;
    }
    return blocks;
}

/// A statement ends at a full stop or a semicolon.
std::vector<std::string> statements_of(const std::string& markdown)
{
    std::vector<std::string> statements;
    for (const auto& block : blocks_of(markdown)) {
        std::size_t begin = 0;
        for (std::size_t i = 0; i + 1 < block.size(); ++i) {
            if ((block[i] == '.' || block[i] == ';') && block[i + 1] == ' ') {
                statements.push_back(block.substr(begin, i + 1 - begin));
                begin = i + 2;
            }
        }
        statements.push_back(block.substr(begin));
    }
    return statements;
}

std::string print_of(const std::string& statement)
{
    constexpr std::size_t digits = 8;
    return sha256(statement).substr(0, digits);
}

std::vector<std::string> without_place(const std::string& markdown,
                                       const std::vector<ProgrammePlace>& places)
{
    std::set<std::string> placed;
    for (const auto& place : places) {
        placed.insert(place.statements.begin(), place.statements.end());
    }
    std::vector<std::string> missing;
    for (const auto& statement : statements_of(markdown)) {
        if (!placed.contains(print_of(statement))) {
            missing.push_back(statement);
        }
    }
    return missing;
}

const char* const example = "# Title\nAn introduction.\n\n## Chapter\n- One thing; another\n"
                            "  that goes on.\n\n| what | figures |\n|---|---|\n"
                            "| 12 groups | four. Later five |\n";

} // namespace

TEST_CASE("every statement of the programme's description has a place")
{
    const auto markdown = description_of_the_programme();
    if (!markdown) {
        return;
    }
    CHECK(statements_of(*markdown).size() > 50);
    for (const auto& statement : without_place(*markdown, programme_places())) {
        FAIL_CHECK("no place in docs/programme-places.csv for " << print_of(statement) << ": "
                                                                << statement);
    }
}

TEST_CASE("statements are those of chapters and rows and items and paragraphs")
{
    CHECK(statements_of(example) ==
          std::vector<std::string>{"## Chapter", "- One thing;", "another that goes on.",
                                   "| 12 groups | four.", "Later five |"});
}

TEST_CASE("a statement without a place is found")
{
    std::vector<ProgrammePlace> places{
        {"chapter", "scenario", "chapter", {print_of("## Chapter")}},
        {"one", "line", "one", {print_of("- One thing;")}},
        {"groups", "unit", "groups", {print_of("| 12 groups | four."), print_of("Later five |")}}};
    CHECK(without_place(example, places) == std::vector<std::string>{"another that goes on."});
    places.push_back({"another", "pm", "Another", {print_of("another that goes on.")}});
    CHECK(without_place(example, places).empty());
}

} // namespace mkba::test
