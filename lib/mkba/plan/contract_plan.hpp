// A contract in a plan: its rules and parties as slots.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "mkba/plan/plan.hpp"
#include "mkba/plan/rule_set.hpp"
#include "mkba/scenario/contract_terms.hpp"

namespace mkba {

struct PoolLine {
    std::uint32_t line{};
    PoolBasis basis{};
    bool operator==(const PoolLine&) const = default;
};

/// Who funds, and which part of its own saving it keeps in each year of the contract.
struct PayerPlan {
    std::uint32_t party{};
    std::vector<std::optional<Slot>> kept; // absent: all of it
};

struct BaseYear {
    std::uint32_t t{}; // year index; without meaning where the figures are given
    double weight{};
    std::optional<Slot> trend;   // the index in that year
    std::optional<Slot> spent;   // given: euros over the whole pool
    std::optional<Slot> persons; // given beside them
};

struct BenchmarkPlan {
    BenchmarkKind kind{};
    std::vector<BaseYear> base_years;
    bool per_person{true};
    std::vector<std::optional<Slot>> trend; // the index, by year of the contract
    std::vector<std::optional<Slot>> group; // persons
    std::vector<std::optional<Slot>> given; // euros
    std::vector<std::optional<Slot>> mix;   // factor
};

/// A sum that goes from one party to another in one year, whatever is measured.
struct FixedTransfer {
    std::uint32_t from{};
    std::uint32_t to{};
    std::uint32_t t{};
    Slot amount{};
};

/// What coalitions of players reach in a compared alternative, where the key divides the result.
struct CoalitionGame {
    std::shared_ptr<const Plan> plan; // each set of interventions that some coalition can run is an
                                      // alternative; without a contract
    std::vector<std::size_t> players; // the party that each is
    std::vector<std::optional<std::size_t>> comparison; // of that plan, by coalition
    std::vector<double> signed_dues; // by player: agreed beforehand, the same in every draw; empty:
                                     // every draw's own
};

struct ContractPlan {
    std::uint32_t first{}; // year index of the first year that is settled
    std::uint32_t years{};
    std::uint32_t observed_first{}; // first year of which pool and persons are kept
    std::uint32_t observed_years{}; // at least to the end of the contract
    std::uint32_t paid_first{};     // first year in which money may change hands
    std::uint32_t paid_years{};
    std::vector<PoolLine> pool;
    PoolPersons persons{};                      // if not all of them, its lines are counted by age
    std::vector<std::uint32_t> programme_lines; // where the saving is net of them
    SavingCounts saving{};
    BenchmarkPlan benchmark;
    std::optional<std::uint32_t> rebase_every;
    Slot rebase_share{};
    std::vector<PayerPlan> payers;
    KeyRule key_rule{};
    std::vector<PartySlot> key;       // where the rule has nothing to go by: these shares
    std::vector<CoalitionGame> games; // by comparison; only where the key divides the result
    std::optional<PartySlot> returned;
    std::vector<RuleSet<Slot>> rules; // by year of the contract
    Place threshold;                  // where that of the rules is written, if it is
    std::optional<Slot> benchmark_error;
    SettleHow settle{};
    std::uint32_t lag{};
    std::vector<FixedTransfer> loans;
    std::vector<std::uint32_t> process_lines; // transfers by the contract
    std::optional<std::uint32_t> review;      // year of the contract
    Slot exit_below{};

    /// In the rules; none where the result is divided.
    [[nodiscard]] std::size_t gates() const
    {
        return rules.empty() ? 0 : rules.front().gates.size();
    }
    [[nodiscard]] bool only_entered() const
    {
        return persons == PoolPersons::entered_since_signing;
    }
    /// Whether a ledger has the same of both their pools.
    [[nodiscard]] bool same_pool(const ContractPlan& other) const
    {
        return pool == other.pool && persons == other.persons &&
               (!only_entered() || first == other.first);
    }
    /// The place of a line in the pool.
    [[nodiscard]] std::optional<std::size_t> member(std::size_t line) const
    {
        for (std::size_t m = 0; m < pool.size(); ++m) {
            if (pool[m].line == line) {
                return m;
            }
        }
        return std::nullopt;
    }
    /// How many ages, from the youngest on, hold those who entered since signing in year t.
    [[nodiscard]] std::uint32_t ages_entered(std::uint32_t t) const
    {
        return t < first ? 0 : t - first + 1;
    }
    [[nodiscard]] bool is_observed(std::uint32_t t) const
    {
        return t >= observed_first && t - observed_first < observed_years;
    }
};

} // namespace mkba
