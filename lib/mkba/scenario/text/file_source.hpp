// Where the text of a file comes from: the disk, or texts held in memory by tests and wizards.
#pragma once

#include <cstddef>
#include <istream>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>

namespace mkba {

class DocumentMemory;

/// A file that cannot be read; what() says why, without the path.
class UnreadableFile : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Reads whole files. Given texts stand for all files there are; without them the disk is read.
class FileSource {
public:
    FileSource() = default;
    explicit FileSource(std::map<std::string, std::string> texts);
    /// The disk, of which every YAML file is read and parsed once: later changes are not seen.
    [[nodiscard]] static FileSource remembering();

    /// The bytes of a file. Throws UnreadableFile where it is absent, no file, not permitted, or
    /// larger than `limit` bytes (found before anything of it is read).
    [[nodiscard]] std::string read(const std::string& path, std::size_t limit) const;
    /// The bytes of a file as they come, of any number. Throws UnreadableFile as read() does.
    [[nodiscard]] std::unique_ptr<std::istream> open(const std::string& path) const;
    /// Null where nothing is remembered.
    [[nodiscard]] DocumentMemory* memory() const { return memory_.get(); }

private:
    std::optional<std::map<std::string, std::string>> texts_;
    std::shared_ptr<DocumentMemory> memory_;
};

} // namespace mkba
