#include "cli/output_options.hpp"

namespace mkba {

void add_output(CLI::App& app, OutputRequest& output)
{
    app.add_option("--threads", output.threads,
                   "Threads; the results do not depend on it (default: all)")
        ->type_name("T")
        ->check(CLI::Range(1, 4096));
    add_choice(app, "--lang", output.language, languages, "Language of the tables (default: en)");
    app.add_option("--format", output.format, "How results are written (default: text)")
        ->check(CLI::IsMember(names_of(format_catalogue())))
        ->type_name("text|markdown|csv|json");
    app.add_option("--out", output.out, "Write files into this folder instead of to the screen")
        ->type_name("DIR");
    app.add_flag_callback(
        "--quiet", [&] { output.talk = Talk::quiet; }, "No progress, no remarks");
    app.add_flag_callback(
        "--no-colour,--no-color", [&] { output.colour = Colour::off; },
        "No colour, as where NO_COLOR is set");
}

} // namespace mkba
