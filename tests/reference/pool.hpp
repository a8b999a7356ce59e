// What the parties to an agreement measure in one year.
#pragma once

#include "mkba/scenario/contract_terms.hpp"

#include "tests/reference/appraisal.hpp"

namespace mkba::reference {

/// What a flow comes to in a year.
[[nodiscard]] double in_year(const ByYear& flow, int year);

/// The pool in one year of performance.
struct Pool {
    const Description& description;
    const ContractTerms& terms;
    const Values& values;
    const ReferenceAlternative& baseline;
    const ReferenceAlternative& with;
    int year;

    /// An expression in this year; 0 where it is absent.
    [[nodiscard]] double worth(const std::optional<Expression>& expression) const;
    [[nodiscard]] double cost(const ReferenceAlternative& alternative) const;
    [[nodiscard]] double saving_of(const std::string& party) const;
    /// Of this year, by the lines of the narrow balance: what the party paid for the programme, and
    /// what it is better off by the others.
    [[nodiscard]] double put_in_by(const std::string& party) const;
    [[nodiscard]] double gained_by(const std::string& party) const;
    [[nodiscard]] double persons() const;
    /// Variance of the measured saving from chance in this year's cases, in euros squared.
    [[nodiscard]] double variance() const;
};

} // namespace mkba::reference
