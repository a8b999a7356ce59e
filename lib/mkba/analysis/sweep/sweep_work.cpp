#include "mkba/analysis/sweep/sweep_work.hpp"

#include <algorithm>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <set>
#include <thread>

#include "mkba/run/engine.hpp"

namespace mkba {

namespace {

constexpr std::size_t largest_batch = 32;

/// A frame's plan, made by whoever needs it first and dropped by whoever is last.
struct SharedFrame {
    const SweepFrame* frame{};
    std::once_flag planned;
    std::optional<FramePlan> plan;
    std::atomic<std::size_t> batches{};
};

struct Batch {
    SharedFrame* frame{};
    std::vector<std::size_t> members;
};

std::string text_of(const InputError& error)
{
    std::string text;
    for (const auto& found : error.diagnostics()) {
        text += (text.empty() ? "" : "; ") + to_text(found.where) + ": " + found.message;
    }
    return text;
}

class Work {
public:
    Work(const SweepContext& context, const std::vector<SweepFrame>& frames,
         const std::vector<std::size_t>& left, unsigned threads,
         const std::function<void(ComputedPoint)>& take)
        : context_{context}, take_{take}
    {
        const std::set<std::size_t> wanted{left.begin(), left.end()};
        for (const auto& frame : frames) {
            add_batches(frame, wanted, threads);
        }
    }

    void work()
    {
        for (auto b = next_++; b < batches_.size() && !failed_; b = next_++) {
            try {
                compute(batches_[b]);
            } catch (...) {
                fail(std::current_exception());
            }
        }
    }

    void finish()
    {
        if (failure_) {
            std::rethrow_exception(failure_);
        }
    }

private:
    void add_batches(const SweepFrame& frame, const std::set<std::size_t>& wanted, unsigned threads)
    {
        std::vector<std::size_t> members;
        for (std::size_t m = 0; m < frame.points.size(); ++m) {
            if (wanted.contains(frame.points[m])) {
                members.push_back(m);
            }
        }
        if (members.empty()) {
            return;
        }
        auto& shared = frames_.emplace_back();
        shared.frame = &frame;
        const auto size =
            std::clamp<std::size_t>(members.size() / (2UL * threads), 1, largest_batch);
        for (std::size_t first = 0; first < members.size(); first += size) {
            const auto last = std::min(first + size, members.size());
            batches_.push_back({&shared,
                                {members.begin() + static_cast<std::ptrdiff_t>(first),
                                 members.begin() + static_cast<std::ptrdiff_t>(last)}});
            ++shared.batches;
        }
    }

    void compute(const Batch& batch)
    {
        auto& shared = *batch.frame;
        std::call_once(shared.planned, [&] { plan(shared); });
        if (shared.plan) {
            hand_over(compute_frame(*shared.frame, *shared.plan, batch.members));
        } else {
            for (const auto member : batch.members) {
                compute_alone(shared.frame->points[member]);
            }
        }
        if (--shared.batches == 0) {
            shared.plan.reset();
        }
    }

    /// Left empty where the frame cannot be compiled: then each of its points is tried by itself.
    void plan(SharedFrame& shared)
    {
        try {
            shared.plan = plan_frame(context_.terms.scenario, *shared.frame);
        } catch (const InputError&) {
            shared.plan.reset();
        }
    }

    std::vector<ComputedPoint> compute_frame(const SweepFrame& frame, const FramePlan& plan,
                                             const std::vector<std::size_t>& members)
    {
        return compute_batch(context_, frame, plan, members);
    }

    void compute_alone(std::size_t place)
    {
        const auto& point = context_.points[place];
        try {
            const auto frame = frame_of(point, place);
            hand_over(compute_frame(frame, plan_frame(context_.terms.scenario, frame), {0}));
        } catch (const InputError& error) {
            hand_over({{SweepRecord{point.number, {}, text_of(error), {}}, {}}});
        }
    }

    void hand_over(std::vector<ComputedPoint> computed)
    {
        const std::lock_guard lock{mutex_};
        for (auto& point : computed) {
            take_(std::move(point));
        }
    }

    void fail(std::exception_ptr failure)
    {
        const std::lock_guard lock{mutex_};
        failure_ = failure_ ? failure_ : std::move(failure);
        failed_ = true;
    }

    const SweepContext& context_;
    const std::function<void(ComputedPoint)>& take_;
    std::deque<SharedFrame> frames_;
    std::vector<Batch> batches_;
    std::atomic<std::size_t> next_{0};
    std::atomic<bool> failed_{false};
    std::mutex mutex_;
    std::exception_ptr failure_;
};

} // namespace

void compute_points(const SweepContext& context, const std::vector<SweepFrame>& frames,
                    const std::vector<std::size_t>& left, unsigned threads,
                    const std::function<void(ComputedPoint)>& take)
{
    Work work{context, frames, left, threads, take};
    {
        std::vector<std::jthread> helpers;
        for (unsigned t = 1; t < threads; ++t) {
            helpers.emplace_back([&] { work.work(); });
        }
        work.work();
    }
    work.finish();
}

} // namespace mkba
