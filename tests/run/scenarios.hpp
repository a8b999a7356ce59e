// Scenarios as the tests read them: shipped files or text in memory, and variants of text.
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "mkba/run/engine.hpp"
#include "mkba/scenario/read_scenario.hpp"

namespace mkba::test {

using Sets = std::vector<std::string>;

/// A shipped file of the folder scenarios/, by its name.
[[nodiscard]] std::shared_ptr<const Description> shipped(const std::string& name,
                                                         const Sets& sets = {});
/// The files of the folder scenarios/ but for sweeps, which are of scenarios.
[[nodiscard]] std::vector<std::string> shipped_names();
/// A scenario that stands in one text.
[[nodiscard]] std::shared_ptr<const Description> described(const std::string& yaml,
                                                           const Sets& sets = {});

/// The usual options with two threads.
[[nodiscard]] RunOptions two_threads();

/// Runs with a number of threads.
[[nodiscard]] Results run_with(const std::shared_ptr<const Description>& description,
                               unsigned threads = 2);

/// The text with its one occurrence of `from` replaced; throws std::logic_error where there is
/// none or more than one, so that a variant is never the same text by accident.
[[nodiscard]] std::string replaced(const std::string& text, std::string_view from,
                                   std::string_view to);

/// The whole text of a file; throws std::runtime_error where it cannot be read.
[[nodiscard]] std::string text_of(const std::string& path);

/// Absolute yearly money of all lines of all alternatives, summed: what a tolerance is relative to,
/// since a net result may cancel.
[[nodiscard]] double gross_flows(const Results& results);

/// A figure up to a margin: CHECK(x == Near{y, 1e-12 * gross}).
struct Near {
    double value{};
    double margin{};
};
[[nodiscard]] bool operator==(double figure, const Near& near);
std::ostream& operator<<(std::ostream& out, const Near& near);

/// What a party receives by the contract in a year, or below 0 pays; no number where it is not
/// there.
[[nodiscard]] double transfer_in(const Results& results, const std::string& party, int year);

} // namespace mkba::test
