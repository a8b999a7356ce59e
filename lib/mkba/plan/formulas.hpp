// Turns expressions into nodes of the graph: names resolved, prices in euros of the scenario's
// price year.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "mkba/plan/graph.hpp"
#include "mkba/plan/program.hpp"
#include "mkba/scenario/description.hpp"

namespace mkba {

/// What the variables of a formula stand for; one that is absent has no meaning there.
struct Surroundings {
    std::optional<int> age{};
    std::optional<int> year{};
    std::optional<int> years_in_state{};
    std::optional<int> years_since_effect{};
};

/// Which variables an expression depends on, through the parameters and tables in it too.
struct Uses {
    bool age{};
    bool year{};
    bool years_in_state{};
    bool years_since_effect{};
};

/// Everything the compiler makes that must hold in every draw.
class Checks {
public:
    explicit Checks(Graph& graph) : graph_{graph} {}

    /// Throws InputError where a constant breaks a rule; otherwise every draw is checked. `text`
    /// makes the words of the rule: it is only called for a rule that is new, as most are met in
    /// every cell of every year.
    template <typename Text>
    void require(Must must, Slot slot, const Surroundings& at, const Place& place, Text&& text,
                 double limit = 0)
    {
        if (!is_settled(must, slot, limit)) {
            add(must, slot, at, {std::forward<Text>(text)(), place}, limit);
        }
    }

    /// Whose numbers are looked at from now on: of one agreement of the plan; none: of all of it.
    void belong_to(std::optional<std::uint32_t> agreement) { agreement_ = agreement; }

    [[nodiscard]] std::vector<Check>& all() { return checks_; }
    [[nodiscard]] std::vector<Rule>& rules() { return rules_; }

private:
    /// Whether nothing is left to ask of a number: a constant that keeps to the rule, or asked.
    [[nodiscard]] bool is_settled(Must must, Slot slot, double limit) const;
    void add(Must must, Slot slot, const Surroundings& at, Rule rule, double limit);

    Graph& graph_;
    std::vector<Check> checks_;
    std::vector<Rule> rules_;
    std::optional<std::uint32_t> agreement_;
    std::set<std::tuple<std::optional<std::uint32_t>, std::uint32_t, Must, double>> known_;
};

/// The values that a rule allows; a number that is none lies outside.
struct Bounds {
    double low{};
    double high{};
};
[[nodiscard]] Bounds bounds_of(Must must, double limit);

/// What a value must satisfy, in words: "lies outside 0 to 1".
[[nodiscard]] std::string violation(Must must, double value, double limit);
[[nodiscard]] bool holds(Must must, double value, double limit);

class Formulas {
public:
    Formulas(const Description& description, Graph& graph, Checks& checks);

    /// Throws InputError for a variable without a meaning here, an unknown name or a constant
    /// division by zero.
    [[nodiscard]] Slot compile(const Expression& expression, const Surroundings& at);
    [[nodiscard]] Uses uses(const Expression& expression);
    /// Formulas of parameters are compiled anew when next met, so that what they require is
    /// required of whoever meets them.
    void forget_formulas() { compiled_.clear(); }

    /// Parameters with a distribution, in the order of Plan::drawn.
    [[nodiscard]] const std::vector<const Parameter*>& drawn() const { return drawn_; }
    /// Parameters that an expression rests on, itself and through formulas and tables.
    [[nodiscard]] std::vector<const Parameter*> parameters_in(const Expression& expression) const;
    [[nodiscard]] const Parameter* find_parameter(std::string_view name) const;
    [[nodiscard]] const Table* find_table(std::string_view name) const;
    /// The value of a parameter without formula, in euros of its own price year.
    [[nodiscard]] Slot own_value(const Parameter& parameter);
    /// From its own price year to the scenario's; 1 where it is no price. Throws InputError where
    /// the index lacks a year.
    [[nodiscard]] double price_factor(const Parameter& parameter) const;

private:
    [[nodiscard]] Slot compile_name(const Expression& expression, const Surroundings& at);
    [[nodiscard]] Slot compile_parameter(const Parameter& parameter, const Surroundings& at);
    [[nodiscard]] Slot compile_table(const Table& table, const Surroundings& at, const Place& user);
    [[nodiscard]] Slot compile_call(const Expression& expression, const Surroundings& at);
    [[nodiscard]] Slot divide(Slot above, Slot below, const Place& place, const Surroundings& at);
    [[nodiscard]] Uses uses_of_name(const std::string& name);

    const Description& description_;
    Graph& graph_;
    Checks& checks_;
    std::unordered_map<std::string_view, const Parameter*> parameters_;
    std::unordered_map<std::string_view, const Table*> tables_;
    std::unordered_map<std::string_view, std::uint32_t> drawn_index_;
    std::vector<const Parameter*> drawn_;
    std::unordered_map<std::string, Uses> known_uses_;
    std::map<std::pair<const Parameter*, std::vector<int>>, Slot> compiled_; // formulas
    std::unordered_map<const Parameter*, Slot> priced_; // values, in euros of the scenario's year
};

[[noreturn]] void refuse(const Place& place, std::string message, std::string hint = {});

} // namespace mkba
