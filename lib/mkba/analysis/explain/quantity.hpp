// A figure of the results, named as in the JSON, as a signed sum of flows of the model.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "mkba/plan/plan.hpp"

namespace mkba {

/// There is no such figure, or it is no sum; the text says what comes near.
class UnknownQuantity : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Years [first, last) of payment or of counting, from the first year on.
struct YearRange {
    std::uint32_t first{};
    std::uint32_t last{};
};

enum class AddendKind {
    line,    // euros of a line; `index` in Plan::lines
    unit,    // a natural unit; `index` in Description::units
    outcome, // new cases or users; `index` in Description::outcomes
    reached, // those who passed a whole reach chain; `index` in Description::interventions
    persons, // in a state at the start of the year; `index` the population, `state` in it
    transfer // of the agreement; `index` the party
};

enum class Amount { whole, cash };
enum class Worth { as_paid, discounted };
/// Which shares of a line: of its parties (who pay, of a transfer), or of its receivers.
enum class Side { parties, receivers };

/// One flow of one alternative, with the sign by which the figure counts it.
struct Addend {
    AddendKind kind{};
    std::uint32_t index{};
    std::size_t alternative{};
    double sign{1};
    YearRange years{};
    Amount amount{Amount::whole};
    Worth worth{Worth::as_paid};
    std::optional<std::uint32_t> party{}; // whose share of a line is counted; absent: all of it
    Side side{Side::parties};
    std::optional<std::uint32_t> group{};
    std::uint32_t state{};
};

enum class Statistic { none, mean, p5, p20, p50, p95 };

struct Quantity {
    std::string name; // without its statistic
    Statistic statistic{Statistic::none};
    bool money{};
    std::vector<Addend> addends;
};

/// Throws UnknownQuantity with what may have been meant.
[[nodiscard]] Quantity find_quantity(const Plan& plan, const std::string& name);

/// 0.05 of p5; only for percentiles.
[[nodiscard]] double probability_of(Statistic statistic);
[[nodiscard]] constexpr const char* statistic_name(Statistic statistic)
{
    constexpr std::array names{"", "mean", "p5", "p20", "p50", "p95"};
    return names[static_cast<std::size_t>(statistic)];
}

} // namespace mkba
