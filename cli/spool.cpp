#include "cli/spool.hpp"

#include <cerrno>
#include <filesystem>

#include "cli/terminal.hpp"

namespace mkba {

namespace {

constexpr std::size_t buffer_size = 1 << 18;

} // namespace

Spool::Spool(const std::optional<std::string>& path)
{
    if (!path) {
        nameless_.reset(std::tmpfile());
        if (!nameless_) {
            fail_on_file("cannot write", "a temporary file");
        }
        return;
    }
    // A device or a pipe would be replaced by a file of its name.
    if (std::filesystem::exists(*path) && !std::filesystem::is_regular_file(*path)) {
        errno = std::filesystem::is_directory(*path) ? EISDIR : EINVAL;
        fail_on_file("cannot write", *path);
    }
    file_.emplace(*path);
}

void Spool::write(std::string_view text)
{
    buffer_ += text;
    if (buffer_.size() < buffer_size) {
        return;
    }
    if (file_) {
        file_->write(buffer_);
    } else if (std::fwrite(buffer_.data(), 1, buffer_.size(), nameless_.get()) != buffer_.size()) {
        fail_on_file("cannot write", "a temporary file");
    }
    buffer_.clear();
}

void Spool::release()
{
    if (!file_) {
        print_all();
        return;
    }
    file_->write(buffer_);
    file_->flush();
    file_->settle();
}

void Spool::print_all()
{
    std::rewind(nameless_.get());
    std::string piece(buffer_size, '\0');
    for (;;) {
        piece.resize(buffer_size);
        piece.resize(std::fread(piece.data(), 1, piece.size(), nameless_.get()));
        if (piece.empty()) {
            break;
        }
        print(piece);
    }
    print(buffer_);
}

} // namespace mkba
