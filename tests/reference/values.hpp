// What a formula is worth at an age and year: the oracle's own evaluation, by name, nothing
// remembered.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "mkba/scenario/description.hpp"

namespace mkba::reference {

/// Where a formula is looked at. Without an age (or a year since the effect) a formula that asks
/// for it is an error.
struct Moment {
    std::optional<int> age;
    int year{};
    int years_in_state{};
    std::optional<int> years_since_effect{};
};

/// The named numbers of one draw.
class Values {
public:
    /// `drawn` replaces central values, in the euros of each parameter's own price year.
    Values(const Description& description, const std::map<std::string, double>& drawn);

    /// The value of a formula; throws std::runtime_error for an unknown name or a variable without
    /// meaning there.
    [[nodiscard]] double of(const Expression& expression, const Moment& moment) const;

    /// The value of an optional formula, or `otherwise`.
    [[nodiscard]] double of(const std::optional<Expression>& expression, const Moment& moment,
                            double otherwise) const;

private:
    [[nodiscard]] double named(const std::string& name, const Moment& moment) const;
    [[nodiscard]] double given(const Parameter& parameter) const;
    [[nodiscard]] double tabled(const Table& table, const Moment& moment) const;
    [[nodiscard]] double called(const Expression& call, const Moment& moment) const;
    [[nodiscard]] std::optional<double> variable(const std::string& name,
                                                 const Moment& moment) const;

    const Description& description_;
    const std::map<std::string, double>& drawn_;
    std::map<std::string, const Parameter*> parameters_;
    std::map<std::string, const Table*> tables_;
};

} // namespace mkba::reference
