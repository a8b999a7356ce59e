#include "cli/print_analysis.hpp"

#include <iostream>

#include "cli/terminal.hpp"
#include "cli/write_files.hpp"

namespace mkba {

RunOptions run_options(const OutputRequest& output, ProgressLine& line,
                       const std::atomic<bool>& stop)
{
    if (output.out) {
        check_folder(*output.out);
    }
    RunOptions options;
    options.threads = output.threads;
    options.stop = &stop;
    if (output.talk == Talk::normal && stderr_is_terminal()) {
        options.progress = [&line](double share_done) { line.show(share_done); };
    }
    return options;
}

void write_into_folder(const OutputRequest& output, const std::vector<OutputFile>& files)
{
    write_files(*output.out, files);
    if (output.talk == Talk::normal) {
        for (const auto& file : files) {
            std::cerr << "written: " << *output.out << '/' << file.name << '\n';
        }
    }
}

int print_analysis(Printout printout, const OutputRequest& output,
                   const std::vector<OutputFile>& beside)
{
    const auto& format = *find_format(output.format);
    printout.language = output.language;
    printout.colour = output.out ? Colour::off : colour_of_terminal(output.colour);
    if (!output.out) {
        print(rendered(printout, format));
        return 0;
    }
    auto files = output_files(printout, format);
    files.insert(files.end(), beside.begin(), beside.end());
    write_into_folder(output, files);
    return 0;
}

} // namespace mkba
