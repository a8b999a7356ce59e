// What belongs to the scenario alone: time, money, alternatives, draws, the contract.
#pragma once

#include <optional>
#include <vector>

#include "mkba/scenario/description.hpp"
#include "mkba/scenario/read/reader.hpp"

namespace mkba {

[[nodiscard]] TimeFrame read_time(const YamlNode& scenario, Reader& reader);
[[nodiscard]] MoneyFrame read_money(const YamlNode& scenario, const TimeFrame& time,
                                    Reader& reader);
[[nodiscard]] Simulation read_simulation(const YamlNode& scenario, Reader& reader);
[[nodiscard]] std::vector<Alternative>
read_alternatives(const YamlNode& scenario, const std::vector<Intervention>& interventions,
                  Reader& reader);
/// The links of one intervention; `where` is the dotted path that names what is made of points.
[[nodiscard]] std::vector<Lever> read_levers(const YamlNode& node, const Intervention& intervention,
                                             const std::string& where, Reader& reader);
[[nodiscard]] Comparison read_comparison(const YamlNode& scenario,
                                         const std::vector<Alternative>& alternatives,
                                         Reader& reader);

} // namespace mkba
