// What every reading function needs: the definitions, the names known so far, and the findings.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mkba/scenario/description.hpp"
#include "mkba/scenario/formulas/constants.hpp"
#include "mkba/scenario/formulas/formula_names.hpp"
#include "mkba/scenario/layers/definitions.hpp"
#include "mkba/scenario/text/findings.hpp"
#include "mkba/scenario/text/mapping.hpp"
#include "mkba/scenario/text/sources.hpp"
#include "mkba/scenario/variables.hpp"

namespace mkba {

/// What a number may be, where nothing is drawn in it; what is drawn is checked in every draw.
/// A confidence is at least 0.5, and below 1.
enum class Range { any, share, not_negative, positive, confidence };

struct Reader {
    Sources& sources;
    Findings& findings;
    const Definitions& definitions;
    FormulaNames formula_names{};
    Constants constants{};
    std::vector<Population> populations{};
    std::vector<Table> made_tables{}; // from points given in a scenario

    /// A formula whose names exist and whose variables have a meaning where it stands.
    [[nodiscard]] Expression expression(const YamlNode& node, Variables allowed,
                                        Range range = Range::any) const;
    /// The formula under a key that must be there.
    [[nodiscard]] Expression expression(Mapping& mapping, std::string_view key, Variables allowed,
                                        Range range = Range::any) const;
    [[nodiscard]] std::optional<Expression> optional_expression(Mapping& mapping,
                                                                std::string_view key,
                                                                Variables allowed,
                                                                Range range = Range::any) const;
    /// Reports a division by zero and a constant outside its range.
    void check_value(const Expression& formula, const YamlNode& node, Range range) const;
    /// Reports constants that do not sum to 1.
    void check_sum(const std::vector<const Expression*>& shares, const YamlNode& node) const;

    /// `label`, or the name where there is none.
    [[nodiscard]] Label label(Mapping& mapping, std::string_view fallback) const;
    [[nodiscard]] Label label(const YamlNode& node) const;

    /// A scalar that must be one of `names`; `what` says of which kind. Empty, with a finding,
    /// where it is not.
    [[nodiscard]] std::string known(const YamlNode& node, const std::vector<std::string>& names,
                                    std::string_view what) const;
    [[nodiscard]] std::string known(Mapping& mapping, std::string_view key,
                                    const std::vector<std::string>& names,
                                    std::string_view what) const;
    [[nodiscard]] std::vector<std::string> known_words(const YamlNode& node,
                                                       const std::vector<std::string>& names,
                                                       std::string_view what) const;
    [[nodiscard]] std::vector<std::string> names_of(std::string_view section) const;

    void error(const YamlNode& subject, std::string message, std::string hint = {}) const
    {
        findings.error(subject, std::move(message), std::move(hint));
    }
};

} // namespace mkba
