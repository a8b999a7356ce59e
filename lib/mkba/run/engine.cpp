#include "mkba/run/engine.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <limits>
#include <mutex>
#include <thread>

#include "mkba/run/block_runner.hpp"
#include "mkba/run/sampling.hpp"
#include "mkba/stats/build_results.hpp"

namespace mkba {

namespace {

constexpr std::uint64_t regression_draws = 4096;

/// What the threads share: which block comes next, where figures go, and the lowest refusal.
class BlockQueue {
public:
    BlockQueue(const Plan& plan, const Sampler* sampler, const RunOptions& options)
        : plan_{plan}, sampler_{sampler}, options_{options},
          draws_{plan.description->simulation.draws}, width_{kernels(options.width).width},
          blocks_{(draws_ + width_ - 1) / width_}, merge_{blocks_}
    {
        data_.draws = draws_;
        const FigureLayout layout{plan};
        for (std::size_t c = 0; c < compared_alternatives(*plan.description).size(); ++c) {
            data_.figures.push_back(
                {layout.columns(), draws_, std::vector<double>(layout.columns() * draws_)});
        }
        const auto kept = std::min(draws_, regression_draws);
        data_.parameters = {plan.drawn.size(), kept, std::vector<double>(plan.drawn.size() * kept)};
    }

    /// Takes blocks until there are none; blocks are given out in order, so all below a refused one
    /// get done.
    void work()
    {
        BlockRunner runner{plan_, sampler_, options_.width};
        for (auto block = next_++; block < blocks_ && block <= last_wanted_.load() && !stopped();
             block = next_++) {
            const BlockOfDraws draws{block * width_,
                                     std::min<std::uint64_t>(width_, draws_ - block * width_)};
            if (auto refused = runner.run(draws)) {
                refuse(block, std::move(*refused));
                continue;
            }
            store(draws, runner);
            merge_.add(block, runner.sums());
            ++done_;
        }
    }

    void report_progress() const
    {
        if (options_.progress) {
            options_.progress(static_cast<double>(done_.load()) / static_cast<double>(blocks_));
        }
    }

    /// Something other than the model failed; the first such failure is thrown from finish().
    void fail(std::exception_ptr failure)
    {
        const std::lock_guard lock{mutex_};
        failure_ = failure_ ? failure_ : std::move(failure);
        last_wanted_ = 0;
    }

    [[nodiscard]] RunData finish()
    {
        if (failure_) {
            std::rethrow_exception(failure_);
        }
        if (refusal_) {
            throw ModelRefusal{refusal_->text};
        }
        if (stopped()) {
            throw Interrupted{};
        }
        data_.sums = merge_.take();
        return std::move(data_);
    }

    [[nodiscard]] bool stopped() const { return options_.stop != nullptr && options_.stop->load(); }

private:
    void refuse(std::uint64_t block, Refusal refusal)
    {
        const std::lock_guard lock{mutex_};
        if (!refusal_ || refusal.draw < refusal_->draw) {
            refusal_ = std::move(refusal);
        }
        last_wanted_ = std::min(last_wanted_.load(), block);
    }

    void store(const BlockOfDraws& draws, const BlockRunner& runner)
    {
        for (std::size_t c = 0; c < data_.figures.size(); ++c) {
            auto& table = data_.figures[c];
            for (std::size_t column = 0; column < table.columns; ++column) {
                std::copy_n(runner.figures(c).row(column), draws.count,
                            table.values.data() + column * draws_ + draws.first);
            }
        }
        auto& kept = data_.parameters;
        if (draws.first < kept.draws) {
            const auto count = std::min<std::uint64_t>(draws.count, kept.draws - draws.first);
            for (std::size_t p = 0; p < kept.columns; ++p) {
                std::copy_n(runner.values().row(p), count,
                            kept.values.data() + p * kept.draws + draws.first);
            }
        }
    }

    const Plan& plan_;
    const Sampler* sampler_;
    const RunOptions& options_;
    std::uint64_t draws_;
    std::size_t width_;
    std::uint64_t blocks_;
    PairwiseMerge merge_;
    RunData data_;
    std::atomic<std::uint64_t> next_{0};
    std::atomic<std::uint64_t> done_{0};
    std::atomic<std::uint64_t> last_wanted_{std::numeric_limits<std::uint64_t>::max()};
    std::mutex mutex_;
    std::optional<Refusal> refusal_;
    std::exception_ptr failure_;
};

unsigned thread_count(const RunOptions& options)
{
    return options.threads > 0 ? options.threads
                               : std::max(1U, std::thread::hardware_concurrency());
}

RunData run_central(const Plan& plan, const RunOptions& options)
{
    BlockRunner runner{plan, nullptr, options.width};
    if (auto refused = runner.run_central()) {
        throw ModelRefusal{refused->text};
    }
    RunData data;
    const FigureLayout layout{plan};
    for (std::size_t c = 0; c < compared_alternatives(*plan.description).size(); ++c) {
        FigureTable table{layout.columns(), 1, {}};
        for (std::size_t column = 0; column < table.columns; ++column) {
            table.values.push_back(runner.figures(c).row(column)[0]);
        }
        data.figures.push_back(std::move(table));
    }
    data.sums = runner.sums();
    return data;
}

/// The threads compute; the calling one watches and reports.
RunData run_draws(const Plan& plan, const Sampler* sampler, const RunOptions& options)
{
    BlockQueue queue{plan, sampler, options};
    std::vector<std::jthread> threads;
    std::atomic<unsigned> working{thread_count(options)};
    std::mutex mutex;
    std::condition_variable ended;
    for (unsigned t = 0; t < thread_count(options); ++t) {
        threads.emplace_back([&] {
            try {
                queue.work();
            } catch (...) {
                queue.fail(std::current_exception());
            }
            const std::lock_guard lock{mutex};
            --working;
            ended.notify_one();
        });
    }
    std::unique_lock lock{mutex};
    while (!ended.wait_for(lock, std::chrono::milliseconds{200},
                           [&] { return working.load() == 0; })) {
        queue.report_progress();
    }
    lock.unlock();
    threads.clear();
    return queue.finish();
}

} // namespace

Results run(const Plan& plan, const RunOptions& options)
{
    if (plan.description->simulation.draws == 0) {
        return build_results(plan, run_central(plan, options), 1);
    }
    const auto sampler = make_sampler(plan);
    auto data = run_draws(plan, sampler.get(), options);
    if (sampler) {
        data.replicates = replicate_ranges(*sampler);
    }
    return build_results(plan, data, thread_count(options));
}

Results run(const std::shared_ptr<const Description>& description, const RunOptions& options)
{
    const auto plan = compile(description, {options.view, options.effect_multiplier});
    return run(*plan, options);
}

} // namespace mkba
