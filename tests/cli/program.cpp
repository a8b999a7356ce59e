#include "tests/cli/program.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace mkba::program {

namespace {

namespace fs = std::filesystem;

std::vector<char*> pointers(Words& words)
{
    std::vector<char*> found;
    for (auto& word : words) {
        found.push_back(word.data());
    }
    found.push_back(nullptr);
    return found;
}

void must(int error, const char* what)
{
    if (error != 0) {
        throw std::runtime_error{std::string{what} + " failed"};
    }
}

/// Starts the program with its streams going to files.
pid_t start(const Words& arguments, const Words& environment, const std::string& out,
            const std::string& err)
{
    Words words{MKBA_PROGRAM};
    words.insert(words.end(), arguments.begin(), arguments.end());
    Words variables = environment; // the first of a name counts
    variables.insert(variables.end(), {"PATH=/usr/bin:/bin", "TERM=xterm"});
    auto argv = pointers(words);
    auto envp = pointers(variables);
    posix_spawn_file_actions_t actions;
    must(posix_spawn_file_actions_init(&actions), "init");
    must(posix_spawn_file_actions_addchdir_np(&actions, MKBA_SOURCE_DIR), "chdir");
    must(posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0), "stdin");
    must(posix_spawn_file_actions_addopen(&actions, 1, out.c_str(), O_WRONLY | O_CREAT, 0644),
         "stdout");
    must(posix_spawn_file_actions_addopen(&actions, 2, err.c_str(), O_WRONLY | O_CREAT, 0644),
         "stderr");
    pid_t child = 0;
    must(posix_spawn(&child, argv[0], &actions, nullptr, argv.data(), envp.data()), "spawn");
    posix_spawn_file_actions_destroy(&actions);
    return child;
}

int exit_code(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int open_terminal()
{
    const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
    if (terminal < 0 || grantpt(terminal) != 0 || unlockpt(terminal) != 0) {
        throw std::runtime_error{"no terminal to be had"};
    }
    return terminal;
}

/// Everything written to a terminal until nobody has it open any more.
std::string drained(int terminal)
{
    std::string text;
    char buffer[4096];
    for (ssize_t got = 0; (got = read(terminal, buffer, sizeof buffer)) > 0;) {
        text.append(buffer, static_cast<std::size_t>(got));
    }
    return text;
}

} // namespace

Ran run(const Words& arguments, const Words& environment)
{
    const Folder folder;
    const auto out = folder.path() / "out";
    const auto err = folder.path() / "err";
    const int code = exit_code(start(arguments, environment, out, err));
    return {code, content(out), content(err)};
}

Ran run_into(const std::string& stdout_file, const Words& arguments)
{
    const Folder folder;
    const auto err = folder.path() / "err";
    const int code = exit_code(start(arguments, {}, stdout_file, err));
    return {code, "", content(err)};
}

bool has_terminals()
{
    const int terminal = posix_openpt(O_RDWR | O_NOCTTY);
    const bool found = terminal >= 0 && grantpt(terminal) == 0 && unlockpt(terminal) == 0 &&
                       access(ptsname(terminal), F_OK) == 0;
    if (terminal >= 0) {
        close(terminal);
    }
    return found;
}

Ran run_on_terminal(const Words& arguments, const Words& environment)
{
    const Folder folder;
    const auto err = folder.path() / "err";
    const int terminal = open_terminal();
    const auto child = start(arguments, environment, ptsname(terminal), err);
    Ran ran;
    ran.out = drained(terminal);
    ran.code = exit_code(child);
    ran.err = content(err);
    close(terminal);
    return ran;
}

Ran run_and_signal(const Words& arguments, int signal, std::chrono::milliseconds after)
{
    const Folder folder;
    const auto out = folder.path() / "out";
    const auto err = folder.path() / "err";
    const auto child = start(arguments, {}, out, err);
    std::this_thread::sleep_for(after);
    kill(child, signal);
    const int code = exit_code(child);
    return {code, content(out), content(err)};
}

Ran watch_and_signal(const Words& arguments, int signal, std::chrono::milliseconds after)
{
    const Folder folder;
    const auto out = folder.path() / "out";
    const int terminal = open_terminal();
    const auto child = start(arguments, {}, out, ptsname(terminal));
    std::this_thread::sleep_for(after);
    kill(child, signal);
    Ran ran;
    ran.err = drained(terminal);
    ran.code = exit_code(child);
    ran.out = content(out);
    close(terminal);
    return ran;
}

Folder::Folder()
{
    std::string name = (fs::temp_directory_path() / ("mkba-cli-" + std::string(6, 'X'))).string();
    if (mkdtemp(name.data()) == nullptr) {
        throw std::runtime_error{"no temporary folder to be had"};
    }
    path_ = name;
}

Folder::~Folder()
{
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

Words Folder::names() const
{
    Words found;
    for (const auto& entry : fs::directory_iterator{path_}) {
        found.push_back(entry.path().filename().string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::string content(const fs::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

void write(const fs::path& file, const std::string& text)
{
    std::ofstream{file, std::ios::binary} << text;
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

std::string shipped_scenario()
{
    return "scenarios/aa-en-hunze.yaml";
}

} // namespace mkba::program
