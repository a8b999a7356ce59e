// Parameters, tables, price indices and correlations, as written.
#pragma once

#include <vector>

#include "mkba/scenario/description.hpp"
#include "mkba/scenario/read/reader.hpp"

namespace mkba {

/// Makes every name known that a formula may use: parameters, group shares and tables.
void declare_formula_names(Reader& reader);

[[nodiscard]] std::vector<Parameter> read_parameters(Reader& reader, int scenario_price_year);
/// Unit, source, year and grade under those keys.
enum class EvidenceOf { value, formula, overriding, command_line };
[[nodiscard]] Evidence read_evidence(Mapping& mapping, EvidenceOf what, Reader& reader);

[[nodiscard]] std::vector<Table> read_tables(Reader& reader);
/// The points of a mapping of whole numbers to expressions, rising.
[[nodiscard]] std::vector<std::pair<int, Expression>> read_points(const YamlNode& node, Range range,
                                                                  const Reader& reader);
[[nodiscard]] std::vector<PriceIndex> read_indices(Reader& reader);
[[nodiscard]] std::vector<RankCorrelation> read_correlations(const std::vector<Parameter>& all,
                                                             Reader& reader);

/// A distribution: one kind with its figures. `depth` counts mixtures within mixtures.
[[nodiscard]] std::optional<DistributionSpec> read_distribution(const YamlNode& node,
                                                                Reader& reader, int depth = 0);

} // namespace mkba
