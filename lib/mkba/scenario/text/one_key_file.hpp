// A file of the language that holds one thing beside its version: a sweep, targets, a contract to
// settle with.
#pragma once

#include <functional>
#include <string>

#include "mkba/scenario/text/findings.hpp"
#include "mkba/scenario/text/mapping.hpp"
#include "mkba/scenario/text/sources.hpp"

namespace mkba {

/// Reports what a file holds beside its version and `key`: one stray key by name; a file of another
/// kind is one mistake, not one for each of its sections, and then false.
[[nodiscard]] bool finish_one_key_file(Mapping& file, const std::string& key, Findings& findings);

/// Calls `read` with the value of `key`, the only one that the file may hold. Throws InputError
/// with everything that was found, by `read` too.
void read_one_key_file(const std::string& path, const std::string& key, Sources& sources,
                       Findings& findings, const std::function<void(const YamlNode&)>& read);

} // namespace mkba
