// Text that a CSV file or JSON cannot hold as it is.
#include <doctest/doctest.h>

#include "mkba/core/quoted_text.hpp"

using namespace mkba;

TEST_CASE("csv: quotes only where they are needed")
{
    CHECK(csv_field("plain text") == "plain text");
    CHECK(csv_field("a,b") == "\"a,b\"");
    CHECK(csv_field("say \"no\"") == "\"say \"\"no\"\"\"");
    CHECK(csv_field("two\nlines") == "\"two\nlines\"");
}

TEST_CASE("json: quotes and control characters are escaped")
{
    std::string out = "x";
    append_json_text(out, "a \"b\" \\ \n é");
    CHECK(out == "x\"a \\\"b\\\" \\\\ \\u000a é\"");
}
