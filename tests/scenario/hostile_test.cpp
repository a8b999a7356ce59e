// Files that would stop a careless reader: each is refused within a second, without a crash.
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "mkba/scenario/read_scenario.hpp"

#include "tests/scenario/trial.hpp"

using namespace mkba;

namespace {

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i) {
        all += text;
    }
    return all;
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double most_seconds = 20; // every access is checked there
#else
constexpr double most_seconds = 1;
#endif

/// What is said of a file with this text, and that it took less than a second of processor time.
std::string complaint_about(std::string text)
{
    const std::clock_t before = std::clock();
    auto found = complaint({whole("people.yaml", std::move(text))});
    CHECK(static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC < most_seconds);
    return found;
}

/// A scenario on disk, in a folder of its own.
class Folder {
public:
    Folder() : path_{std::filesystem::temp_directory_path() / fmt::format("mkba-{}", std::clock())}
    {
        std::filesystem::create_directories(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path_); }

    [[nodiscard]] std::string file(const std::string& name, const std::string& text) const
    {
        std::ofstream{path_ / name, std::ios::binary} << text;
        return path(name);
    }
    [[nodiscard]] std::string path(const std::string& name) const
    {
        return (path_ / name).generic_string();
    }

private:
    std::filesystem::path path_;
};

std::string complaint_on_disk(const std::string& path)
{
    try {
        (void)read_scenario(path);
        return {};
    } catch (const InputError& error) {
        return error.what();
    }
}

} // namespace

TEST_CASE("hostile: twenty thousand open brackets")
{
    // The parser takes the second of them for a key that never ends.
    CHECK(complaint_about("mkba: " + std::string(20'000, '[')) ==
          R"(people.yaml:1:8: error: a key must be one word, not a list or a mapping
  hint: close every bracket, or put text that begins with one between quotes
)");
    CHECK(complaint_about(repeated("[a, ", 20'000)).find("people.yaml:1:") == 0);
    CHECK(complaint_about(repeated("- [\n  ", 1'000)).find("people.yaml:") == 0);
}

TEST_CASE("hostile: two megabytes of open brackets and of open braces")
{
    for (const char* text : {"[", "[a, ", "{a: "}) {
        CAPTURE(text);
        const int times = 1'990'000 / static_cast<int>(std::string{text}.size());
        CHECK(complaint_about(repeated(text, times)).find("people.yaml:") == 0);
    }
}

TEST_CASE("hostile: nesting by indentation · by dashes and by question marks")
{
    std::string steps;
    for (int depth = 0; depth < 1000; ++depth) {
        steps += std::string(static_cast<std::size_t>(depth), ' ') + "a:\n";
    }
    CHECK(complaint_about(steps).find("nested deeper than 64 levels") != std::string::npos);
    CHECK(complaint_about(repeated("- ", 50'000)).find("nested deeper than 64 levels") !=
          std::string::npos);
    CHECK(complaint_about(repeated("? ", 50'000)).find("people.yaml:1:") == 0);
}

TEST_CASE("hostile: sixty-four levels pass the parser · sixty-five do not")
{
    const auto nested = [](std::size_t levels) {
        return "mkba: 1\nx: " + std::string(levels - 1, '[') + std::string(levels - 1, ']') + "\n";
    };
    CHECK(complaint_about(nested(64)) ==
          fmt::format("people.yaml:2:1: error: unknown key 'x'\n  x: {}{}\n  ^\n",
                      std::string(63, '['), std::string(63, ']')));
    CHECK(complaint_about(nested(65)) ==
          fmt::format("people.yaml:2:67: error: nested deeper than 64 "
                      "levels\n  x: {}{}\n  {}^\n",
                      std::string(64, '['), std::string(64, ']'), std::string(66, ' ')));
}

TEST_CASE("hostile: an alias bomb stops at its first anchor")
{
    std::string bomb = "mkba: 1\na: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c <= 'z'; ++c) {
        const char before = static_cast<char>(c - 1);
        bomb += fmt::format("{0}: &{0} [*{1}, *{1}, *{1}, *{1}, *{1}, *{1}, *{1}, *{1}, *{1}]\n", c,
                            before);
    }
    CHECK(complaint_about(bomb) ==
          R"(people.yaml:2:4: error: anchors and aliases are not part of this language
  a: &a [x, x, x, x, x, x, x, x, x]
     ^
  hint: write the value out, or give it a name under 'parameters'
)");
}

TEST_CASE("hostile: a file just too large is not parsed")
{
    CHECK(
        complaint_about("mkba: 1 #" + std::string(2'000'000, 'x')) ==
        R"(s.yaml:4:13: error: population: people.yaml: the file is too large: 2000009 bytes; at most 2000000 are read
  population: people.yaml
              ^
)");
}

TEST_CASE("hostile: more findings than anybody reads")
{
    const auto last = complaint_about("mkba: 1\nstock: {" + repeated("x: {a: 1}, ", 40'000) + "}");
    CHECK(last.find("39900 more findings are not shown\n") != std::string::npos);
    std::string many = "mkba: 1\n";
    for (int i = 0; i < 90'000; ++i) {
        many += fmt::format("key_{}: 1\n", i);
    }
    const auto found = complaint_about(many);
    CHECK(found.find("people.yaml:101:1: error: unknown key 'key_99'\n  key_99: 1\n  ^\n"
                     "people.yaml:102:1: error: 89900 more findings are not shown\n") !=
          std::string::npos);
}

TEST_CASE("hostile: two megabytes of keys of one letter stop before the end")
{
    CHECK(complaint_about(repeated("k: 1\n", 390'000)) ==
          R"(people.yaml:100000:4: error: more than 200000 keys and values in one file
  k: 1
     ^
  hint: put long tables into CSV files
)");
}

TEST_CASE("hostile: control characters do not reach the terminal")
{
    CHECK(complaint_about("mkba: 1\nlabel: \x1b[2J\n") ==
          "people.yaml:2:8: error: this is no text file: it holds control characters\n"
          "  hint: save it as UTF-8 text\n");
    CHECK(complaint_about("mkba: 1\nlabel: \"a\\e[2J\"\n") ==
          R"(people.yaml:2:8: error: this text holds a control character
  label: "a\e[2J"
         ^
  hint: leave it out
)");
}

TEST_CASE("hostile: a formula of four thousand terms · and a longer one")
{
    const auto shares = [](const std::string& share) {
        return "mkba: 1\nstock:\n  children:\n    - {age: 3, counts: {robust: " + share + "}}\n";
    };
    CHECK(complaint_about(shares("1" + repeated("+1", 1999))).empty());
    CHECK(
        complaint_about(shares("1" + repeated("+1", 300'000)))
            .find("stock.children[0].counts.robust: the formula is longer than 4000 characters") !=
        std::string::npos);
    CHECK(complaint_about(shares(std::string(3000, '-') + "1"))
              .find("the formula is nested too deeply") != std::string::npos);
}

TEST_CASE("hostile: every prefix of a good file ends in findings or in a description")
{
    const auto text = trial_files().at("model.yaml");
    int good = 0;
    int tried = 0;
    for (std::size_t length = 0; length < text.size(); length += 7) {
        good += complaint({whole("model.yaml", text.substr(0, length))}).empty() ? 1 : 0;
        ++tried;
    }
    // Only the last two sections, units and pm, can be missed.
    CHECK(good <= 40);
    CHECK(tried > 300);
}

TEST_CASE("hostile: every character of a good file in turn replaced · none brings the reader down")
{
    const auto files = trial_files();
    int refused = 0;
    int tried = 0;
    for (const char* name : {"s.yaml", "model.yaml", "profile.csv"}) {
        const auto& text = files.at(name);
        for (std::size_t at = 0; at < text.size(); at += 11) {
            auto broken = text;
            broken[at] = "{[:,'\"*&!#%@`\n-"[at % 15];
            refused += complaint({whole(name, broken)}).empty() ? 0 : 1;
            ++tried;
        }
    }
    CHECK(tried > 250);
    CHECK(refused > tried / 2);
}

TEST_CASE("disk: a scenario that is not there")
{
    const Folder folder;
    const auto path = folder.path("absent.yaml");
    CHECK(complaint_on_disk(path) == path + ":1:1: error: there is no such file\n");
}

TEST_CASE("disk: a directory for a file")
{
    const Folder folder;
    CHECK(complaint_on_disk(folder.path("")) ==
          folder.path("") + ":1:1: error: this is a directory; a file was expected\n");
    const auto path = folder.file("s.yaml", "mkba: 1\nmodel: .\n");
    CHECK(complaint_on_disk(path).find("this is a directory; a file was expected\n  model: .\n") !=
          std::string::npos);
}

TEST_CASE("disk: a file that never ends is no file")
{
    CHECK(complaint_on_disk("/dev/zero") == "/dev/zero:1:1: error: this is no ordinary file\n");
}

TEST_CASE("disk: a directory that nobody may enter")
{
    const Folder folder;
    std::filesystem::create_directory(folder.path("closed"));
    const auto path = folder.file("closed/s.yaml", "mkba: 1\n");
    std::filesystem::permissions(folder.path("closed"), std::filesystem::perms::none);
    const auto found = complaint_on_disk(path);
    std::filesystem::permissions(folder.path("closed"), std::filesystem::perms::owner_all);
    // To root every directory is open: then the file is read, and lacks everything else.
    const bool is_refused = found == path + ": error: the file cannot be read: Permission denied\n";
    const bool is_root = found.find("no file defines a population") != std::string::npos;
    CHECK((is_refused || is_root));
}
