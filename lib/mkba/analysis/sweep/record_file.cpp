#include "mkba/analysis/sweep/record_file.hpp"

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "mkba/scenario/text/sha256.hpp"

namespace mkba {

namespace {

constexpr std::string_view magic = "mkba-rec";
constexpr std::size_t length_size = sizeof(std::uint64_t);
constexpr std::size_t checksum_size = 16; // hexadecimal digits
constexpr std::size_t header_size = magic.size() + length_size + checksum_size;
constexpr std::uint64_t largest_payload = 1U << 26U;

[[noreturn]] void fail(const std::filesystem::path& path)
{
    throw std::system_error{errno, std::generic_category(), "cannot write " + path.string()};
}

void write_all(int file, std::string_view bytes, const std::filesystem::path& path)
{
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0) {
            fail(path);
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string length_bytes(std::uint64_t length)
{
    std::string bytes(length_size, '\0');
    std::memcpy(bytes.data(), &length, length_size);
    return bytes;
}

std::string checksum(std::string_view length, std::string_view payload)
{
    return sha256(std::string{length} + std::string{payload}).substr(0, checksum_size);
}

/// The payload of a whole record at the front; null data where there is none.
std::string_view whole_record(std::string_view bytes)
{
    if (bytes.size() < header_size || !bytes.starts_with(magic)) {
        return {};
    }
    std::uint64_t length = 0;
    std::memcpy(&length, bytes.data() + magic.size(), length_size);
    if (length > largest_payload || length > bytes.size() - header_size) {
        return {};
    }
    const auto payload = bytes.substr(header_size, length);
    const auto given = bytes.substr(magic.size() + length_size, checksum_size);
    return checksum(bytes.substr(magic.size(), length_size), payload) == given ? payload
                                                                               : std::string_view{};
}

std::string content_of(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) {
        throw std::system_error{errno, std::generic_category(), "cannot read " + path.string()};
    }
    return {std::istreambuf_iterator<char>{file}, {}};
}

} // namespace

std::string framed(std::string_view payload)
{
    const auto length = length_bytes(payload.size());
    return std::string{magic} + length + checksum(length, payload) + std::string{payload};
}

ReadRecords read_records(const std::filesystem::path& path)
{
    ReadRecords read;
    if (!std::filesystem::exists(path)) {
        return read;
    }
    const auto content = content_of(path);
    std::string_view left{content};
    while (!left.empty()) {
        const auto payload = whole_record(left);
        if (payload.data() != nullptr) {
            read.payloads.emplace_back(payload);
            left.remove_prefix(header_size + payload.size());
            continue;
        }
        read.damaged = true;
        const auto next = left.find(magic, 1);
        left = next == std::string_view::npos ? std::string_view{} : left.substr(next);
    }
    return read;
}

RecordWriter::RecordWriter(std::filesystem::path path)
    : path_{std::move(path)}, file_{::open(path_.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC,
                                           0666)}
{
    if (file_ < 0) {
        fail(path_);
    }
}

RecordWriter::~RecordWriter()
{
    ::close(file_);
}

void RecordWriter::append(std::string_view payload)
{
    const auto end = ::lseek(file_, 0, SEEK_END);
    try {
        write_all(file_, framed(payload), path_);
    } catch (const std::system_error&) {
        if (::ftruncate(file_, end) != 0) {
            // The torn record is found and left out by its checksum.
        }
        throw;
    }
}

void RecordWriter::flush()
{
    if (::fdatasync(file_) != 0) {
        fail(path_);
    }
}

void replace_file(const std::filesystem::path& path, std::string_view content)
{
    const auto passing = path.parent_path() / ("." + path.filename().string() + ".new");
    const int file = ::open(passing.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0) {
        fail(path);
    }
    try {
        write_all(file, content, path);
        if (::fsync(file) != 0 || ::rename(passing.c_str(), path.c_str()) != 0) {
            fail(path);
        }
    } catch (const std::system_error&) {
        ::close(file);
        ::unlink(passing.c_str());
        throw;
    }
    ::close(file);
}

} // namespace mkba
