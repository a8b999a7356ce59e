// Parties, posts, lines, natural units, posts without a price, and what the sentences speak of.
#pragma once

#include <optional>
#include <vector>

#include "mkba/scenario/description.hpp"
#include "mkba/scenario/read/reader.hpp"

namespace mkba {

[[nodiscard]] std::vector<Party> read_parties(Reader& reader);
[[nodiscard]] std::vector<Post> read_posts(Reader& reader);
[[nodiscard]] std::vector<Line> read_lines(const std::vector<Intervention>& interventions,
                                           Reader& reader);
[[nodiscard]] std::vector<NaturalUnit> read_units(const std::vector<Intervention>& interventions,
                                                  Reader& reader);
[[nodiscard]] std::vector<Unpriced> read_unpriced(const std::optional<Groups>& groups,
                                                  Reader& reader);
[[nodiscard]] std::optional<Answer> read_answer(Reader& reader);

/// What causes a line or unit; `holder` is the line itself, where `families` and `hours` may stand
/// too.
[[nodiscard]] Driver read_driver(const YamlNode& node, Mapping& holder,
                                 const std::vector<Intervention>& interventions,
                                 const Reader& reader);
/// `{municipality: 0.5, province: 0.5}`
[[nodiscard]] std::vector<PartyShare> read_party_shares(const YamlNode& node, const Reader& reader);
[[nodiscard]] Stream read_stream(const YamlNode& node, const Driver& driver, const Reader& reader);

} // namespace mkba
