// Numbers of every form the language knows, each within given bounds: literals, parameters, tables,
// formulas.
#pragma once

#include <string>
#include <vector>

#include "tests/reference/dice.hpp"

namespace mkba::reference {

/// What a formula may depend on where it stands.
struct Variables {
    bool age{};
    bool year{};
    bool stay{};
    bool effect{};
    bool since_start{}; // years since the start, where a calendar year may not be named
};

/// Writes numbers and keeps the parameters and tables that they need.
class Numbers {
public:
    Numbers(Dice& dice, int start) : dice_(dice), start_(start) {}

    /// An expression with a value in [low, high], in every draw and wherever it is looked at; 0 <
    /// high <= 1 or any.
    std::string within(double low, double high, Variables variables = {});

    /// The same as it stands in a flow mapping: quoted where it is a formula.
    std::string quoted(double low, double high, Variables variables = {});

    /// Euros: a price, or a formula on prices; quoted.
    std::string euros(double low, double high, Variables variables = {});

    /// `count` expressions above 0 that sum to 1, quoted.
    std::vector<std::string> shares(int count, Variables variables = {});

    /// A table by year within bounds, by name.
    std::string by_year(double low, double high);

    /// A formula parameter of this text; its name.
    std::string named_formula(const std::string& formula);

    /// The blocks `parameters:` and `tables:`.
    [[nodiscard]] std::string parameters_block() const { return "parameters:\n" + parameters_; }
    [[nodiscard]] std::string tables_block() const
    {
        return tables_.empty() ? "" : "tables:\n" + tables_;
    }

private:
    std::string parameter(double low, double high);
    std::string table(double low, double high, Variables variables);
    std::string formula(double low, double high, Variables variables);
    std::string over_variables(double low, double high, Variables variables);
    std::string distribution(double low, double high, double value);
    std::string add_table(const std::string& by, double low, double high, int first, int step);

    Dice& dice_;
    int start_;
    int depth_{};
    int made_{};
    std::string parameters_;
    std::string tables_;
};

/// A plain number as the files write it.
[[nodiscard]] std::string written(double number);

/// Quoted, unless it is a plain number or name.
[[nodiscard]] std::string in_flow(const std::string& expression);

} // namespace mkba::reference
