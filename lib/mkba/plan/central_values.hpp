// Formulas at the central values of all parameters.
#pragma once

#include "mkba/plan/formulas.hpp"

namespace mkba {

/// `description` must outlive it.
class CentralValues {
public:
    explicit CentralValues(const Description& description);

    /// Prices in euros of the scenario's price year. Throws InputError as compiling does.
    [[nodiscard]] double of(const Expression& expression, const Surroundings& at = {});

private:
    Graph graph_;
    Checks checks_;
    Formulas formulas_;
};

} // namespace mkba
