// Random models, valid by construction.
#include "tests/reference/generator.hpp"

#include <fmt/format.h>

#include "tests/reference/sketch.hpp"

namespace mkba::reference {

std::string random_scenario(std::uint64_t seed)
{
    Sketch sketch(seed);
    std::string text = fmt::format("mkba: 1\ntitle: model {}\n", seed);
    text += write_populations(sketch);
    text += write_entry(sketch);
    text += write_moves(sketch);
    text += write_outcomes(sketch);
    text += write_interventions(sketch);
    text += write_lines(sketch);
    text += write_scenario(sketch);
    return text + sketch.numbers.tables_block() + sketch.numbers.parameters_block();
}

} // namespace mkba::reference
