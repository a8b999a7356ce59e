#include "cli/passing_file.hpp"

#include <cerrno>
#include <cstddef>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace mkba {

namespace fs = std::filesystem;

void fail_on_file(const std::string& what, const fs::path& path)
{
    throw std::system_error{errno, std::generic_category(), what + " " + path.string()};
}

Descriptor::~Descriptor()
{
    if (number_ >= 0) {
        ::close(number_);
    }
}

PassingFile::PassingFile(fs::path target)
    : target_{std::move(target)}, passing_{target_.parent_path() /
                                           ("." + target_.filename().string() + "." +
                                            std::to_string(::getpid()))},
      file_{::open(passing_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666)}
{
    if (file_.number() < 0) {
        fail_on_file("cannot write", target_);
    }
}

PassingFile::~PassingFile()
{
    if (!passing_.empty()) {
        ::unlink(passing_.c_str());
    }
}

void PassingFile::write(std::string_view content)
{
    std::size_t done = 0;
    while (done < content.size()) {
        const auto written = ::write(file_.number(), content.data() + done, content.size() - done);
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written < 0) {
            fail();
        }
        done += static_cast<std::size_t>(written);
    }
}

void PassingFile::flush()
{
    if (::fsync(file_.number()) != 0) {
        fail();
    }
}

void PassingFile::settle()
{
    if (::rename(passing_.c_str(), target_.c_str()) != 0) {
        fail();
    }
    passing_.clear();
}

void PassingFile::fail()
{
    fail_on_file("cannot write", target_);
}

} // namespace mkba
