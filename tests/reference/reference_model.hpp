// The oracle: a slow model, written apart from the engine, of one draw of a scenario. It shares no
// code with it.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "mkba/scenario/description.hpp"

namespace mkba::reference {

using ByYear = std::map<int, double>;
using ByName = std::map<std::string, double>;

/// A line in one alternative: euros of the scenario's price year by year of payment, undiscounted,
/// cost positive.
struct ReferenceLine {
    ByYear amount;
    ByYear cash;          // the part that is or frees cash, tax that is compensated left out
    ByYear cases;         // count of the driver by year of the cause
    ByYear variance;      // compound Poisson variance of `amount`
    ByYear cash_variance; // and of `cash`
    std::map<std::string, ByYear>
        booked; // by party: bears (cost), gains (benefit), pays (transfer)
    std::map<std::string, ByYear> booked_cash;
    std::map<std::string, ByYear> received; // transfer
};

struct ReferenceAlternative {
    std::map<std::string, std::map<std::string, ByYear>>
        persons;                            // population, state: start of the year
    std::map<std::string, ByYear> outcomes; // new cases or users
    std::map<std::string, std::map<std::string, ByYear>>
        entrants; // population, state: as they came in
    std::map<std::string, std::map<std::string, ByYear>>
        leavers; // population, state: at the end of the year
    std::map<std::string, ReferenceLine> lines;
    std::map<std::string, ReferenceLine>
        entered_lines; // of the agreement: caused by those who entered since it was signed
    ByYear entered_persons;
    std::map<std::string, ByYear> units;
    std::map<std::string, std::map<std::string, ByYear>> reached; // intervention, link
    double gross{};                                               // sum of all absolute amounts
};

/// Present values; positive is good for the party, but for investments, which are costs.
struct ReferenceParty {
    double investment{};
    double investment_cash{};
    double saving{};
    double cashable{};
    double line_transfer{};
    double transfer{}; // by the agreement

    [[nodiscard]] double result() const { return saving - investment + line_transfer + transfer; }
    [[nodiscard]] double result_cash() const
    {
        return cashable - investment_cash + line_transfer + transfer;
    }
};

struct ReferenceBalance {
    double investment{};
    double saving{};

    [[nodiscard]] double result() const { return saving - investment; }
};

/// One year of the agreement, undiscounted. Transfers stand in the year in which they are paid, the
/// rest in the year that is settled.
struct ReferenceSettlement {
    double persons{};
    double benchmark{};
    double true_rate{};
    double sigma{};
    double threshold{};
    double measured_rate{};
    double payment{};
    ByName transfer; // by party, received - paid
};

/// `with` against the baseline.
struct ReferenceComparison {
    std::map<std::string, ReferenceParty> parties; // narrow lines, all years
    std::map<int, std::map<std::string, ReferenceParty>>
        calendar; // the first 10, 20, 30 years of payment
    std::map<Perspective, ReferenceBalance> perspectives;
    std::map<std::string, std::map<Perspective, ReferenceBalance>> posts;
    ByName lines; // present value, positive is good; memorandum lines and transfers (received -
                  // paid: 0) too
    std::map<int, ReferenceSettlement> settlements;
    double gross{}; // sum of the absolute amounts of both alternatives, undiscounted
};

struct ReferenceResult {
    std::map<std::string, ReferenceAlternative> alternatives;
    ReferenceComparison comparison;
};

/// Standard normal numbers behind the errors of the agreement; zero where absent.
struct ReferenceNoise {
    ByYear sampling;
    double benchmark{};
};

/// Runs every alternative for one draw. `drawn` replaces central values (euros of their own price
/// year). Throws std::runtime_error where the description does not hold together.
[[nodiscard]] ReferenceResult run_reference(const Description& description,
                                            const std::map<std::string, double>& drawn, View view,
                                            const ReferenceNoise& noise = {});

} // namespace mkba::reference
