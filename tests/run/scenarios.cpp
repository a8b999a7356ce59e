// Reads scenarios from the shipped files or from memory; a finding shows as the test's failure.
#include "tests/run/scenarios.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace mkba::test {

std::shared_ptr<const Description> shipped(const std::string& name, const Sets& sets)
{
    return std::make_shared<const Description>(
        read_scenario(std::string{MKBA_SOURCE_DIR} + "/scenarios/" + name, sets));
}

std::shared_ptr<const Description> described(const std::string& yaml, const Sets& sets)
{
    const FileSource files{{{"test.yaml", yaml}}};
    try {
        return std::make_shared<const Description>(read_scenario("test.yaml", sets, files));
    } catch (const InputError& error) {
        std::string text;
        for (const Diagnostic& found : with_excerpts(error.diagnostics(), files)) {
            text += render(found) + "\n";
        }
        throw std::runtime_error{text};
    }
}

std::vector<std::string> shipped_names()
{
    std::vector<std::string> names;
    for (const auto& file :
         std::filesystem::directory_iterator(std::string{MKBA_SOURCE_DIR} + "/scenarios")) {
        const bool is_sweep = file.path().filename().string().starts_with("sweep"); // of scenarios
        if (file.path().extension() == ".yaml" && !is_sweep) {
            names.push_back(file.path().filename().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

RunOptions two_threads()
{
    RunOptions options;
    options.threads = 2;
    return options;
}

Results run_with(const std::shared_ptr<const Description>& description, unsigned threads)
{
    RunOptions options;
    options.threads = threads;
    return run(description, options);
}

std::string replaced(const std::string& text, std::string_view from, std::string_view to)
{
    const std::size_t place = text.find(from);
    if (place == std::string::npos || text.find(from, place + 1) != std::string::npos) {
        throw std::logic_error{"not exactly once in the text: " + std::string{from}};
    }
    std::string result{text};
    return result.replace(place, from.size(), to);
}

std::string text_of(const std::string& path)
{
    const std::ifstream file{path};
    if (!file) {
        throw std::runtime_error{"cannot read " + path};
    }
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

double gross_flows(const Results& results)
{
    double gross = 0;
    for (const auto& [alternative, figures] : results.alternatives) {
        for (const auto& [line, years] : figures.lines) {
            for (const double amount : years) {
                gross += std::abs(amount);
            }
        }
    }
    return gross;
}

bool operator==(double figure, const Near& near)
{
    return std::abs(figure - near.value) <= near.margin;
}

std::ostream& operator<<(std::ostream& out, const Near& near)
{
    return out << near.value << " within " << near.margin;
}

double transfer_in(const Results& results, const std::string& party, int year)
{
    for (const auto& one : results.comparisons.at(0).years) {
        if (one.year == year) {
            return one.parties.at(party).transfer;
        }
    }
    return std::nan("");
}

} // namespace mkba::test
