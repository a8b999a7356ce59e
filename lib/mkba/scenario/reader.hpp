// What every reading function needs: the definitions, the names known so far, and the findings.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mkba/scenario/definitions.hpp"
#include "mkba/scenario/description.hpp"
#include "mkba/scenario/findings.hpp"
#include "mkba/scenario/formula_names.hpp"
#include "mkba/scenario/mapping.hpp"
#include "mkba/scenario/sources.hpp"
#include "mkba/scenario/variables.hpp"

namespace mkba {

struct Reader {
    Sources& sources;
    Findings& findings;
    const Definitions& definitions;
    FormulaNames formula_names{};
    std::vector<Population> populations{};
    std::vector<Table> made_tables{}; // from points given in a scenario

    /// A formula whose names exist and whose variables have a meaning where it stands.
    [[nodiscard]] Expression expression(const Node& node, Variables allowed) const;
    /// The formula under a key that must be there.
    [[nodiscard]] Expression expression(Mapping& mapping, std::string_view key,
                                        Variables allowed) const;
    [[nodiscard]] std::optional<Expression>
    optional_expression(Mapping& mapping, std::string_view key, Variables allowed) const;

    /// `label`, or the name where there is none.
    [[nodiscard]] Label label(Mapping& mapping, std::string_view fallback) const;
    [[nodiscard]] Label label(const Node& node) const;

    /// A scalar that must be one of `names`; `what` says of which kind. Empty, with a finding,
    /// where it is not.
    [[nodiscard]] std::string known(const Node& node, const std::vector<std::string>& names,
                                    std::string_view what) const;
    [[nodiscard]] std::string known(Mapping& mapping, std::string_view key,
                                    const std::vector<std::string>& names,
                                    std::string_view what) const;
    [[nodiscard]] std::vector<std::string> known_words(const Node& node,
                                                       const std::vector<std::string>& names,
                                                       std::string_view what) const;
    [[nodiscard]] std::vector<std::string> names_of(std::string_view section) const;

    void error(const Node& subject, std::string message, std::string hint = {}) const
    {
        findings.error(subject, std::move(message), std::move(hint));
    }
};

} // namespace mkba
