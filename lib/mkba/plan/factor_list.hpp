// A formula as the factors that are multiplied in it.
#pragma once

#include <vector>

#include "mkba/plan/factor.hpp"
#include "mkba/plan/formulas.hpp"

namespace mkba {

class FactorList {
public:
    FactorList(const Description& description, Graph& graph, Formulas& formulas)
        : description_{description}, graph_{graph}, formulas_{formulas}
    {
    }

    /// Products and quotients of `expression` become factors of this kind; what rests on a price
    /// becomes a price and the index that converts it.
    void add(const Expression& expression, const Surroundings& at, FactorKind kind);
    void add(Factor factor) { factors_.push_back(std::move(factor)); }
    [[nodiscard]] std::vector<Factor> take() { return std::move(factors_); }

private:
    void add_name(const Expression& expression, const Surroundings& at, FactorKind kind);
    void add_price(const Parameter& parameter, const Expression& written);
    [[nodiscard]] bool rests_on_price(const Expression& expression) const;

    const Description& description_;
    Graph& graph_;
    Formulas& formulas_;
    std::vector<Factor> factors_;
};

} // namespace mkba
