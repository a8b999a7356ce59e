// The printed tables of Aa en Hunze, in both languages, as they were when last looked at.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "tests/golden/printed.hpp"

namespace mkba::test {
namespace {

const std::string folder = MKBA_SOURCE_DIR "/tests/golden/";

std::string kept_in(const std::string& name)
{
    const std::ifstream file{folder + name};
    REQUIRE_MESSAGE(file.good(), "no file tests/golden/" << name);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void check_kept(const std::string& name, const std::string& arguments)
{
    const std::string printed = masked(
        printed_by("run scenarios/aa-en-hunze.yaml --draws 2000 --format text " + arguments));
    if (std::getenv("MKBA_UPDATE_GOLDEN") != nullptr) {
        std::ofstream{folder + name} << printed;
        return;
    }
    const std::string differs = difference(kept_in(name), printed);
    CHECK_MESSAGE(differs.empty(), name << ":\n" << differs);
}

TEST_CASE("the answer in Dutch")
{
    check_kept("answer.nl.txt", "--lang nl");
}

TEST_CASE("the answer in English")
{
    check_kept("answer.en.txt", "--lang en");
}

const std::string more = "--table time --table calendar --table groups --table budget";

TEST_CASE("the other tables in Dutch")
{
    check_kept("more.nl.txt", "--lang nl " + more);
}

TEST_CASE("the other tables in English")
{
    check_kept("more.en.txt", "--lang en " + more);
}

TEST_CASE("the document of the evidence is that of the data")
{
    const std::string document = printed_by("list evidence scenarios/aa-en-hunze.yaml");
    const std::string name = "../../docs/evidence.md";
    if (std::getenv("MKBA_UPDATE_GOLDEN") != nullptr) {
        std::ofstream{folder + name} << document;
        return;
    }
    const std::string differs = difference(kept_in(name), document);
    CHECK_MESSAGE(differs.empty(), "docs/evidence.md:\n" << differs);
}

TEST_CASE("a text differs where a line changes or goes or comes")
{
    CHECK(difference("a\nb\n", "a\nb\n").empty());
    CHECK(difference("a\nb\n", "a\nc\n") == "- 2: b\n+ 2: c\n");
    CHECK(difference("a\n", "a\nb\n") == "+ 2: b\n");
    CHECK(difference("a\n", "a") == "the last line ends otherwise\n");
    CHECK(masked("Made with mkba 0.1.0; x.yaml b7d2f81a, 12345678") ==
          "Made with mkba #; x.yaml ########, ########");
}

} // namespace
} // namespace mkba::test
