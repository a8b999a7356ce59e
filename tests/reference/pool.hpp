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
    /// What the spending is held against, before any rebasing.
    [[nodiscard]] double benchmark() const;
    /// What a payer keeps of its own saving, against the benchmark as rebased.
    [[nodiscard]] double own_saving(const std::string& payer, double rebased) const;
    /// Of all parties: with the programme, less without.
    [[nodiscard]] double programme_cost() const;
    /// Of this year, by the lines of the narrow balance: what the party paid for the programme, and
    /// what it is better off by the others.
    [[nodiscard]] double put_in_by(const std::string& party) const;
    [[nodiscard]] double gained_by(const std::string& party) const;
    [[nodiscard]] double persons() const { return persons_of(baseline); }
    /// Variance of the measured saving from chance in this year's cases, in euros squared.
    [[nodiscard]] double variance() const;

private:
    [[nodiscard]] double persons_of(const ReferenceAlternative& alternative) const;
    [[nodiscard]] double line_cost(const ReferenceAlternative& alternative, const PoolPart& part,
                                   const std::string& name) const;
    [[nodiscard]] double benchmark_of(const PoolPart& part, const std::string& name) const;
    [[nodiscard]] double kept_by(const std::string& payer) const;
    [[nodiscard]] double mix() const;
    /// The same pool in a base year, and by what its euros are brought to this year.
    [[nodiscard]] Pool in_base(int base) const;
    [[nodiscard]] double brought(const BaseYearTerms& base) const;
    [[nodiscard]] double persons_in(const BaseYearTerms& base) const;
    /// Which part of what the pool costs in the baseline is so many euros.
    [[nodiscard]] double part_of_baseline(double euros) const;
    [[nodiscard]] double chance_in(const ReferenceAlternative& alternative) const;
};

} // namespace mkba::reference
