#include "mkba/run/block_queue.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <limits>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "mkba/plan/contract_plan.hpp"
#include "mkba/stats/run_data.hpp"

namespace mkba {

namespace {

/// What the threads share: which block comes next and the lowest refusal.
class BlockQueue {
public:
    BlockQueue(const Job& job, const Pass& pass, const BlockSink& sink)
        : job_{job}, pass_{pass}, sink_{sink}, width_{kernels(job.options.width).width},
          blocks_{(pass.draws + width_ - 1) / width_}, merge_{blocks_}
    {
    }

    /// Takes blocks until there are none; blocks are given out in order, so all below a refused one
    /// get done.
    void work()
    {
        BlockRunner runner{job_.plan, job_.source, job_.options.width};
        for (auto block = next_++; block < blocks_ && block <= last_wanted_.load() && !stopped();
             block = next_++) {
            const BlockOfDraws draws{block * width_,
                                     std::min<std::uint64_t>(width_, pass_.draws - block * width_)};
            if (auto refused = runner.run(draws)) {
                refuse(block, std::move(*refused));
                continue;
            }
            sink_(draws, runner);
            merge_.add(block, runner.sums());
            ++done_;
        }
    }

    void report_progress() const
    {
        if (job_.options.progress) {
            const double done = static_cast<double>(done_.load()) / static_cast<double>(blocks_);
            job_.options.progress(pass_.progress_from +
                                  done * (pass_.progress_to - pass_.progress_from));
        }
    }

    /// Something other than the model failed; the first such failure is thrown from finish().
    void fail(std::exception_ptr failure)
    {
        const std::lock_guard lock{mutex_};
        failure_ = failure_ ? failure_ : std::move(failure);
        last_wanted_ = 0;
    }

    [[nodiscard]] std::vector<double> finish()
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
        return merge_.take();
    }

    [[nodiscard]] bool stopped() const
    {
        return job_.options.stop != nullptr && job_.options.stop->load();
    }

private:
    void refuse(std::uint64_t block, Refusal refusal)
    {
        const std::lock_guard lock{mutex_};
        if (!refusal_ || refusal.draw < refusal_->draw) {
            refusal_ = std::move(refusal);
        }
        last_wanted_ = std::min(last_wanted_.load(), block);
    }

    const Job& job_;
    const Pass& pass_;
    const BlockSink& sink_;
    std::size_t width_;
    std::uint64_t blocks_;
    PairwiseMerge merge_;
    std::atomic<std::uint64_t> next_{0};
    std::atomic<std::uint64_t> done_{0};
    std::atomic<std::uint64_t> last_wanted_{std::numeric_limits<std::uint64_t>::max()};
    std::mutex mutex_;
    std::optional<Refusal> refusal_;
    std::exception_ptr failure_;
};

} // namespace

unsigned thread_count(const RunOptions& options)
{
    return options.threads > 0 ? options.threads
                               : std::max(1U, std::thread::hardware_concurrency());
}

// The threads compute; the calling one watches and reports.
std::vector<double> run_blocks(const Job& job, const Pass& pass, const BlockSink& sink)
{
    const auto& contract = job.plan.contract;
    if (contract && divides_result(contract->key_rule) && contract->games.empty()) {
        throw std::logic_error{"a contract that divides the result is run without its games"};
    }
    BlockQueue queue{job, pass, sink};
    std::vector<std::jthread> threads;
    std::atomic<unsigned> working{thread_count(job.options)};
    std::mutex mutex;
    std::condition_variable ended;
    for (unsigned t = 0; t < thread_count(job.options); ++t) {
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
    queue.report_progress();
    std::unique_lock lock{mutex};
    while (!ended.wait_for(lock, std::chrono::milliseconds{200},
                           [&] { return working.load() == 0; })) {
        queue.report_progress();
    }
    lock.unlock();
    threads.clear();
    queue.report_progress();
    return queue.finish();
}

} // namespace mkba
