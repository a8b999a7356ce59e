#include "mkba/analysis/sweep/sweep_work.hpp"

#include <algorithm>
#include <deque>
#include <exception>
#include <iterator>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <utility>

#include "mkba/run/engine.hpp"

namespace mkba {

namespace {

constexpr std::size_t largest_batch = 32;

/// A frame's plan, made by whoever needs it first and dropped by whoever is last.
struct SharedFrame {
    const SweepFrame* frame{};
    std::vector<std::size_t> members; // that are left; once planned, those that are
    std::vector<std::size_t> alone;   // the others
    std::once_flag planned;
    std::optional<PlannedFrame> plan;
    std::atomic<std::size_t> batches{};
};

/// The n-th of the parts into which what is left of a frame is cut.
struct Batch {
    SharedFrame* frame{};
    std::size_t number{};
    std::size_t of{};
};

/// The n-th of `count` parts of a list, as equal as can be.
std::vector<std::size_t> part(const std::vector<std::size_t>& list, const Batch& batch)
{
    const auto at = [&](std::size_t n) {
        return list.begin() + static_cast<std::ptrdiff_t>(list.size() * n / batch.of);
    };
    return {at(batch.number), at(batch.number + 1)};
}

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
        shared.batches = (members.size() + size - 1) / size;
        shared.members = std::move(members);
        for (std::size_t b = 0; b < shared.batches; ++b) {
            batches_.push_back({&shared, b, shared.batches});
        }
    }

    void compute(const Batch& batch)
    {
        auto& shared = *batch.frame;
        std::call_once(shared.planned, [&] { plan(shared); });
        if (shared.plan) {
            compute_together(*shared.frame, *shared.plan, part(shared.members, batch));
        }
        for (const auto member : part(shared.alone, batch)) {
            compute_alone(shared.frame->points[member]);
        }
        if (--shared.batches == 0) {
            shared.plan.reset();
        }
    }

    /// Points whose plan cannot be made are tried by themselves.
    void plan(SharedFrame& shared)
    {
        auto left = std::exchange(shared.members, {});
        try {
            shared.plan = plan_frame(scenario(), *shared.frame);
            shared.members = in_order(*shared.frame, *shared.plan, left);
        } catch (const InputError&) {
            shared.plan.reset();
        }
        const std::set<std::size_t> planned{shared.members.begin(), shared.members.end()};
        std::copy_if(left.begin(), left.end(), std::back_inserter(shared.alone),
                     [&](std::size_t member) { return !planned.contains(member); });
    }

    /// What is refused there is tried by itself, to be told as a run would tell it.
    void compute_together(const SweepFrame& frame, const PlannedFrame& plan,
                          const std::vector<std::size_t>& members)
    {
        if (members.empty()) {
            return;
        }
        auto computed = compute_batch(context_, frame, plan, members);
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (!computed[i].record.failed()) {
                hand_over(std::move(computed[i]));
            } else {
                compute_alone(frame.points[members[i]]);
            }
        }
    }

    void compute_alone(std::size_t place)
    {
        const auto& point = context_.points[place];
        try {
            const auto frame = frame_of(point, place);
            hand_over(std::move(
                compute_batch(context_, frame, plan_frame(scenario(), frame), {0}).front()));
        } catch (const InputError& error) {
            hand_over({SweepRecord{point.number, {}, text_of(error), {}}, {}});
        }
    }

    [[nodiscard]] ScenarioSource scenario() const
    {
        return {context_.terms.scenario, context_.files};
    }

    void hand_over(ComputedPoint computed)
    {
        const std::lock_guard lock{mutex_};
        take_(std::move(computed));
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
