// A small scenario in memory, broken in one place at a time.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "mkba/scenario/description.hpp"

namespace mkba {

/// The files of a good scenario, s.yaml and what it refers to.
[[nodiscard]] std::map<std::string, std::string> trial_files();

/// One change of one file.
struct Edit {
    enum class Kind { changed, whole, without };
    Kind kind;
    std::string file;
    std::string from;
    std::string to;
};

/// `from`, which must stand in the file exactly once, becomes `to`.
[[nodiscard]] Edit changed(std::string file, std::string from, std::string to);
/// The file holds `text`.
[[nodiscard]] Edit whole(std::string file, std::string text);
/// The file is not there.
[[nodiscard]] Edit without(std::string file);

/// What the edited scenario says; throws InputError where it is broken.
[[nodiscard]] Description trial(const std::vector<Edit>& edits = {},
                                const std::vector<std::string>& sets = {});
/// Everything that is found wrong in it, as an analyst sees it; empty where nothing is.
[[nodiscard]] std::string complaint(const std::vector<Edit>& edits,
                                    const std::vector<std::string>& sets = {});

/// The one of that name among parts of a description, which must be there.
template <class Named>
[[nodiscard]] const Named& part_named(const std::vector<Named>& all, const std::string& name)
{
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Named& one) { return one.name == name; });
    REQUIRE(found != all.end());
    return *found;
}

} // namespace mkba
