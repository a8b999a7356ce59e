#include "mkba/contract/lane_settlement.hpp"

#include <algorithm>
#include <cmath>

#include "mkba/contract/beside_settlement.hpp"
#include "mkba/contract/funding.hpp"
#include "mkba/contract/receivers.hpp"
#include "mkba/contract/term_values.hpp"

namespace mkba {

namespace {

constexpr double rounding = 1e-12; // of a payer's own benchmark

/// Figures of one settlement: of a year, or of all years together.
struct Settled {
    std::uint32_t year{}; // whose rules hold and to which its sums are added
    double persons{};
    double benchmark{};
    double saving{};         // as it is measured
    double noise_variance{}; // of the measured rate
    std::vector<double> own;
};

class LaneSettlement {
public:
    LaneSettlement(const LaneView& at, const RowBlock& noise, LaneCounts counts,
                   Settlement& settlement)
        : at_{at}, noise_{noise}, counts_{counts == LaneCounts::in_sums}, settlement_{settlement},
          receivers_{at}
    {
    }

    void run(const Ledger& baseline, const Ledger& with)
    {
        book_loans(at_, settlement_);
        Settled all;
        all.own.assign(at_.contract.payers.size(), 0.0);
        for (std::uint32_t year = 0; year < at_.contract.years; ++year) {
            // After an exit too: the work goes on.
            const double process = book_process(at_, baseline, with, year, settlement_);
            settlement_.years[year].process += counts_ ? process : 0;
            if (!at_.contract.pool.empty()) {
                measure(baseline, with, year, all);
            }
        }
        if (at_.contract.settle == SettleHow::cumulative && !at_.contract.pool.empty()) {
            settle_together(all);
        }
    }

private:
    /// After an exit the year is measured all the same: the size of the pool and the luck in it do
    /// not hang on whether anything is paid.
    void measure(const Ledger& baseline, const Ledger& with, std::uint32_t year, Settled& all)
    {
        auto measured = measured_year(at_, baseline, with, year);
        rebase(measured, year);
        const auto settled = with_errors(measured, year);
        keep_measured(measured, settled);
        count(measured, settled);
        if (ended_) {
            return;
        }
        receivers_.add_year(baseline, with, year);
        add(settled, all);
        all_saving_ += measured.saving;
        ++years_counted_;
        if (at_.contract.settle == SettleHow::annual) {
            pay(settled, measured.saving);
        }
        review(all, year);
    }

    /// Once, by the rules of the last year: all years, or those until an exit.
    void settle_together(Settled all)
    {
        all.year = at_.contract.years - 1;
        all.persons /= years_counted_; // classes of a threshold are of persons, not person-years
        all.noise_variance =
            all.benchmark > 0 ? all.noise_variance / (all.benchmark * all.benchmark) : 0;
        pay(all, all_saving_);
    }

    /// The benchmark moves by a share towards what was measured since the last time.
    void rebase(MeasuredYear& measured, std::uint32_t year)
    {
        const auto& every = at_.contract.rebase_every;
        if (every && year > 0 && year % *every == 0 && since_benchmark_ > 0) {
            rebased_ *= 1 - at_(at_.contract.rebase_share) * since_saving_ / since_benchmark_;
            since_benchmark_ = 0;
            since_saving_ = 0;
        }
        const double lower = measured.benchmark * (1 - rebased_);
        measured.benchmark -= lower;
        measured.saving -= lower;
        measured.gross_saving -= lower;
        measured.net_saving -= lower;
    }

    /// Measured rate = true rate + sampling error + benchmark error.
    [[nodiscard]] Settled with_errors(const MeasuredYear& measured, std::uint32_t year)
    {
        Settled settled{year, measured.persons, measured.benchmark, measured.saving, 0, {}};
        // A benchmark raised by bad luck makes nobody save more than it did.
        const double lowered = std::max(1 - rebased_, 0.0);
        for (std::size_t p = 0; p < measured.own_saving.size(); ++p) {
            const double own = measured.own_saving[p] - lowered * measured.own_benchmark[p];
            const double room = rounding * std::fabs(measured.own_benchmark[p]);
            settled.own.push_back(std::fabs(own) <= room ? 0 : own); // nobody pays a crumb
        }
        if (measured.benchmark > 0) {
            settled.noise_variance = measured.variance / (measured.benchmark * measured.benchmark);
            double rate = measured.saving / measured.benchmark +
                          std::sqrt(settled.noise_variance) * noise_.row(year)[at_.lane];
            if (at_.contract.benchmark_error) {
                rate +=
                    at_(*at_.contract.benchmark_error) * noise_.row(at_.contract.years)[at_.lane];
            }
            settled.saving = rate * measured.benchmark;
        }
        since_benchmark_ += settled.benchmark;
        since_saving_ += settled.saving;
        return settled;
    }

    /// Sums of years; the variance in euros squared until all are there.
    static void add(const Settled& year, Settled& all)
    {
        all.persons += year.persons;
        all.benchmark += year.benchmark;
        all.saving += year.saving;
        all.noise_variance += year.noise_variance * year.benchmark * year.benchmark;
        for (std::size_t p = 0; p < all.own.size(); ++p) {
            all.own[p] += year.own[p];
        }
    }

    void review(const Settled& all, std::uint32_t year)
    {
        const auto& contract = at_.contract;
        if (contract.review && *contract.review == year && all.benchmark > 0 &&
            all.saving / all.benchmark < at_(contract.exit_below)) {
            ended_ = true;
            settlement_.ended.row(0)[at_.lane] = 1;
        }
    }

    void keep(const Settled& settled, SettledFigure figure, double value)
    {
        settlement_.keep(settled.year, figure, at_.lane, value);
    }

    void keep_measured(const MeasuredYear& measured, const Settled& settled)
    {
        keep(settled, SettledFigure::persons, measured.persons);
        keep(settled, SettledFigure::benchmark, measured.benchmark);
        keep(settled, SettledFigure::saving, measured.saving);
        keep(settled, SettledFigure::measured, settled.saving);
        keep(settled, SettledFigure::variance,
             settled.noise_variance * settled.benchmark * settled.benchmark);
        keep(settled, SettledFigure::counted, ended_ ? 0 : 1);
    }

    void keep_judged(const Settled& settled, const TermValues& terms, double owed, double paid)
    {
        keep(settled, SettledFigure::threshold, terms.threshold);
        keep(settled, SettledFigure::part, terms.share * terms.factor);
        keep(settled, SettledFigure::cap, terms.cap);
        keep(settled, SettledFigure::owed, owed);
        keep(settled, SettledFigure::paid, paid);
    }

    void count(const MeasuredYear& measured, const Settled& settled)
    {
        if (!counts_) {
            return;
        }
        auto& sums = settlement_.years[settled.year];
        sums.persons += measured.persons;
        sums.benchmark += measured.benchmark;
        if (measured.benchmark > 0) {
            sums.true_rate += measured.gross_saving / measured.benchmark;
            sums.net_rate += measured.net_saving / measured.benchmark;
        }
        sums.noise_variance += settled.noise_variance;
    }

    void pay(const Settled& settled, double true_saving)
    {
        if (!(settled.benchmark > 0)) {
            return;
        }
        const auto terms = term_values<Slot>(
            at_.contract.rules[settled.year], at_,
            {settled.benchmark, settled.persons, std::sqrt(settled.noise_variance)});
        if (!terms) {
            report_outside(settled);
            return;
        }
        const auto judged = judge(settled.benchmark, settled.saving, *terms, Met::nearly);
        auto& sums = settlement_.years[settled.year];
        const double paid = change_hands(settled, judged.payment);
        keep_judged(settled, *terms, judged.payment, paid);
        if (!counts_) {
            return;
        }
        sums.settled += 1;
        sums.threshold += terms->threshold;
        count_bound(judged.bound, sums);
        if (judged.bound == Bound::gate) {
            settlement_.count_failed(settled.year, *terms->failed_gate);
        }
        sums.by_own_saving += judged.payment > 0 && paid < judged.payment ? 1 : 0;
        sums.pays += paid > 0 ? 1 : 0;
        sums.payment += std::max(paid, 0.0);
        sums.pays_without_saving += paid > 0 && true_saving <= 0 ? 1 : 0;
        sums.repays += paid < 0 ? 1 : 0;
        sums.repayment += std::max(-paid, 0.0);
    }

    /// What is paid, or below 0 repaid.
    [[nodiscard]] double change_hands(const Settled& settled, double payment)
    {
        const auto transfers =
            transfers_in(at_, at_.contract.first + settled.year + at_.contract.lag, settlement_);
        double paid = payment;
        if (payment > 0) {
            paid = pay_out(at_, settled.own, receivers_.shares(), payment, transfers);
            settlement_.any_payment.row(0)[at_.lane] =
                paid > 0 ? 1 : settlement_.any_payment.row(0)[at_.lane];
        } else if (payment < 0) {
            repay(at_, settled.own, receivers_.shares(), -payment, transfers);
            settlement_.any_repayment.row(0)[at_.lane] = 1;
        }
        note_transfer(at_, paid, settlement_);
        return paid;
    }

    static void count_bound(Bound bound, ContractSums& sums)
    {
        sums.by_threshold += bound == Bound::threshold ? 1 : 0;
        sums.by_cap += bound == Bound::cap ? 1 : 0;
        sums.by_loss_limit += bound == Bound::loss_limit ? 1 : 0;
        sums.by_relief += bound == Bound::relief ? 1 : 0;
    }

    void report_outside(const Settled& settled)
    {
        if (!settlement_.outside || at_.lane < settlement_.outside->lane) {
            settlement_.outside =
                OutsideTable{at_.lane, at_.contract.first + settled.year, settled.persons};
        }
    }

    LaneView at_;
    const RowBlock& noise_;
    bool counts_;
    Settlement& settlement_;
    Receivers receivers_;
    double rebased_{1}; // factor on the benchmark
    double since_benchmark_{};
    double since_saving_{};
    double all_saving_{};
    double years_counted_{};
    bool ended_{}; // after an exit
};

} // namespace

void settle_lane(const LaneView& at, const Ledger& baseline, const Ledger& with,
                 const RowBlock& noise, LaneCounts counts, Settlement& settlement)
{
    LaneSettlement{at, noise, counts, settlement}.run(baseline, with);
}

} // namespace mkba
