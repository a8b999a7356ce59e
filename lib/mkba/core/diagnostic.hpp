// What is wrong in a file, and where: the text an analyst sees.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace mkba {

/// A place in a scenario, model or data file; line and column count from 1. Line 0 means the file
/// as a whole. Values given with --set have the file "--set" and the column in that argument.
struct Place {
    std::string file;
    int line{};
    int column{};

    bool operator==(const Place&) const = default;
};

/// "file:line:column", or "file" where the line is 0.
[[nodiscard]] std::string to_text(const Place& place);

enum class Severity { warning, error };

struct Diagnostic {
    Severity severity{Severity::error};
    Place where;
    std::string path;      // where in the document: lines.foster_care.parties; may be empty
    std::string message;   // what is wrong and what was expected
    std::string hint;      // what to do about it; may be empty
    std::string excerpt{}; // the line of the file that `where` points into; may be empty
};

/// "file:line:column: error: path: message", the excerpt with a caret under the column, and the
/// hint.
[[nodiscard]] std::string render(const Diagnostic& diagnostic);

/// The files say something wrong. Thrown once, with everything that was found; exit code 2.
class InputError : public std::runtime_error {
public:
    explicit InputError(std::vector<Diagnostic> found);
    [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return found_; }

private:
    std::vector<Diagnostic> found_;
};

/// The model refused a draw: a probability left [0,1], shares did not sum to 1; exit code 2.
class ModelRefusal : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

} // namespace mkba
