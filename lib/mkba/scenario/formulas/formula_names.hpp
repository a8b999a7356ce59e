// The names that formulas may use, and what each of them rests on.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "mkba/scenario/description.hpp"
#include "mkba/scenario/text/findings.hpp"
#include "mkba/scenario/variables.hpp"

namespace mkba {

/// Parameters and tables by name. Names are declared before formulas are read, so that a formula
/// can be checked as it is read; what a name rests on is known after resolve().
class FormulaNames {
public:
    void declare(const std::string& name) { names_.try_emplace(name); }
    [[nodiscard]] bool contains(std::string_view name) const { return names_.contains(name); }
    [[nodiscard]] std::vector<std::string> all() const;

    /// Follows every formula and table to its end; a circle is a finding that names it.
    void resolve(const Description& description, Findings& findings);
    /// The variables that a name depends on, directly or through others.
    [[nodiscard]] Variables variables_of(std::string_view name) const;
    /// Whether a name is a price or has one in it.
    [[nodiscard]] bool rests_on_price(std::string_view name) const;

private:
    struct Known {
        Variables variables{Variables::none};
        bool is_price{};
        std::vector<const Expression*> formulas;
        enum class Progress { unseen, open, done } progress{};
    };

    void follow(const std::string& name, std::vector<std::string>& trail, Findings& findings);
    void follow(const Expression& formula, Known& known, std::vector<std::string>& trail,
                Findings& findings);

    std::map<std::string, Known, std::less<>> names_;
};

/// Calls `visit` for a formula and all its parts.
template <class Visit>
void for_each_part(const Expression& formula, const Visit& visit)
{
    visit(formula);
    for (const auto& operand : formula.operands) {
        for_each_part(operand, visit);
    }
}

} // namespace mkba
