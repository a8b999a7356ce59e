#include "bench/child.hpp"

#include <stdexcept>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/measure.hpp"

namespace mkba::bench {

namespace {

[[noreturn]] void become(std::vector<std::string> command)
{
    std::vector<char*> arguments;
    for (auto& word : command) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0) {
        execv(arguments[0], arguments.data());
    }
    _exit(127);
}

double seconds_of(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

} // namespace

Taken run_child(const std::vector<std::string>& command)
{
    const double start = now(Clock::wall);
    const pid_t child = fork();
    if (child == 0) {
        become(command);
    }
    int status = 0;
    rusage usage{};
    if (child < 0 || wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) ||
        WEXITSTATUS(status) != 0) {
        throw std::runtime_error("cannot run " + command.front());
    }
    return {now(Clock::wall) - start, seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime),
            static_cast<double>(usage.ru_maxrss) / 1024.0};
}

} // namespace mkba::bench
