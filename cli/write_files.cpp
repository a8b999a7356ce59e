#include "cli/write_files.hpp"

#include <cerrno>
#include <deque>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "cli/passing_file.hpp"
#include "cli/requests.hpp"

namespace mkba {

namespace {

namespace fs = std::filesystem;

void make_folder(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error || !fs::is_directory(folder)) {
        errno = error ? error.value() : ENOTDIR;
        fail_on_file("cannot make the folder", folder);
    }
}

} // namespace

void check_folder(const std::string& folder)
{
    auto place = fs::absolute(folder).lexically_normal();
    std::error_code unknown;
    while (!fs::exists(place, unknown) && place.has_relative_path()) {
        place = place.parent_path();
    }
    if (!fs::is_directory(place, unknown)) {
        throw UsageError{"--out " + folder + ": '" + place.string() + "' is no folder"};
    }
    if (::access(place.c_str(), W_OK | X_OK) != 0) {
        throw UsageError{"--out " + folder + ": nothing may be written into '" + place.string() +
                         "'"};
    }
}

void check_empty_folder(const std::string& folder)
{
    std::error_code unknown;
    if (fs::is_directory(folder, unknown) && !fs::is_empty(folder, unknown)) {
        throw UsageError{"--out " + folder +
                         ": the folder holds files already; an empty or new "
                         "folder was expected"};
    }
}

void write_files(const std::string& folder, const std::vector<OutputFile>& files)
{
    const fs::path place{folder};
    make_folder(place);
    for (const auto& file : files) {
        if (fs::is_directory(place / file.name)) {
            errno = EISDIR;
            fail_on_file("cannot write", place / file.name);
        }
    }
    std::deque<PassingFile> passing; // grows without moving what is in it
    for (const auto& file : files) {
        auto& made = passing.emplace_back(place / file.name);
        made.write(file.content);
        made.flush();
    }
    for (auto& file : passing) {
        file.settle();
    }
    const Descriptor opened{::open(place.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (opened.number() >= 0) {
        ::fsync(opened.number());
    }
}

} // namespace mkba
