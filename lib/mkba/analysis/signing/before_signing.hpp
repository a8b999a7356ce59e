// What is known of a contract before anyone signs: luck, effect, odds, and the size it would take.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "mkba/analysis/signing/settled_draws.hpp"

namespace mkba {

inline constexpr std::array<double, 3> usual_confidences{0.80, 0.90, 0.95};

/// Of one year, or of all years to date where a contract settles once.
struct SigningYear {
    int year{};
    int since_start{}; // 1: the first year of the scenario
    double persons{};
    double benchmark{};                       // euros
    double effect{};                          // expected rate, diluted over the pool
    double luck{};                            // standard deviation of the measured rate by sampling
    std::array<double, 3> smallest_by_luck{}; // rate that can be told from it, by confidence
    std::array<double, 3> smallest{};         // from the benchmark error too
    // Where something is settled and drawn:
    std::optional<double> threshold{};
    std::optional<double> for_nothing{}; // odds that the rules pay although nothing has an effect
    std::optional<double> funded{};      // and that payers, true savings known, could fund it
    std::optional<double> missed{};      // odds of no payment; absent where no effect is expected
};

/// Years from the start counted together, and how many such populations it takes to see the effect;
/// absent where no number is enough.
struct SigningSize {
    int years{};
    double effect{};
    std::array<std::optional<double>, 3> by_luck{};
    std::array<std::optional<double>, 3> needed{};
};

/// Euros owed by one way of paying, before the limit of what payers save themselves: with the
/// effects of the scenario, and without any.
struct PaymentFigures {
    double payment{};
    double too_much{}; // more than the share of the true saving
    double too_little{};
    double for_nothing{};
};

/// A settlement by the rules of the contract, which pay from a threshold on, beside one by
/// credibility, without.
struct CredibilityYear {
    std::optional<int> year{}; // absent: all settlements together
    double weight{};           // Z; of the whole: none
    PaymentFigures cliff;
    PaymentFigures credible;
};

/// What a pool of everybody would show in the last year, where that of the contract holds only
/// those who entered since signing.
struct DilutedPool {
    double persons{};
    double effect{};
};

struct ContractSigning {
    std::string name;
    Label label;
    bool settles_once{};
    double benchmark_error{};
    double effects_inside{}; // share of the expected effects that falls inside the term
    std::optional<DilutedPool> of_everybody;
    std::vector<SigningYear> years;
    std::vector<SigningSize> sizes;
    std::optional<double> for_nothing{}; // odds of at least one payment without effects
    std::optional<double> funded{};
    std::optional<double> missed{};           // odds of no payment at all
    std::optional<double> ended{};            // after its review; absent where it has none
    std::vector<CredibilityYear> credibility; // the last row is all together; empty without draws
};

/// Runs the scenario twice on the same draws: with its effects and without; a third time with
/// everybody where the pool holds only those who entered since signing. `power`: odds with
/// which an effect must be seen. The scenario must have a contract; throws as run() does.
[[nodiscard]] ContractSigning before_signing(const std::shared_ptr<const Description>& description,
                                             const RunOptions& options, double power);

} // namespace mkba
