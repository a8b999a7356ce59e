// A block once more for other money or another agreement, on the counts that it had.
#include <algorithm>

#include "mkba/plan/contract_plan.hpp"
#include "mkba/run/block_runner.hpp"
#include "mkba/run/coalition_dues.hpp"

namespace mkba {

void BlockRunner::follow_agreement()
{
    if (followed_ == plan_.contract) {
        return;
    }
    followed_ = plan_.contract;
    noise_ = RowBlock{plan_.contract->years + 1U, kernels_.width};
    settlement_ = Settlement{plan_, kernels_.width};
    appraisal_.follow_agreement();
    sums_.resize(SumLayout{plan_}.size());
}

void BlockRunner::keep_counts(const KeptCounts& kept)
{
    tape_.emplace(plan_, kept, kernels_.width == 1 ? Width::single : Width::block);
    watch([this](std::size_t alternative, std::uint32_t t, const FlowView& flows) {
        tape_->record(alternative, t, flows);
    });
}

std::optional<Refusal> BlockRunner::rerun(const BlockOfDraws& block, const MoneyRows& money,
                                          const std::vector<double>& values)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::fill_n(values_.row(money.changed[i]), kernels_.width, values[i]);
    }
    kernels_.evaluate(money.program, values_.data());
    if (auto refused = check_values(block, money.checks)) {
        return refused;
    }
    if (followed_ != plan_.contract) {
        follow_agreement();
        fill_noise(block);
    }
    book_again(moved(money));
    return compare_alternatives(block, nullptr);
}

/// What money moves and, after a change of agreement, what the contract and its pool make other.
BlockRunner::Again BlockRunner::moved(const MoneyRows& money)
{
    const bool other_worth = money.worth || booked_factors_ != plan_.time.discount_factors;
    Again again{money.lines, money.pool, other_worth && tape_->has_worth(), false};
    booked_factors_ = plan_.time.discount_factors;
    if (booked_ == plan_.contract) {
        return again;
    }
    const bool other_pool = !plan_.contract->same_pool(*booked_);
    again.pool = again.pool || other_pool;
    again.persons = other_pool && plan_.contract->only_entered();
    std::vector<bool> lines(plan_.lines.size(), false);
    for (const auto line : money.lines) {
        lines[line] = true;
    }
    again.lines.clear();
    for (std::uint32_t l = 0; l < plan_.lines.size(); ++l) {
        if (lines[l] || plan_.lines[l].by_contract || (again.pool && plan_.contract->member(l))) {
            again.lines.push_back(l);
        }
    }
    booked_ = plan_.contract;
    return again;
}

void BlockRunner::book_again(const Again& again)
{
    auto& accounting = projection_.accounting();
    for (std::size_t k = 0; k < ledgers_.size(); ++k) {
        auto& ledger = ledgers_[k];
        ledger.clear_money(again.lines);
        if (again.pool) {
            ledger.clear_pool();
        }
        if (again.worth) {
            ledger.clear_worth();
        }
        if (again.persons) {
            ledger.persons.clear();
        }
        for (std::uint32_t t = 0; t < plan_.time.person_years; ++t) {
            const auto counts = tape_->year(k, t);
            accounting.book_lines(k, t, again.lines, counts, values_, ledger);
            if (again.worth) {
                accounting.book_worth(k, t, counts, values_, ledger);
            }
            if (again.persons && plan_.contract->is_observed(t)) {
                accounting.count_entered(t, counts, ledger);
            }
        }
    }
}

} // namespace mkba
