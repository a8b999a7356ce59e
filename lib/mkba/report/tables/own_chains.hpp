// Which members of a region have a chain of their own, and by what.
#pragma once

#include <cstddef>

#include "mkba/report/text/language.hpp"
#include "mkba/scenario/description.hpp"

namespace mkba {

/// What the file of a population taken together is called.
[[nodiscard]] Label member_label(const Description& description, const std::string& name);

/// 1 where no member has rules of its own.
[[nodiscard]] std::size_t chain_count(const Description& description);

/// "With figures of their own: Emmen (local_share_vulnerable; intensive 1,000 days). …"; only where
/// there are any.
[[nodiscard]] Label own_chains_sentence(const Description& description);

} // namespace mkba
