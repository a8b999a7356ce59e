// A file that is written under a passing name, and gets its own when it is whole.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace mkba {

/// Throws std::system_error with errno, naming the file.
[[noreturn]] void fail_on_file(const std::string& what, const std::filesystem::path& path);

/// An open file that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : number_{number} {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor();
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

/// Gone unless it was given its own name. Every failure throws std::system_error naming the target.
class PassingFile {
public:
    explicit PassingFile(std::filesystem::path target);
    PassingFile(const PassingFile&) = delete;
    PassingFile& operator=(const PassingFile&) = delete;
    PassingFile(PassingFile&&) = delete;
    PassingFile& operator=(PassingFile&&) = delete;
    ~PassingFile();

    void write(std::string_view content);
    /// Everything is on disk afterwards.
    void flush();
    /// Gives the file its name; call flush() first.
    void settle();

private:
    [[noreturn]] void fail();

    std::filesystem::path target_;
    std::filesystem::path passing_;
    Descriptor file_;
};

} // namespace mkba
