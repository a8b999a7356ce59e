// A scenario given as text, read as a user's file would be.
#include "tests/reference/loaded.hpp"

#include <stdexcept>

#include "mkba/scenario/read_scenario.hpp"

namespace mkba::reference {

Description described(const std::string& yaml)
{
    try {
        return read_scenario("scenario.yaml", {}, FileSource({{"scenario.yaml", yaml}}));
    } catch (const InputError& error) {
        std::string findings;
        for (const Diagnostic& one : error.diagnostics()) {
            findings += render(one) + "\n";
        }
        throw std::runtime_error(findings + yaml);
    }
}

} // namespace mkba::reference
