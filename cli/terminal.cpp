#include "cli/terminal.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <system_error>

#include <unistd.h>

namespace mkba {

Colour colour_of_terminal(Colour asked)
{
    const char* no_colour = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    const bool refused = no_colour != nullptr && *no_colour != '\0';
    const bool dumb = terminal == nullptr || std::string_view{terminal} == "dumb";
    return asked == Colour::on && !refused && !dumb && isatty(STDOUT_FILENO) == 1 ? Colour::on
                                                                                  : Colour::off;
}

bool stderr_is_terminal()
{
    return isatty(STDERR_FILENO) == 1;
}

void print(const std::string& text)
{
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() ||
        std::fflush(stdout) != 0) {
        throw std::system_error{errno, std::generic_category(), "cannot write to standard output"};
    }
}

} // namespace mkba
