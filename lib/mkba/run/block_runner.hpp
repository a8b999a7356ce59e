// One thread's way through a block: sample, evaluate, check, project every alternative, settle,
// appraise.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "mkba/plan/money_rows.hpp"
#include "mkba/plan/plan.hpp"
#include "mkba/project/count_tape.hpp"
#include "mkba/project/projection.hpp"
#include "mkba/run/draw_source.hpp"
#include "mkba/stats/appraisal.hpp"

namespace mkba {

/// A draw that the model refuses.
struct Refusal {
    DrawIndex draw{};
    std::string text;
};

/// Whether a block holds sampled values, or the one run of the central values.
enum class ValuesOfBlock { drawn, central };

/// The draws of one block.
struct BlockOfDraws {
    DrawIndex first{};
    std::size_t count{};
    ValuesOfBlock values{ValuesOfBlock::drawn};
};

class CoalitionDues;

/// Between two calls the agreement of the plan may become another one of the plan's
/// (take_agreement), and its discount factors may.
class BlockRunner {
public:
    BlockRunner(const Plan& plan, DrawSource source, Width width);
    BlockRunner(const BlockRunner&) = delete; // what watches it holds its address
    BlockRunner& operator=(const BlockRunner&) = delete;
    BlockRunner(BlockRunner&&) = delete;
    BlockRunner& operator=(BlockRunner&&) = delete;
    ~BlockRunner();

    /// A pure function of the plan, the source and the block. The figures stay until the next
    /// call.
    [[nodiscard]] std::optional<Refusal> run(const BlockOfDraws& block);
    /// The one run with every parameter at its central value.
    [[nodiscard]] std::optional<Refusal> run_central();
    /// From now on every year of every projection is shown; the values of the draws are then known.
    void watch(FlowWatch seen) { watch_ = std::move(seen); }

    /// From now on run() keeps what rerun() needs, in the place of a watch.
    void keep_counts(const KeptCounts& kept);
    /// The block of the last run() that was not refused, with other values in the rows that
    /// `money` names, and the agreement and discounting that the plan has now: the same figures as
    /// run() has with these, to the last bit, but for what is not kept. Sums are not
    /// made.
    [[nodiscard]] std::optional<Refusal> rerun(const BlockOfDraws& block, const MoneyRows& money,
                                               const std::vector<double>& values);

    [[nodiscard]] const RowBlock& figures(std::size_t comparison) const
    {
        return figures_[comparison];
    }
    [[nodiscard]] const RowBlock& values() const { return values_; }
    [[nodiscard]] const std::vector<double>& sums() const { return sums_; }
    [[nodiscard]] const Ledger& ledger(std::size_t alternative) const
    {
        return ledgers_[alternative];
    }
    [[nodiscard]] RowBlock& noise() { return noise_; }
    [[nodiscard]] const Settlement& settlement() const { return settlement_; }
    /// The settlement of a comparison in the block of the last run().
    [[nodiscard]] const Settlement& settle_again(std::size_t comparison, std::size_t lanes);

private:
    /// What of the ledgers is booked again.
    struct Again {
        std::vector<std::uint32_t> lines;
        bool pool{};
        bool worth{};
        bool persons{}; // of the pool
    };

    void fill_noise(const BlockOfDraws& block);
    void follow_agreement();
    [[nodiscard]] Again moved(const MoneyRows& money);
    void book_again(const Again& again);
    [[nodiscard]] std::optional<Refusal> run_filled(const BlockOfDraws& block);
    [[nodiscard]] std::optional<Refusal> compare_alternatives(const BlockOfDraws& block,
                                                              std::vector<double>* sums);
    [[nodiscard]] std::optional<Refusal> check_values(const BlockOfDraws& block,
                                                      const std::vector<Check>& checks) const;
    [[nodiscard]] std::optional<Refusal> project(std::size_t alternative,
                                                 const BlockOfDraws& block);
    [[nodiscard]] Refusal too_few_persons(const Projection& chain, const BlockOfDraws& block) const;
    [[nodiscard]] Refusal outside_threshold_table(const BlockOfDraws& block) const;
    [[nodiscard]] std::string parameters_of(const Check& check, std::size_t lane) const;

    const Plan& plan_;
    DrawSource source_;
    const Kernels& kernels_;
    RowBlock values_;
    Projection projection_;
    std::deque<Projection> own_chains_; // of a region: beside the common one
    std::vector<Ledger> ledgers_;
    std::optional<Ledger> chain_ledger_; // of one of them
    RowBlock noise_;
    Settlement settlement_;
    Appraisal appraisal_;
    std::vector<std::size_t> compared_;
    std::vector<RowBlock> figures_;
    std::vector<double> sums_;
    std::vector<std::unique_ptr<CoalitionDues>> dues_; // by comparison, where a key divides results
    std::optional<CountTape> tape_;
    std::shared_ptr<const ContractPlan> followed_; // of which settlement and noise have the shape
    std::shared_ptr<const ContractPlan> booked_;   // of which the ledgers have lines and pool
    std::vector<std::vector<double>> booked_factors_; // with which they were discounted
    FlowWatch watch_;
};

} // namespace mkba
