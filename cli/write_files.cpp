#include "cli/write_files.hpp"

#include <cerrno>
#include <deque>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace mkba {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& what, const fs::path& path)
{
    throw std::system_error{errno, std::generic_category(), what + " " + path.string()};
}

/// An open file that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : number_{number} {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor()
    {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

/// A file under a passing name; gone unless it was given its own.
class PassingFile {
public:
    PassingFile(fs::path target, const std::string& content)
        : target_{std::move(target)}, passing_{target_.parent_path() /
                                               ("." + target_.filename().string() + "." +
                                                std::to_string(::getpid()))}
    {
        const Descriptor file{
            ::open(passing_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)};
        if (file.number() < 0) {
            const int why = errno;
            passing_.clear();
            errno = why;
            fail("cannot write", target_);
        }
        write_all(file.number(), content);
    }
    PassingFile(const PassingFile&) = delete;
    PassingFile& operator=(const PassingFile&) = delete;
    PassingFile(PassingFile&&) = delete;
    PassingFile& operator=(PassingFile&&) = delete;
    ~PassingFile() { remove(); }

    void settle()
    {
        if (::rename(passing_.c_str(), target_.c_str()) != 0) {
            fail("cannot write", target_);
        }
        passing_.clear();
    }

private:
    void remove()
    {
        if (!passing_.empty()) {
            ::unlink(passing_.c_str());
        }
    }

    void write_all(int file, const std::string& content)
    {
        std::size_t done = 0;
        while (done < content.size()) {
            const auto written = ::write(file, content.data() + done, content.size() - done);
            if (written < 0 && errno == EINTR) {
                continue;
            }
            if (written < 0) {
                give_up();
            }
            done += static_cast<std::size_t>(written);
        }
        if (::fsync(file) != 0) {
            give_up();
        }
    }

    /// The destructor does not run for an object that was never made.
    [[noreturn]] void give_up()
    {
        const int why = errno;
        remove();
        errno = why;
        fail("cannot write", target_);
    }

    fs::path target_;
    fs::path passing_;
};

void make_folder(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error || !fs::is_directory(folder)) {
        errno = error ? error.value() : ENOTDIR;
        fail("cannot make the folder", folder);
    }
}

} // namespace

void write_files(const std::string& folder, const std::vector<OutputFile>& files)
{
    const fs::path place{folder};
    make_folder(place);
    for (const auto& file : files) {
        if (fs::is_directory(place / file.name)) {
            errno = EISDIR;
            fail("cannot write", place / file.name);
        }
    }
    std::deque<PassingFile> passing; // grows without moving what is in it
    for (const auto& file : files) {
        passing.emplace_back(place / file.name, file.content);
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
