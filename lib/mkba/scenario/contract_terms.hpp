// The terms of a shared-savings agreement, as written.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "mkba/scenario/line.hpp"
#include "mkba/scenario/settlement_rules.hpp"

namespace mkba {

enum class PoolBasis { cashable, economic };

/// Whose costs a pool holds: everybody's, or those of the cohorts that entered in or after the
/// first year of the contract.
enum class PoolPersons { all, entered_since_signing };

/// Lines that are measured together, each in one way.
struct PoolPart {
    Place place;
    std::vector<std::string> lines;
    PoolBasis basis{};
    PoolPersons persons{}; // the same in all parts
};

/// What the spending of a year is held against: the baseline alternative; the spending of earlier
/// years with the programme; the baseline as a comparison group of a given size shows it; or given
/// euros a year.
enum class BenchmarkKind { baseline, historical, comparison, given };

/// A year whose spending a historical benchmark looks at: as the run has it, or as known, which a
/// year before the scenario starts must be.
struct BaseYearTerms {
    int year{};
    double weight{};
    std::optional<Expression> spent;   // euros of the scenario's price year, over the whole pool
    std::optional<Expression> persons; // who were there; only beside spent
};

/// Historical: the mean of base years by weights, each brought to the year by an index (absent: not
/// at all), per person unless adjust is none.
struct BenchmarkTerms {
    Place place;
    BenchmarkKind kind{};
    std::vector<BaseYearTerms> base_years; // weights sum to 1
    std::optional<Expression> trend;       // an index by year
    std::optional<Expression> group;       // persons of the comparison group
    std::optional<Expression> given;       // euros, by year
    bool per_person{true};                 // historical: for as many persons as there are
    std::optional<Expression> mix;         // factor for another mix of persons, by year
};

/// Which part of its own saving a payer keeps; absent: all of it.
struct LeakageTerms {
    std::string party;
    Place place;
    std::optional<Expression> market_share;
    std::optional<Expression> switching; // of the insured, a year
    std::optional<Expression> retained;  // after risk equalisation
    std::optional<Expression> clawback;  // of what is left
};

enum class SettleHow { annual, cumulative };

/// Money advanced by one party to another and repaid in equal amounts with interest.
struct PrefinanceTerms {
    Place place;
    std::string from;
    std::string to;
    Expression amount;
    int year{};
    int repay_first{};
    int repay_count{};
    Expression interest; // a year
};

/// After the review year nothing is settled where the measured rate until then lies below.
struct ExitTerms {
    int review{};
    Expression below;
};

/// Every so many years the benchmark moves by a share towards what was measured since the last
/// time.
struct RebasingTerms {
    int every{};
    Expression share;
};

/// How what is paid is divided among those who receive: by agreed shares; or, in every draw, by
/// what each has put into the programme, or gained from it, in the years of the contract so far.
/// The others divide the whole result among the players, by what coalitions of them reach.
enum class KeyRule {
    fixed,
    by_investment,
    by_benefit,
    equal_gain,
    shapley,
    nucleolus,
    per_capita_nucleolus
};
[[nodiscard]] std::string_view word_of(KeyRule rule);
[[nodiscard]] constexpr bool divides_result(KeyRule rule)
{
    return rule >= KeyRule::equal_gain;
}

/// What a player does under the agreement. Givers of grants do not count where everybody must be
/// better off.
enum class PlayerRole { payer, provider, investor, grant };

/// Parties that act as one where a joint result is divided.
struct PlayerTerms {
    Place place;
    std::string name;
    Label label; // empty where it is one party under its own name
    std::vector<std::string> parties;
    std::optional<PlayerRole> role; // absent: as the parties are described
};

enum class SavingCounts { gross, net_of_programme };

struct ContractTerms {
    Place place;
    Label label;
    int first_year{};
    int years{};
    bool renew{}; // until the programme ends
    std::vector<PoolPart> pool;
    SavingCounts saving{};
    BenchmarkTerms benchmark;
    std::optional<RebasingTerms> rebasing;
    std::vector<std::string> payers;
    KeyRule key_rule{};
    std::vector<PartyShare> key;        // receivers, sum to 1; by another rule where it has no say;
                                        // empty where the result is divided
    std::optional<PartyShare> returned; // to the programme first, then the key
    std::vector<PlayerTerms> players;   // empty: everybody to whom a line that counts is booked
    std::vector<LeakageTerms> leakage;
    std::map<std::string, std::string> legal_titles; // by party that contributes
    SettlementRules rules;
    std::optional<Expression> benchmark_error; // sigma_b; absent: none
    SettleHow settle{};
    int lag{}; // years between the year settled and the payment
    std::vector<PrefinanceTerms> prefinance;
    std::optional<ExitTerms> exit;
    std::vector<Line> lines; // its own cost and process payments, which join those of the model
};

/// The year in which the last of its money can change hands.
[[nodiscard]] int last_payment_year(const ContractTerms& terms);

/// Whether a party gives anything by the contract whatever comes of it: of its saving, for work
/// done, for the contract's own cost, or as a lender. Where the result is divided, who else gives
/// differs by draw.
[[nodiscard]] bool contributes(const ContractTerms& terms, const std::string& party);

[[nodiscard]] bool only_entered_since_signing(const ContractTerms& terms);

} // namespace mkba
