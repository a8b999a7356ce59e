// Runs the program as a user would and compares texts line by line.
#include "tests/golden/printed.hpp"

#include <array>
#include <cstdio>
#include <memory>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace mkba::test {

std::string printed_by(const std::string& arguments)
{
    const std::string command = "cd '" MKBA_SOURCE_DIR "' && '" MKBA_PROGRAM "' " + arguments;
    std::FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) {
        throw std::runtime_error{"cannot run " + command};
    }
    std::string text;
    std::array<char, 4096> part{};
    for (std::size_t read = 1; read > 0;) {
        read = std::fread(part.data(), 1, part.size(), pipe);
        text.append(part.data(), read);
    }
    if (pclose(pipe) != 0) {
        throw std::runtime_error{"does not end with 0: " + command};
    }
    return text;
}

std::string masked(const std::string& text)
{
    const std::string without_version =
        std::regex_replace(text, std::regex{R"(mkba [0-9]+\.[0-9]+\.[0-9]+[^; ]*)"}, "mkba #");
    return std::regex_replace(without_version, std::regex{R"(\b[0-9a-f]{8}\b)"}, "########");
}

std::string difference(const std::string& kept, const std::string& printed, int most)
{
    std::istringstream left{kept};
    std::istringstream right{printed};
    std::string text;
    for (int line = 1, found = 0; found < most; ++line) {
        std::string one;
        std::string other;
        const bool has_one = static_cast<bool>(std::getline(left, one));
        const bool has_other = static_cast<bool>(std::getline(right, other));
        if (!has_one && !has_other) {
            break;
        }
        if (has_one != has_other || one != other) {
            const std::string number = std::to_string(line);
            text += has_one ? "- " + number + ": " + one + "\n" : "";
            text += has_other ? "+ " + number + ": " + other + "\n" : "";
            ++found;
        }
    }
    return text.empty() && kept != printed ? "the last line ends otherwise\n" : text;
}

} // namespace mkba::test
