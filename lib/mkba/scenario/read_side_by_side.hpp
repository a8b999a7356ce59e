// Accounts and variants: what a result is held against.
#pragma once

#include <vector>

#include "mkba/scenario/description.hpp"
#include "mkba/scenario/reader.hpp"

namespace mkba {

[[nodiscard]] std::vector<Account> read_accounts(Reader& reader);
[[nodiscard]] std::vector<Variant> read_variants(Reader& reader);

} // namespace mkba
