// An append-only file of checksummed records that survives being killed, cut and bitten.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace mkba {

/// What can be read of a file of records.
struct ReadRecords {
    std::vector<std::string> payloads; // in the order of the file
    bool damaged{};                    // something in it is no whole record
};

/// Whole records with the right checksum; anything else is stepped over. An absent file has none.
/// Throws std::system_error where the file cannot be read.
[[nodiscard]] ReadRecords read_records(const std::filesystem::path& path);

/// A record with what finds it again: magic, length, checksum of both and the payload.
[[nodiscard]] std::string framed(std::string_view payload);

/// Appends whole records. A write that fails (full disk, file-size limit) is cut back to the last
/// whole record and thrown as std::system_error naming the file.
class RecordWriter {
public:
    explicit RecordWriter(std::filesystem::path path);
    RecordWriter(const RecordWriter&) = delete;
    RecordWriter& operator=(const RecordWriter&) = delete;
    RecordWriter(RecordWriter&&) = delete;
    RecordWriter& operator=(RecordWriter&&) = delete;
    ~RecordWriter();

    void append(std::string_view payload);
    /// What was appended is on the disk.
    void flush();

private:
    std::filesystem::path path_;
    int file_;
};

/// Writes a file beside its place, flushes it, and gives it its name. Throws std::system_error.
void replace_file(const std::filesystem::path& path, std::string_view content);

} // namespace mkba
