// Long output that appears only when it is whole: a file under its name, or the screen.
#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "cli/passing_file.hpp"

namespace mkba {

/// Gathers in a file beside its place, or without a path in a nameless one. Throws
/// std::system_error.
class Spool {
public:
    explicit Spool(const std::optional<std::string>& path);

    void write(std::string_view text);
    /// Gives the file its name, or prints what was gathered.
    void release();

private:
    struct Close {
        void operator()(std::FILE* file) const { (void)std::fclose(file); }
    };

    void print_all();

    std::optional<PassingFile> file_;
    std::unique_ptr<std::FILE, Close> nameless_;
    std::string buffer_;
};

} // namespace mkba
