// The words of an explanation that its formats share.
#pragma once

#include <string>

#include "mkba/analysis/explain/explanation.hpp"
#include "mkba/report/text/language.hpp"

namespace mkba {

/// "parties.municipality.saving = 12,345 (central run …)" and the title of the scenario.
[[nodiscard]] std::string explanation_head(const Explanation& explanation,
                                           const Description& description, Language language);
/// Version, seed and inputs.
[[nodiscard]] std::string explanation_foot(const Description& description, Language language);
/// Five significant digits, and all digits before the decimal sign.
[[nodiscard]] std::string exact_enough(double value, Language language);
/// The same of a part; what is only rounding against the gross flows is 0.
[[nodiscard]] std::string amount_word(const Explanation& explanation, double amount,
                                      Language language);
[[nodiscard]] std::string kind_word(const ShownFactor& factor, Language language);
[[nodiscard]] std::string part_word(const ExplainedPart& part, By by,
                                    const Description& description, Language language);
/// "foster care, municipality, Goede Start"
[[nodiscard]] std::string product_word(const ExplainedProduct& product,
                                       const Description& description, Language language);
[[nodiscard]] const std::string& by_word(By by, Language language);
/// The name of a factor; the language's words where it has none.
[[nodiscard]] std::string factor_word(const ShownFactor& factor, const Description& description,
                                      Language language);
[[nodiscard]] bool is_same_everywhere(const ShownFactor& factor);
/// "foster care, EUR per child a year: 19,000 (2023); C; NJi, …; data/…/literature.yaml:12"
[[nodiscard]] std::string source_words(const SourceNote& source, const Description& description,
                                       Language language);

} // namespace mkba
