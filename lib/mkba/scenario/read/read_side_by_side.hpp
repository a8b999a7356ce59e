// Accounts and variants: what a result is held against.
#pragma once

#include <vector>

#include "mkba/scenario/description.hpp"
#include "mkba/scenario/read/reader.hpp"

namespace mkba {

[[nodiscard]] std::vector<Account> read_accounts(Reader& reader);
[[nodiscard]] std::vector<Variant> read_variants(Reader& reader);
/// Of a population that is taken together: the settings that leave one file of it.
[[nodiscard]] std::vector<Variant> read_parts(const YamlNode& scenario, const Reader& reader);

} // namespace mkba
