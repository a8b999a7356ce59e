#include "mkba/scenario/text/file_source.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "mkba/scenario/text/document_memory.hpp"

namespace mkba {

namespace {

void refuse_above(std::uintmax_t size, std::size_t limit)
{
    if (size > limit) {
        throw UnreadableFile{
            fmt::format("the file is too large: {} bytes; at most {} are read", size, limit)};
    }
}

void check_on_disk(const std::string& path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found) {
        throw UnreadableFile{"there is no such file"};
    }
    if (error) {
        throw UnreadableFile{fmt::format("the file cannot be read: {}", error.message())};
    }
    if (std::filesystem::is_directory(status)) {
        throw UnreadableFile{"this is a directory; a file was expected"};
    }
    if (!std::filesystem::is_regular_file(status)) {
        throw UnreadableFile{"this is no ordinary file"};
    }
}

std::unique_ptr<std::ifstream> open_on_disk(const std::string& path)
{
    errno = 0;
    auto stream = std::make_unique<std::ifstream>(path, std::ios::binary);
    if (!*stream) {
        throw UnreadableFile{
            fmt::format("the file cannot be read: {}", std::generic_category().message(errno))};
    }
    return stream;
}

std::string read_from_disk(const std::string& path, std::size_t limit)
{
    check_on_disk(path);
    std::error_code error;
    refuse_above(std::filesystem::file_size(path, error), limit);
    const auto stream = open_on_disk(path);
    return {std::istreambuf_iterator<char>{*stream}, std::istreambuf_iterator<char>{}};
}

} // namespace

FileSource::FileSource(std::map<std::string, std::string> texts) : texts_{std::move(texts)} {}

FileSource FileSource::remembering()
{
    FileSource made;
    made.memory_ = std::make_shared<DocumentMemory>();
    return made;
}

std::string FileSource::read(const std::string& path, std::size_t limit) const
{
    if (!texts_) {
        return read_from_disk(path, limit);
    }
    const auto found = texts_->find(path);
    if (found == texts_->end()) {
        throw UnreadableFile{"there is no such file"};
    }
    refuse_above(found->second.size(), limit);
    return found->second;
}

std::unique_ptr<std::istream> FileSource::open(const std::string& path) const
{
    if (!texts_) {
        check_on_disk(path);
        return open_on_disk(path);
    }
    const auto found = texts_->find(path);
    if (found == texts_->end()) {
        throw UnreadableFile{"there is no such file"};
    }
    return std::make_unique<std::istringstream>(found->second);
}

} // namespace mkba
