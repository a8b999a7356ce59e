// Runs beside a scenario's own: its variants, and the parts of a population taken together.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "mkba/stats/results.hpp"

#include "cli/requests.hpp"

namespace mkba {

/// The scenario with the settings of a variant. Throws InputError, at the place of the variant.
[[nodiscard]] std::shared_ptr<const Description> read_variant(const ScenarioRequest& scenario,
                                                              const Variant& variant);

/// What the model says against the settings of a variant; none: it takes them. Throws InputError
/// where a setting itself means nothing.
[[nodiscard]] std::optional<std::string> refusal_of(const ScenarioRequest& scenario,
                                                    const Variant& variant);

/// What becomes of one that the model refuses: a row with the reason, or InputError, ModelRefusal.
enum class Refusals { listed, thrown };

/// The scenario as it stands first, then every one of `variants` with the same draws; nothing where
/// there are none.
[[nodiscard]] std::vector<VariantResults> run_beside(const RunRequest& request,
                                                     const std::vector<Variant>& variants,
                                                     const Results& as_it_stands, Refusals refusals,
                                                     const std::atomic<bool>& stop);

} // namespace mkba
