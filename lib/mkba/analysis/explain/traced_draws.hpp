// Runs draws of a plan and shows every part of a quantity in them.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

#include "mkba/analysis/explain/flow_parts.hpp"
#include "mkba/draw/sampler.hpp"
#include "mkba/run/block_runner.hpp"

namespace mkba {

/// A payment of the agreement to a party, by lane.
struct TransferPart {
    const Addend* addend{};
    std::uint32_t year{};
    double worth{};         // of one euro, with the sign of the figure
    const double* amount{}; // euros
};

/// Sees the parts of the draws at hand: lane 0 is draw `first`.
struct PartSink {
    SeePart part;
    std::function<void(const TransferPart& part)> transfer;
};

class TracedDraws {
public:
    TracedDraws(const Unfolding& unfolding, const Quantity& quantity, View view, Width width);

    /// Throws ModelRefusal where the model refuses a draw.
    void run_central(const PartSink& sink);
    void run(const BlockOfDraws& block, const PartSink& sink);

    /// As many draws as run together.
    [[nodiscard]] std::size_t width() const { return width_; }
    [[nodiscard]] const RowBlock& values() const { return runner_.values(); }

private:
    void watch(const PartSink& sink);
    void show_transfers(std::size_t lanes, const PartSink& sink);

    std::shared_ptr<const Plan> with_games_;
    const Plan& plan_;
    const Quantity& quantity_;
    FlowParts parts_;
    std::unique_ptr<const Sampler> sampler_;
    std::size_t width_;
    BlockRunner runner_;
};

} // namespace mkba
