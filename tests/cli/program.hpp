// Runs the built program as a user does: no shell, its streams caught, its exit code seen.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace mkba::program {

using Words = std::vector<std::string>;

struct Ran {
    int code{}; // 128 + signal where a signal ended it
    std::string out;
    std::string err;
};

/// With the source folder as working directory and only PATH, TERM=xterm and `environment` set.
[[nodiscard]] Ran run(const Words& arguments, const Words& environment = {});

/// The same with stdout going to this file.
[[nodiscard]] Ran run_into(const std::string& stdout_file, const Words& arguments);

/// Whether pseudo-terminals are to be had: a bare room may have none.
[[nodiscard]] bool has_terminals();

/// The same with stdout on a terminal.
[[nodiscard]] Ran run_on_terminal(const Words& arguments, const Words& environment = {});

/// The same, sent a signal some time after it was started.
[[nodiscard]] Ran run_and_signal(const Words& arguments, int signal,
                                 std::chrono::milliseconds after = std::chrono::milliseconds{500});

/// The same with stderr on a terminal: what somebody sees who waits and then gives up.
[[nodiscard]] Ran watch_and_signal(const Words& arguments, int signal,
                                   std::chrono::milliseconds after);

/// A folder of its own, gone with the object.
class Folder {
public:
    Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    Folder(Folder&&) = delete;
    Folder& operator=(Folder&&) = delete;
    ~Folder();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    /// The names in it, sorted, hidden ones too.
    [[nodiscard]] Words names() const;

private:
    std::filesystem::path path_;
};

[[nodiscard]] std::string content(const std::filesystem::path& file);
void write(const std::filesystem::path& file, const std::string& text);

/// Whether a text holds a part.
[[nodiscard]] bool has(const std::string& text, const std::string& part);

/// Relative to the source folder.
[[nodiscard]] std::string shipped_scenario();

} // namespace mkba::program
