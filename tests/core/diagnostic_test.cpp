// What an analyst sees when a file is wrong.
#include <doctest/doctest.h>

#include "mkba/core/diagnostic.hpp"

using namespace mkba;

namespace {

Diagnostic finding(const Place& where, const std::string& message)
{
    Diagnostic found;
    found.where = where;
    found.message = message;
    return found;
}

} // namespace

TEST_CASE("a place is file · line and column · or the file alone")
{
    CHECK(to_text({"model.yaml", 12, 5}) == "model.yaml:12:5");
    CHECK(to_text({"model.yaml", 0, 0}) == "model.yaml");
    CHECK(to_text({"--set", 1, 9}) == "--set:1:9");
}

TEST_CASE("a finding shows the line · a caret under the column and the hint")
{
    auto found = finding({"s.yaml", 2, 10}, "not a number: 0,5");
    found.path = "contract.share";
    found.hint = "write a decimal point: 0.5";
    found.excerpt = "  share: 0,5";
    CHECK(render(found) == "s.yaml:2:10: error: contract.share: not a number: 0,5\n"
                           "    share: 0,5\n"
                           "           ^\n"
                           "  hint: write a decimal point: 0.5\n");
}

TEST_CASE("a finding leaves out what it does not know")
{
    auto found = finding({"s.yaml", 0, 0}, "the file is empty");
    found.severity = Severity::warning;
    CHECK(render(found) == "s.yaml: warning: the file is empty\n");
}

TEST_CASE("the caret stands at the first column when the column is 1 or unknown")
{
    auto found = finding({"a", 1, 1}, "m");
    found.excerpt = "x";
    CHECK(render(found) == "a:1:1: error: m\n  x\n  ^\n");
    found.where.column = 0;
    CHECK(render(found) == "a:1:0: error: m\n  x\n  ^\n");
}

TEST_CASE("an input error says everything that was found · in the order found")
{
    const InputError error{{finding({"a", 1, 1}, "first"), finding({"b", 2, 3}, "second")}};
    CHECK(error.diagnostics().size() == 2);
    CHECK(std::string{error.what()} == "a:1:1: error: first\nb:2:3: error: second\n");
}
